import type { PlainWords } from '../../core/catalog.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import { perInventory } from '../../core/per-inventory.js';
import { perKey } from '../../core/per-key.js';

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
export const writtenTexts: (inventory: Inventory) => readonly WrittenText[] = perInventory((inventory) => {
  const texts: WrittenText[] = [];
  gather(inventory, '', inventory.policy?.language ?? 'en', texts);
  return texts;
});

function gather(part: object, path: string, language: string, texts: WrittenText[]): void {
  // Lists hold ids, or things of one kind: where the first is a text, so are the others.
  if (part instanceof Map || (Array.isArray(part) && typeof part[0] !== 'object')) return;
  for (const key in part) {
    const value = (part as Record<string, unknown>)[key];
    const isText = typeof value === 'string';
    if ((!isText && (typeof value !== 'object' || value === null)) || internal.has(key)) continue;
    if (!printed.has(key)) {
      if (!isText) gather(value as object, path === '' ? key : `${path}.${key}`, language, texts);
      continue;
    }
    const at = path === '' ? key : `${path}.${key}`;
    if (!isText)
      for (const [code, text] of Object.entries(value as object))
        texts.push({ path: `${at}.${code}`, language: code, text: String(text) });
    else if (isWords(value)) texts.push({ path: at, language, text: value });
  }
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

/** Which of the unwanted words a text holds, and as what. Most texts hold none: one pattern for all of them says so. */
export function unwantedIn(
  text: string,
  list: readonly PlainWords[] | undefined,
): { readonly words: string; readonly instead: string }[] {
  if (!list) return [];
  const { any, each } = patternsOf(list);
  if (!any.test(text)) return [];
  return each.flatMap(({ pattern, instead }) => {
    const words = pattern.exec(text)?.[0];
    return words === undefined ? [] : [{ words, instead }];
  });
}

const patternsOf = perKey((list: readonly PlainWords[]) => ({
  // Where the words end is left to the patterns of each: looking there at every sign costs more than all else.
  any: new RegExp(list.map(({ pattern }) => pattern).join('|') || '(?!)', 'iu'),
  each: list.map(({ pattern, instead }) => ({ pattern: wordsPattern(pattern), instead })),
}));
