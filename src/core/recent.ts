/** A map that forgets what was not asked for lately. For what can be made again. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Makes an empty one. It holds the entries of two generations of `most` at most: when the younger is full, the older goes, but for what was asked for since.
 * While `mayForget` says no, nothing goes.
 */
export function createRecent<Key, Value>(most: number, mayForget: () => boolean = () => true): Recent<Key, Value> {
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  const set = (key: Key, value: Value) => {
    if (young.size >= most && mayForget()) {
      old = young;
      young = new Map();
    }
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
