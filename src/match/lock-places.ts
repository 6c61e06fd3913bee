import type { LockedRole } from '../core/lock.js';
import type { CodeMatch } from '../core/match.js';
import type { Observation } from '../core/observation.js';
import { withoutUpward } from '../core/paths.js';
import { formatPlace, parsePlace } from '../core/place.js';
import { columnsWrittenBy } from './columns.js';

/** A place as the lock names it, with what was seen there. `base` is its name without folders. */
export interface LockablePlace {
  readonly role: LockedRole;
  readonly base: string;
  readonly place: string;
  readonly observation: Observation;
}

/** The declared places that the lock lists: all that store, send or receive, but for code that writes to a column that stands for itself. */
function listed({ observations, notPersonal }: CodeMatch): Observation[] {
  const dismissed = new Set(notPersonal.map(({ observation }) => observation.id));
  const columnsOf = columnsWrittenBy(observations);
  return observations.filter((one) => {
    if (one.role === 'carries' || one.declaredBy.length === 0 || dismissed.has(one.id)) return false;
    return columnsOf(one).length === 0;
  });
}

const foldersOf = (file: string) => withoutUpward(file).split('/').slice(0, -1);

/** The fewest parent folders that part a file's from those of others; all of them where nothing parts them. */
function partingFolders(own: readonly string[], others: readonly (readonly string[])[]): readonly string[] {
  for (let count = 0; count <= own.length; count += 1) {
    const tail = own.slice(own.length - count).join('/');
    const isSame = (other: readonly string[]) => other.slice(Math.max(0, other.length - count)).join('/') === tail;
    if (!others.some(isSame)) return own.slice(own.length - count);
  }
  return own;
}

/** The places that the lock lists, each with the fewest parent folders that part containers of one name. */
export function lockablePlaces(match: CodeMatch): LockablePlace[] {
  const byBase = new Map<string, Observation[]>();
  for (const observation of listed(match)) {
    const key = `${observation.role} ${observation.place}`;
    byBase.set(key, [...(byBase.get(key) ?? []), observation]);
  }
  return [...byBase.values()].flatMap((group) => {
    const folders = [...new Set(group.map(({ file }) => foldersOf(file).join('/')))];
    return group.map((observation): LockablePlace => {
      const { role, place: base, file } = observation;
      const parsed = parsePlace(base);
      const own = foldersOf(file).join('/');
      const others = folders.filter((other) => other !== own).map((other) => other.split('/'));
      const place =
        parsed?.kind === 'member' ? formatPlace({ ...parsed, folders: partingFolders(foldersOf(file), others) }) : base;
      return { role: role as LockedRole, base, place, observation };
    });
  });
}
