import type { Duration } from '../../core/duration.js';
import { type Period, TODO } from '../../core/inventory.js';
import { longest } from '../../core/periods.js';
import type { RuleInput } from '../../core/rule.js';
import { fieldsOf } from '../../core/selectors.js';
import { comparablePeriods } from './comparable-periods.js';

/** A period as it stands in the file. What serves no purpose yet is written in some unit all the same. */
export interface WrittenPeriod {
  readonly field: string;
  readonly kind: string;
  readonly path: string;
  readonly period: Period;
  readonly length: Duration;
}

/** Each period with a length. Those of one `kind` hold the same category and start with the same events. */
export function writtenPeriods(input: RuleInput): WrittenPeriod[] {
  const used = comparablePeriods(input).map(({ use, path, period, length, events }) => {
    return { field: use.fieldId, kind: `${use.field.category} ${events}`, path, period, length };
  });
  const idle = fieldsOf(input.inventory).flatMap(([field, { purposes, retention, category }]) => {
    if (Object.keys(purposes).length > 0 || retention === undefined || retention === TODO) return [];
    const length = longest(retention);
    const kind = `${category} ${[...retention.of].sort().join(' ')}`;
    return length ? [{ field, kind, path: `fields.${field}.retention`, period: retention, length }] : [];
  });
  return [...used, ...idle];
}
