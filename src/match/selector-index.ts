import { compileSelector, lastSegment, type PlaceInCode, parsePlace, parseSelector } from '../core/place.js';

/** Finds what selectors say of a place without trying each selector: those without a `*` in their last segment are looked up by it. */
export interface SelectorIndex<T> {
  lookup(at: PlaceInCode): T[];
}

interface Entry<T> {
  readonly position: number;
  readonly value: T;
  readonly matches: (at: PlaceInCode) => boolean;
}

/** Indexes pairs of selector and value. What is no selector is left out; the inventory reports it. Values come in the order of the pairs. */
export function indexSelectors<T>(pairs: Iterable<readonly [string, T]>): SelectorIndex<T> {
  const byName = new Map<string, Entry<T>[]>();
  const loose: Entry<T>[] = [];
  let position = 0;
  for (const [text, value] of pairs) {
    const selector = parseSelector(text);
    if (!selector) continue;
    const entry = { position, value, matches: compileSelector(selector) };
    const name = lastSegment(selector.place);
    const sameName = name === null ? loose : (byName.get(name) ?? []);
    sameName.push(entry);
    if (name !== null) byName.set(name, sameName);
    position += 1;
  }
  return {
    lookup(at) {
      const place = parsePlace(at.place);
      const name = place && lastSegment(place);
      const candidates = [...(name ? (byName.get(name) ?? []) : []), ...loose];
      return candidates
        .filter((entry) => entry.matches(at))
        .sort((a, b) => a.position - b.position)
        .map((entry) => entry.value);
    },
  };
}
