import type { Inventory } from '../core/inventory.js';
import type { FreshPlace, KnownPlace, Lock, LockedRole, LockState } from '../core/lock.js';
import type { CodeMatch } from '../core/match.js';
import type { Observation } from '../core/observation.js';
import { formatPlace, parsePlace } from '../core/place.js';
import { compareText } from '../core/range.js';
import { type LockablePlace, lockablePlaces } from './lock-places.js';
import { containersOf, renamesAmong } from './renames.js';
import { indexSelectors } from './selector-index.js';

/** The name of a place without the folders before it. */
export function baseOf(place: string): string {
  const parsed = parsePlace(place);
  return parsed?.kind === 'member' ? formatPlace({ ...parsed, folders: [] }) : place;
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** A name that stood without folders and now needs them, or the other way round, is still the same place. */
const isSame = (known: string, now: string) => known.endsWith(`/${now}`) || now.endsWith(`/${known}`);

/**
 * What of the places with one name is new. Places that moved have other folders and are as many as before; only what is beyond
 * their number is new. Where the lock cannot tell which one that is, all that it may be are named.
 */
function freshOf(known: readonly string[], now: ReadonlyMap<string, readonly LockablePlace[]>): FreshPlace[] {
  let gone = known.filter((place) => !now.has(place));
  const come = [...now].filter(([place]) => !known.includes(place)).sort(([a], [b]) => compareText(a, b));
  let count = come.length - gone.length;
  if (count <= 0) return [];
  const left = come.filter(([place]) => {
    const fits = gone.filter((other) => isSame(other, place));
    const isOnly = fits.length === 1 && come.filter(([other]) => isSame(fits[0] as string, other)).length === 1;
    if (isOnly) gone = gone.filter((other) => other !== fits[0]);
    return !isOnly;
  });
  count = left.length - gone.length;
  const toPlace = (places: readonly LockablePlace[], place: string): FreshPlace[] => {
    const [first, ...others] = places.map(({ observation }) => observation);
    return first && places[0] ? [{ role: places[0].role, place, observations: [first, ...others] }] : [];
  };
  if (gone.length === 0) return left.flatMap(([place, places]) => toPlace(places, place));
  const all = left.flatMap(([, places]) => places);
  return toPlace(all, all[0]?.base ?? '');
}

/** Places that no field covers, where a field might have covered them under their former name. */
function uncoveredPlaces({ uncovered }: CodeMatch): FreshPlace[] {
  const blocking = uncovered.filter(({ observation: { role }, blocks }) => blocks && role !== 'carries');
  return [...grouped(blocking, ({ observation: { role, place } }) => `${role} ${place}`).values()].flatMap((group) => {
    const [first, ...others] = group.map(({ observation }) => observation);
    return first ? [{ role: first.role as LockedRole, place: first.place, observations: [first, ...others] }] : [];
  });
}

/** Holds the declared places of the code against the lock. `catalog` is the version of the catalogue that found them. */
export function lockState(lock: Lock, match: CodeMatch, catalog: string): LockState {
  const places = lockablePlaces(match);
  const known = grouped(lock.places, ({ role, place }) => `${role} ${baseOf(place)}`);
  const now = grouped(places, ({ role, base }) => `${role} ${base}`);
  const fresh = [...now].flatMap(([key, named]) =>
    freshOf(
      [...new Set((known.get(key) ?? []).map(({ place }) => place))],
      grouped(named, ({ place }) => place),
    ),
  );
  const uncovered = uncoveredPlaces(match);
  const newPlaces = new Set([...fresh, ...uncovered].map(({ role, place }) => `${role} ${place}`));
  const left = containersOf(places.filter(({ role, place }) => !newPlaces.has(`${role} ${place}`)));
  const gone = lock.places.filter(({ role, place }) => !now.has(`${role} ${baseOf(place)}`));
  const renamed = renamesAmong(gone, [...fresh, ...uncovered], (container) => left.has(container));
  const isRenamed = new Set(renamed.map(({ to }) => to));
  return { lock, isOlder: lock.catalog !== catalog, fresh: fresh.filter((one) => !isRenamed.has(one)), renamed };
}

/** The fields that a place belongs to: those that claim it for themselves, where there are some. */
export function fieldsOf(inventory: Inventory): (observation: Observation) => readonly string[] {
  const claims = Object.entries(inventory.fields).flatMap(([id, { code }]) => code.claims.map((claim) => [claim, id] as const));
  const index = indexSelectors(claims);
  return (observation) => {
    const claiming = new Set(index.lookup(observation));
    const own = observation.declaredBy.filter((id) => claiming.has(id));
    return own.length > 0 ? own : observation.declaredBy;
  };
}

/** The lines for places as they stand in the code now. */
export function knownPlaces(match: CodeMatch, inventory: Inventory): KnownPlace[] {
  const fields = fieldsOf(inventory);
  return lockablePlaces(match).map(({ role, place, observation }) => ({
    role,
    category: observation.category,
    place,
    fields: fields(observation),
  }));
}
