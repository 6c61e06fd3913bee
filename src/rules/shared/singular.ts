/** The singular of an English word, near enough to look it up: "allergies" is "allergy", "illnesses" is "illness". */
export function singular(word: string): string {
  if (!word.endsWith('s')) return word;
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/oses$/.test(word)) return word.replace(/es$/, 'is');
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
