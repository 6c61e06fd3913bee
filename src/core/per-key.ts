/** Remembers what is worked out of an object as long as the object lives. */
export function perKey<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

/** Remembers what is worked out of an object and a part of it (a word, a row) as long as the object lives: a catalogue is asked about few words, again and again. */
export function perPair<K extends object, P, T>(compute: (key: K, part: P) => T): (key: K, part: P) => T {
  const known = perKey((_: K) => new Map<P, T>());
  return (key, part) => {
    const parts = known(key);
    const found = parts.get(part);
    if (found !== undefined || parts.has(part)) return found as T;
    const value = compute(key, part);
    parts.set(part, value);
    return value;
  };
}
