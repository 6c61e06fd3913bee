const units: readonly (readonly [RegExp, letter: string, time: boolean])[] = [
  [/^(y|years?)$/, 'Y', false],
  [/^(mo|months?)$/, 'M', false],
  [/^(w|weeks?)$/, 'W', false],
  [/^(d|days?)$/, 'D', false],
  [/^(h|hrs?|hours?)$/, 'H', true],
  [/^(m|min|mins|minutes?)$/, 'M', true],
  [/^(s|secs?|seconds?)$/, 'S', true],
];

/** What a period written for people (`30 days`, `1 year and 6 months`, `24h`) is in ISO 8601; null where it is none. */
export function isoDuration(text: string): string | null {
  const words = text
    .toLowerCase()
    .replace(/\b(and|after|of|for)\b|,/g, ' ')
    .trim();
  const iso = /^p?(t?)(\d+)([ymwdhs])$/.exec(words);
  if (iso?.[2] && iso[3]) return `P${/[hs]/.test(iso[3]) || iso[1] ? 'T' : ''}${iso[2]}${iso[3].toUpperCase()}`;
  const parts = [...words.matchAll(/(\d+)\s*([a-z]+)/g)];
  if (parts.length === 0 || words.replace(/\d+\s*[a-z]+/g, '').trim() !== '') return null;
  let date = '';
  let time = '';
  for (const [, count, word] of parts) {
    const unit = units.find(([pattern]) => pattern.test(word ?? ''));
    if (!unit) return null;
    if (unit[2]) time += `${count}${unit[1]}`;
    else date += `${count}${unit[1]}`;
  }
  return `P${date}${time && `T${time}`}`;
}
