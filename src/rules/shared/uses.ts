import type { Catalog } from '../../core/catalog.js';
import { groupBy } from '../../core/group-by.js';
import { type Basis, type Field, type Inventory, type Purpose, type Text, TODO } from '../../core/inventory.js';
import { lineageOf } from '../../core/lineage.js';
import { perInventory } from '../../core/per-inventory.js';
import { perPair } from '../../core/per-key.js';
import { periodsOf, type StatedPeriod } from '../../core/periods.js';
import type { RuleInput } from '../../core/rule.js';
import { type FieldUse, isOwnData, usesOf } from '../../core/selectors.js';

const ownOf = perInventory((inventory) =>
  usesOf(inventory).filter(({ field }) => isOwnData(inventory, field) && field.stopped_on === undefined),
);

/** Uses of data that is our own to answer for, and still collected. */
export function ownUses({ inventory }: Pick<RuleInput, 'inventory'>): readonly FieldUse[] {
  return ownOf(inventory);
}

const byField = perInventory((inventory) => groupBy(ownOf(inventory), ({ fieldId }) => fieldId));

/** The same, field by field. */
export function ownUsesByField({ inventory }: Pick<RuleInput, 'inventory'>): ReadonlyMap<string, readonly FieldUse[]> {
  return byField(inventory);
}

const periodsIn = perInventory((inventory): readonly StatedPeriod[] => ownOf(inventory).flatMap(periodsOf));

/** The periods of those uses. */
export function ownPeriods({ inventory }: Pick<RuleInput, 'inventory'>): readonly StatedPeriod[] {
  return periodsIn(inventory);
}

const useRows = perPair(({ uses }: Catalog, key: string) =>
  lineageOf(key)
    .map((use) => uses[use])
    .filter((row) => row !== undefined),
);

/** The row of a purpose's use, or of the nearest use above it of which a test holds. */
export function useRow(
  purpose: Purpose | undefined,
  catalog: Catalog,
  test: (row: Catalog['uses'][string]) => boolean,
): Catalog['uses'][string] | undefined {
  return useRows(catalog, useKey(purpose)).find(test);
}

/** The group of a purpose's use: service, legal, marketing …; undefined where nobody knows. A use that the catalogue lacks is of the group of the one above it. */
export function groupOf(purpose: Purpose | undefined, catalog: Catalog): string | undefined {
  return useRows(catalog, useKey(purpose))[0]?.group;
}

/** The use of a purpose, as the catalogue's key; empty where nobody knows. */
export function useKey(purpose: Purpose | undefined): string {
  return purpose?.use === undefined || purpose.use === TODO ? '' : purpose.use;
}

/** The legal bases of a purpose; none where nobody knows. */
export function basesOf(purpose: Purpose | undefined): readonly Basis[] {
  return purpose === undefined || purpose.basis === TODO ? [] : purpose.basis;
}

/** Where a field comes from, as ids and words; none where nobody knows. */
export function sourcesOf(field: Field): string[] {
  return field.source === undefined || field.source === TODO ? [] : field.source.map(({ from }) => from);
}

/** Each wording of a text. */
export function textsOf(text: Text | undefined): string[] {
  if (text === undefined || text === TODO) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** An id and the words that stand for it, as one line to search in: `card_pin` is "card pin". */
export function wordsOf(id: string, ...texts: readonly (Text | undefined)[]): string {
  let words = id.includes('_') ? id.replaceAll('_', ' ') : id;
  for (const text of texts) {
    // Nearly every field asks for its words, many times: a list of one text costs more than the text.
    if (typeof text === 'string' && text !== TODO) words += ` · ${text}`;
    else if (text !== undefined) for (const one of textsOf(text)) words += ` · ${one}`;
  }
  return words;
}

/** Whether the period of a use names the law that asks for it. */
export function isCited(use: FieldUse): boolean {
  const retention = use.value('retention');
  return retention !== undefined && retention !== TODO && retention.law !== undefined;
}

/** Whether a law asks for a purpose: its basis, or its kind of use. */
export function isDuty(purpose: Purpose | undefined, catalog: Catalog): boolean {
  return basesOf(purpose).some(({ is }) => is === 'legal_obligation') || groupOf(purpose, catalog) === 'legal';
}

/** Whether a purpose rests on a basis, for at least some people. */
export function hasBasis(purpose: Purpose | undefined, basis: string): boolean {
  return basesOf(purpose).some(({ is }) => is === basis);
}

/** Whether somebody in a country is served: the controller is there, or a law's markets name it. */
export function sellsIn({ jurisdictions, parties, acts_as }: Inventory, country: string): boolean {
  const markets = Object.values(jurisdictions).flatMap(({ applies, markets: some = [] }) => (applies === true ? some : []));
  return parties[acts_as.controller]?.country === country || markets.includes(country);
}

/** Whether two scopes have anybody in common; an absent one holds for all. */
export function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === undefined || b === undefined || a.some((one) => b.includes(one));
}

/** Whether a use rests on consent alone for at least some of these subjects: a basis may be scoped by law or by subject. */
export function asksConsentOf(inventory: Inventory, { purpose }: FieldUse, subjects: readonly string[]): boolean {
  if (!hasBasis(purpose, 'consent')) return false;
  const applied = Object.keys(inventory.jurisdictions).filter((pack) => inventory.jurisdictions[pack]?.applies === true);
  const bases = basesOf(purpose).filter((one) => meet(one.subjects, subjects) && meet(one.jurisdictions, applied));
  return bases.some(
    (one) =>
      one.is === 'consent' &&
      !bases.some(
        (other) => other.is !== 'consent' && meet(other.subjects, one.subjects) && meet(other.jurisdictions, one.jurisdictions),
      ),
  );
}
