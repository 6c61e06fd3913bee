import type { LockState, Renamed } from './lock.js';
import type { Observation } from './observation.js';
import { parsePlace } from './place.js';

/** A place as what holds it and its last name. */
export interface Parted {
  readonly container: string;
  readonly name: string;
}

/** Takes the last name off a place: `User` and `email` of `User.email`. */
export function partsOf(place: string): Parted {
  const name = parsePlace(place)?.segments.at(-1) ?? place;
  return { container: place.slice(0, Math.max(0, place.length - name.length - 1)), name };
}

/** What was renamed to what: a container with all that moved along, or a single place. */
export interface RenameGroup {
  readonly from: string;
  readonly to: string;
  readonly places: readonly Renamed[];
}

/** Renames by what they rename. */
export function groupedRenames(renamed: readonly Renamed[]): readonly RenameGroup[] {
  const groups = new Map<string, { from: string; to: string; places: Renamed[] }>();
  for (const one of renamed) {
    const [was, is] = [partsOf(one.from.place), partsOf(one.to.place)];
    const [from, to] = was.container === is.container ? [one.from.place, one.to.place] : [was.container, is.container];
    const key = `${from} ${to}`;
    const group = groups.get(key);
    if (group) group.places.push(one);
    else groups.set(key, { from, to, places: [one] });
  }
  return [...groups.values()];
}

/** Whether a place only has another name now. */
export function isRenamed(lock: LockState | undefined, { id }: Observation): boolean {
  return lock?.renamed.some(({ to }) => to.observations.some((one) => one.id === id)) ?? false;
}
