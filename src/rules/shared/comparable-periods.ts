import { type Duration, exceeds } from '../../core/duration.js';
import { type Period, TODO } from '../../core/inventory.js';
import { longest, periodsOf } from '../../core/periods.js';
import type { RuleInput } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';
import { isDuty, ownUses } from './uses.js';

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
export function comparablePeriods(input: RuleInput): ComparablePeriod[] {
  return ownUses(input).flatMap((use) => {
    const retention = use.value('retention');
    const isCited = retention !== undefined && retention !== TODO && retention.law !== undefined;
    const isAsked = isCited || isDuty(use.purpose, input.catalog);
    return periodsOf(use).flatMap(({ path, subjects, period }) => {
      const length = longest(period);
      const events = [...period.of].sort().join(' ');
      return length ? subjects.map((subject) => ({ use, path, subject, period, events, length, isAsked })) : [];
    });
  });
}

/** The longest of some periods; the first of several that are alike. */
export function longestOf<T extends { readonly length: Duration }>(periods: readonly T[]): T | undefined {
  return periods.reduce<T | undefined>((a, b) => (a && !exceeds(b.length, a.length) ? a : b), undefined);
}

/** Periods by a key, in their order. */
export function groupBy<T>(periods: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of periods) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
