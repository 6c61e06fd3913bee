/** An id out of words or a name in code: `passportNumber` and "Passport number" are `passport_number`. */
export function idFor(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(words) ? words : `id_${words}`.replace(/_+$/, '');
}

/** The id itself where it is free, else with a number behind it. */
export function freeAmong(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? id : `${id}_${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** The package that an import is from: `@scope/name` of `@scope/name/part`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
