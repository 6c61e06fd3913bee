import type { Catalog } from '../../core/catalog.js';
import { type Duration, exceeds } from '../../core/duration.js';
import type { Period } from '../../core/inventory.js';
import { perInventoryAndCatalog } from '../../core/per-inventory.js';
import { longest, periodsOf } from '../../core/periods.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { isCited, isDuty, ownUses, sourcesOf } from './uses.js';

/** One period of one subject that may be held against others: those with the same `events` start together. `isAsked`: a law asks for it. */
export interface ComparablePeriod {
  readonly use: FieldUse;
  readonly path: string;
  readonly subject: string;
  readonly period: Period;
  readonly events: string;
  readonly length: Duration;
  readonly isAsked: boolean;
}

/** Each period with a length, subject by subject. */
export function comparablePeriods({ inventory, catalog }: Pick<RuleInput, 'inventory' | 'catalog'>): readonly ComparablePeriod[] {
  return comparableIn(inventory, catalog);
}

const comparableIn = perInventoryAndCatalog((inventory, catalog) => {
  const duties = new Set(Object.keys(inventory.purposes).filter((id) => isDuty(inventory.purposes[id], catalog)));
  const all: ComparablePeriod[] = [];
  for (const use of ownUses({ inventory })) {
    const isAsked = isCited(use) || duties.has(use.purposeId);
    for (const { path, subjects, period } of periodsOf(use)) {
      const length = longest(period);
      const events = period.of.length === 1 ? (period.of[0] ?? '') : [...period.of].sort().join(' ');
      if (length) for (const subject of subjects) all.push({ use, path, subject, period, events, length, isAsked });
    }
  }
  return all;
});

/** Events with which a relation ends: for one person they fall together, or nearly so. */
const ends: readonly string[] = ['account_closed', 'contract_ended', 'employment_ended', 'treatment_ended', 'inactive'];

/** Whether a period starts when the relation with the person ends. */
export function startsAtEnd({ period }: ComparablePeriod): boolean {
  return period.of.length > 0 && period.of.every((event) => ends.includes(event));
}

/** Whether a period shows how long a person's record lasts. What a law asks to keep does so for the name alone: as long as it stays, the rest points to a person. */
export function isRecord(one: ComparablePeriod, catalog: Catalog): boolean {
  const { use } = one;
  if (isReading(one)) return false;
  return !one.isAsked || (covers('user.name', use.field.category) && !isDuty(use.purpose, catalog));
}

/** The longest of some periods; the first of several that are alike. */
export function longestOf<T extends { readonly length: Duration }>(periods: readonly T[]): T | undefined {
  return periods.reduce<T | undefined>((a, b) => (a && !exceeds(b.length, a.length) ? a : b), undefined);
}

/** What a device notes by itself, such as a camera or a log, goes in its own time and is nobody's record. */
const isReading = ({ use, period }: ComparablePeriod) =>
  period.of.every((event) => event === 'recorded' || event === 'collected') && sourcesOf(use.field).join() === 'device';
