import { durationInWords } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { statedPeriods } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { formerValues, lacks, quoted } from '../shared/starts.js';

export default defineRule({
  id: 'retention/no-trigger',
  severity: 'error',
  force: 'law',
  summary: 'A period has no event that starts it.',
  why: 'A period that never starts never ends. Three years of what? People cannot tell, and no deletion job can.',
  law: ['GDPR Art. 5(1)(e)', 'WP260 rev.01 (annex)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`{field}` is kept for {period} for `{purpose}`, and nothing says from when.',
    never: '`{field}` of `{subject}` waits for {events}, which cannot occur: `{subject}` has no {lacking}.',
    former: 'Former values of `{field}` wait for {events}, which cannot occur for `{subject}`: `{subject}` has no {lacking}.',
  },
  do: [
    'Name the event that starts the clock: `retention: P30D after order_delivered`.',
    'Where subjects differ, give each its own event under `by_subject`; where a subject has what the event needs, say so: `has: [account]`.',
  ],
  examples: {
    bad: [
      {
        title: 'Thirty days of what?',
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: { for: P30D, then: delete } }`,
      },
      {
        title: 'A guest has no account that could be closed',
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer, guest], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer, guest], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [],
      retention: { by_subject: { customer: P30D after account_closed, guest: P30D after order_delivered }, then: delete } }`,
      },
    ],
  },
  check: (input) => [
    ...formerValues(input),
    ...statedPeriods(input.inventory).flatMap(({ use, path, period, subjects }): Report[] => {
      if (period.for === undefined || period.for === TODO || period.for === 'indefinitely') return [];
      const stuck = subjects.find((subject) => period.of.every((event) => lacks(event, subject, input).length > 0));
      if (period.of.length > 0 && stuck === undefined) return [];
      const data = { field: use.fieldId, purpose: use.purposeId, period: durationInWords(period.for) };
      if (period.of.length === 0 || stuck === undefined) return [{ about: path, message: 'none', data }];
      const lacking = new Set(period.of.flatMap((event) => lacks(event, stuck, input)));
      const words = { subject: stuck, events: quoted(period.of), lacking: quoted(lacking) };
      return [{ about: path, message: 'never', data: { ...data, ...words } }];
    }),
  ],
});
