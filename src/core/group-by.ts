/** Things by a key, each group in their order. */
export function groupBy<T>(things: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of things) addTo(groups, keyOf(one), one);
  return groups;
}

/** The same for things that stand under several keys; one that a thing names twice counts once. */
export function groupEach<T>(things: Iterable<T>, keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of things) for (const key of new Set(keysOf(one))) addTo(groups, key, one);
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
