/** A map that forgets what was not asked for lately. For what can be made again. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Makes an empty one. It holds the entries of two generations of `most` at most, by their weights (each counts one, unless said): when the younger is full,
 * the older goes, but for what was asked for since. While `mayForget` says no, nothing goes.
 */
export function createRecent<Key, Value>(
  most: number,
  mayForget: () => boolean = () => true,
  weightOf: (value: Value) => number = () => 1,
): Recent<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  let weight = 0;
  const set = (key: Key, value: Value) => {
    if (weight >= most && mayForget()) {
      old = young;
      young = new Map();
      weight = 0;
    }
    const before = young.get(key);
    weight += weightOf(value) - (before === undefined ? 0 : weightOf(before));
    young.set(key, value);
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
  };
}
