import { type Inventory, TODO } from '../../core/inventory.js';

/** A text that a user wrote for the policy, in one language, with its id path. */
export interface WrittenText {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

/** Keys whose value the policy prints as the user wrote it. Names of companies and of laws are none: nobody can reword them. */
const printed: ReadonlySet<string> = new Set(
  'say label does when we_will without_it because interest own_purpose arrangement verification authorized_agent complaints parental_consent logic effect by'.split(
    ' ',
  ),
);
/** Parts that no policy prints. */
const internal: ReadonlySet<string> = new Set(['exempt', 'not_personal', 'source', 'note', 'review', 'code']);

/** Every text that a user wrote for the policy, in the file's order. */
export function writtenTexts(inventory: Inventory): WrittenText[] {
  return textsIn(inventory, '', inventory.policy?.language ?? 'en');
}

function textsIn(part: unknown, path: string, language: string): WrittenText[] {
  if (typeof part !== 'object' || part === null || part instanceof Map) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): WrittenText[] => {
    if (internal.has(key)) return [];
    const at = path === '' ? key : `${path}.${key}`;
    if (!printed.has(key)) return textsIn(value, at, language);
    if (typeof value === 'string') return isWords(value) ? [{ path: at, language, text: value }] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([code, text]) => ({ path: `${at}.${code}`, language: code, text: String(text) }));
  });
}

/** `by: dpf` is a key of the catalogue, not a text. */
const isWords = (value: string): boolean => value !== TODO && /[\s.]/.test(value);

/** The sentences of a text, each with its length in words. */
export function sentencesIn(text: string): { readonly sentence: string; readonly words: number }[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length }));
}

/** Finds a pattern as whole words. */
export const wordsPattern = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu');
