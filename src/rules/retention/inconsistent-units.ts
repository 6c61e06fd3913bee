import { addToDate, type Duration } from '../../core/duration.js';
import { groupBy } from '../../core/group-by.js';
import { defineRule, type Report } from '../../core/rule.js';
import { type WrittenPeriod, writtenPeriods } from '../shared/written-periods.js';

const start = new Date(Date.UTC(2025, 0, 1));
const daysOf = (duration: Duration) => Math.round((addToDate(start, duration) - start.getTime()) / 86_400_000);

/** Whether one stands in months or years, the other in days, and they are as good as equal. */
function isMixed(a: Duration, b: Duration): boolean {
  const isCalendar = (one: Duration) => one.months > 0 && one.days === 0;
  const isCounted = (one: Duration) => one.months === 0 && one.days > 0;
  const differs = (isCalendar(a) && isCounted(b)) || (isCounted(a) && isCalendar(b));
  return differs && Math.abs(daysOf(a) - daysOf(b)) <= Math.max(1, daysOf(a) / 60);
}

/** Each period among those that start alike for one kind of data that is as long as an earlier one in the other unit. */
function mixedIn(group: readonly WrittenPeriod[]): Report[] {
  const seen = new Map<string, WrittenPeriod>();
  return group.flatMap((one): Report[] => {
    const stated = one.period.for ?? '';
    const earlier = [...seen.values()].find(({ length }) => isMixed(length, one.length));
    if (!seen.has(stated)) seen.set(stated, one);
    if (!earlier) return [];
    const data = { field: one.field, period: stated, other: earlier.field, same: earlier.period.for ?? '' };
    return [{ about: one.path, message: 'mixed', data }];
  });
}

export default defineRule({
  id: 'retention/inconsistent-units',
  severity: 'info',
  force: 'house',
  summary: 'One length stands in two units.',
  why: 'A year and 365 days are not the same in a leap year, and a reader must work out whether they are meant to be.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { mixed: '`{field}` is kept for `{period}`, and `{other}` of the same kind for `{same}`.' },
  do: ['Write both alike.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  phone_home: { category: user.contact.phone_number, label: "Home", subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P365D after order_delivered }
  phone_work: { category: user.contact.phone_number, label: "Work", subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P12M after order_delivered }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  phone_home: { category: user.contact.phone_number, label: "Home", subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P12M after order_delivered }
  phone_work: { category: user.contact.phone_number, label: "Work", subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P12M after order_delivered }`,
      },
    ],
  },
  check: (input) => [...groupBy(writtenPeriods(input), ({ kind }) => kind).values()].flatMap(mixedIn),
});
