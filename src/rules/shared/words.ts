import type { Catalog } from '../../core/catalog.js';
import { lineageOf } from '../../core/lineage.js';
import { perPair } from '../../core/per-key.js';

/** What people call a category: the label of the nearest one that the catalogue knows, in lower case where it begins a common word. */
export const categoryInWords: (catalog: Catalog, key: string) => string = perPair(({ categories }: Catalog, key) => {
  for (const at of lineageOf(key)) {
    const label = categories[at]?.label.en;
    if (label) return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
  }
  return key;
});

/** Ids as a person lists them: "`a`, `b` or `c`". */
export function listOf(ids: readonly string[], joint = 'or'): string {
  const quoted = ids.map((id) => `\`${id}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1)}`;
}

/** A country inside a sentence: "the United States", "India". */
export function countryInWords({ countries }: Pick<Catalog, 'countries'>, code: string): string {
  const row = countries[code];
  if (!row) return code;
  return row.article ? `the ${row.label.en}` : row.label.en;
}
