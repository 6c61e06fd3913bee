import { addDurations, type Duration, parseDuration } from './duration.js';
import { type Inventory, type Period, TODO } from './inventory.js';
import { perInventory } from './per-inventory.js';
import { perKey } from './per-key.js';
import { type FieldUse, usesOf } from './selectors.js';

/** One period of one use: for whom it holds, and the id path where it stands. */
export interface StatedPeriod {
  readonly use: FieldUse;
  readonly path: string;
  readonly subjects: readonly string[];
  readonly period: Period;
}

/** The periods that a use states. Those by subject come first; the general one holds for the rest of the field's subjects. `todo` is left out. */
export const periodsOf: (use: FieldUse) => readonly StatedPeriod[] = perKey((use: FieldUse): StatedPeriod[] => {
  const retention = use.value('retention');
  if (retention === undefined || retention === TODO) return [];
  const path = use.pathOf('retention');
  if (!retention.by_subject) return [{ use, path, subjects: use.field.subjects, period: retention }];
  const bySubject = Object.entries(retention.by_subject);
  const rest = use.field.subjects.filter((id) => !bySubject.some(([subject]) => subject === id));
  const isGeneral = bySubject.length === 0 || (rest.length > 0 && (retention.for !== undefined || retention.of.length > 0));
  return [
    ...bySubject.flatMap(([subject, period]) =>
      period === TODO ? [] : [{ use, path: `${path}.by_subject.${subject}`, subjects: [subject], period }],
    ),
    ...(isGeneral ? [{ use, path, subjects: rest, period: retention }] : []),
  ];
});

/** The periods of every use of every field, in the file's order. */
export const statedPeriods: (inventory: Inventory) => readonly StatedPeriod[] = perInventory((inventory) =>
  usesOf(inventory).flatMap(periodsOf),
);

const slack: Readonly<Record<Exclude<Period['from'], 'event'>, Duration>> = {
  end_of_month: { months: 1, days: 0, seconds: 0 },
  end_of_quarter: { months: 3, days: 0, seconds: 0 },
  end_of_year: { months: 12, days: 0, seconds: 0 },
};

/** How long a datum stays after the event at most: the period, and the wait until its clock starts. Null where it is no duration (`todo`, `indefinitely`, absent). */
export function longest(period: { readonly for?: string; readonly from?: Period['from'] }): Duration | null {
  const duration = parseDuration(period.for ?? '');
  const { from = 'event' } = period;
  return duration && from !== 'event' ? addDurations(duration, slack[from]) : duration;
}
