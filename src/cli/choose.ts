import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';

/** A hint for a word that is not known: the nearest one that is, or all of them. */
export function didYouMean(word: string, known: readonly string[], call = ''): string {
  const near = suggest(word, known);
  return near === null ? `Known are ${known.map((one) => `\`${call}${one}\``).join(', ')}.` : `Did you mean \`${call}${near}\`?`;
}

/** The given word if it is one of those known; else a usage error that names the nearest. */
export function oneOf<const T extends string>(flag: string, word: string, known: readonly T[]): T {
  const found = known.find((one) => one === word);
  if (found !== undefined) return found;
  throw new UsageError(`\`${flag}\` knows no \`${word}\`.`, { hint: didYouMean(word, known) });
}

/** A whole number from zero, or a usage error. */
export function wholeNumber(flag: string, word: string): number {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  throw new UsageError(`\`${flag} ${word}\` is no whole number.`, { hint: `Write \`${flag} 0\` or more.` });
}

/** An ISO date that exists, or a usage error. */
export function isoDate(flag: string, word: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T00:00:00Z`) : new Date(Number.NaN);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(word)) return word;
  throw new UsageError(`\`${flag} ${word}\` is no date.`, { hint: `Write it as \`${flag} 2026-12-31\`.` });
}

/** The rules that words name: an id, or a group with all its rules. A word that names none is a usage error. */
export function ruleIds(flag: string, words: readonly string[], known: readonly string[]): string[] {
  return words.flatMap((word) => {
    const group = `${word.replace(/\/?\*?$/, '')}/`;
    const found = known.filter((id) => id === word || id.startsWith(group));
    if (found.length > 0) return found;
    const near = suggest(word, known);
    throw new UsageError(`\`${flag} ${word}\` names no rule.`, {
      hint: `${near === null ? '' : `Did you mean \`${near}\`? `}\`forthright rules\` lists them.`,
    });
  });
}
