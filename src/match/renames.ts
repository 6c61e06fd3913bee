import type { FreshPlace, KnownPlace, Renamed } from '../core/lock.js';
import { partsOf } from '../core/renames.js';

/** The one item that a test singles out; undefined where there is none or where there are several. */
function onlyOne<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  const found = items.filter(test);
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Pairs places that are gone with places that are new: another name in the same container, or the same name in a container that took the place of one of
 * which nothing is left. Both hold the same kind of data and do the same with it. Where more than one pair fits, none is made: a guess would hide a new place.
 */
export function renamesAmong(
  gone: readonly KnownPlace[],
  fresh: readonly FreshPlace[],
  isLeft: (container: string) => boolean,
): readonly Renamed[] {
  const category = ({ observations }: FreshPlace) => observations[0].category;
  const fits = (from: KnownPlace, to: FreshPlace): boolean => {
    if (from.role !== to.role || from.category !== category(to)) return false;
    const [was, is] = [partsOf(from.place), partsOf(to.place)];
    if (was.container === is.container) return true;
    return was.name === is.name && was.container !== '' && !isLeft(was.container);
  };
  return fresh.flatMap((to) => {
    const from = onlyOne(gone, (one) => fits(one, to));
    return from && onlyOne(fresh, (one) => fits(from, one)) ? [{ from, to }] : [];
  });
}

/** The containers in which some places stand. */
export function containersOf(places: readonly { readonly place: string }[]): ReadonlySet<string> {
  return new Set(places.map(({ place }) => partsOf(place).container));
}
