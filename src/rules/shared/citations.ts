import type { Catalog, Citation } from '../../core/catalog.js';
import type { Inventory } from '../../core/inventory.js';
import { perInventoryAndCatalog } from '../../core/per-inventory.js';
import { perKey, perPair } from '../../core/per-key.js';

const rowOf = perPair((citations: Catalog['citations'], citation: string): Citation | undefined => {
  const key = Object.keys(citations)
    .filter((row) => citation === row || (citation.startsWith(row) && !/^[0-9]/.test(citation.slice(row.length))))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : citations[key];
});

/** Where a citation was read: the row of the law itself, or of what it stands in (`GDPR Art. 5` for `GDPR Art. 5(1)(c)`). */
export function citationRow({ citations }: Pick<Catalog, 'citations'>, citation: string): Citation | undefined {
  return rowOf(citations, citation);
}

/** Where a citation was read; undefined where nothing says so. Rows of law packs name it themselves. */
export function sourceOf(catalog: Pick<Catalog, 'citations' | 'jurisdictions'>, citation: string): string | undefined {
  const row = citationRow(catalog, citation);
  if (row) return row.source;
  const items = Object.values(catalog.jurisdictions).flatMap((pack) => pack.items);
  return items.find((item) => item.citation === citation)?.source;
}

/** The packs that somebody said apply, and the countries of the controller and its markets. */
function groundsOf({ jurisdictions, parties, acts_as }: Inventory): ReadonlySet<string> {
  const applied = Object.entries(jurisdictions).filter(([, { applies }]) => applies === true);
  const country = parties[acts_as.controller]?.country;
  return new Set([...applied.flatMap(([id, { markets = [] }]) => [id, ...markets]), ...(country ? [country] : [])]);
}

/**
 * The citations that count for an inventory: those of laws that apply, each by the name that it has there (`UK GDPR Art. 5` where the United Kingdom's
 * alone applies). With no law declared, all of them: nobody has said yet which apply.
 */
export function lawsThatApply(
  laws: readonly string[],
  { inventory, catalog }: { readonly inventory: Inventory; readonly catalog: Catalog },
): readonly string[] {
  return Object.keys(inventory.jurisdictions).length === 0 ? laws : appliedOf(inventory, catalog)(laws);
}

/** A rule names the same laws in each of its findings. */
const appliedOf = perInventoryAndCatalog((inventory, catalog) => {
  const grounds = groundsOf(inventory);
  const adopting = Object.entries(catalog.jurisdictions).flatMap(([id, { adopts }]) =>
    adopts && grounds.has(id) ? [adopts] : [],
  );
  const asNamed = (law: string) => {
    const under = citationRow(catalog, law)?.under;
    if (under === undefined || under.some((one) => grounds.has(one))) return [law];
    return adopting
      .filter(({ citations }) => law.startsWith(`${citations} Art.`))
      .map(({ citations, as }) => as + law.slice(citations.length));
  };
  return perKey((laws: readonly string[]): readonly string[] => [...new Set(laws.flatMap(asNamed))]);
});
