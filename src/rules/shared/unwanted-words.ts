import type { Catalog, PlainWords } from '../../core/catalog.js';
import type { Inventory } from '../../core/inventory.js';
import { perKey } from '../../core/per-key.js';
import type { Report } from '../../core/rule.js';
import { unwantedIn, writtenTexts } from './written-texts.js';

const parted = perKey((list: readonly PlainWords[]) => ({
  always: list.filter(({ preset }) => preset === undefined),
  strict: list.filter(({ preset }) => preset === 'strict'),
}));

/** Where a user's texts hold words that no policy should: those that are wrong in any sentence, or those that hang on what they are said of. */
export function unwantedReports(inventory: Inventory, catalog: Catalog, part: 'always' | 'strict'): Report[] {
  return writtenTexts(inventory).flatMap(({ path, language, text }): Report[] => {
    const list = catalog.plain[language]?.never;
    return unwantedIn(text, list && parted(list)[part])
      .filter(({ words }) => !isAim(path, words))
      .map(({ words, instead }) => ({ about: path, message: 'never', data: { path, words, instead } }));
  });
}

/** “Keep the site secure” says what a purpose is for and promises nothing. */
const isAim = (path: string, words: string) => path.startsWith('purposes.') && /\b(secure|sicher)/i.test(words);
