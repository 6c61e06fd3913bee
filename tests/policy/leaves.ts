/** The paths of all values in an inventory, but for where it came from. A list of words counts as one value. */
export function leaves(part: unknown, path: readonly string[] = []): string[][] {
  if (typeof part !== 'object' || part === null) return [[...path]];
  if (Array.isArray(part) && part.every((one) => typeof one === 'string')) return part.length === 0 ? [] : [[...path]];
  return Object.entries(part).flatMap(([key, inner]) =>
    path.length === 0 && key === 'source' ? [] : leaves(inner, [...path, key]),
  );
}

/** A copy in which the value at a path is another. */
export function changed(part: unknown, [key, ...rest]: readonly string[], change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(part);
  const copy = (Array.isArray(part) ? [...part] : { ...(part as object) }) as Record<string, unknown>;
  copy[key] = changed(copy[key], rest, change);
  return copy;
}

/** A copy without the value at a path. */
export function without(part: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part))
    return part.flatMap((one, at) => (String(at) !== key ? [one] : rest.length === 0 ? [] : [without(one, rest)]));
  const { [key]: value, ...others } = part as Record<string, unknown>;
  return rest.length === 0 ? others : { ...part, [key]: without(value, rest) };
}

/** The value at a path. */
export const valueAt = (part: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], part);
