import { durationInWords, exceeds } from '../../core/duration.js';
import { longest, statedPeriods } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isCited, textsOf } from '../shared/uses.js';

/** Longer than nearly every purpose, and than most companies. */
const lifetime = { months: 40 * 12, days: 0, seconds: 0 };
/** Ends that hang on what somebody thinks, and not on something that happens. */
const vague =
  /no longer (need|necessary|required|useful|relevant|of use)|as long as|not (need|require)\w* any ?more|(we|it is|deemed?) (appropriate|useful)|we (decide|choose)( otherwise| to \w+.*)?$|see fit|nicht mehr (benötigt|erforderlich|gebraucht)|solange/i;

export default defineRule({
  id: 'retention/indefinite',
  severity: 'error',
  force: 'law',
  summary: 'A datum is kept without end.',
  why: 'Data may be kept only as long as its purpose lasts, and no purpose lasts for ever.',
  law: ['GDPR Art. 5(1)(e)', '16 CFR 312.10'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['retention/child-indefinite'],
  messages: {
    endless: '`{field}` is kept indefinitely for `{purpose}`.',
    lifelong: '`{field}` is kept for {period} for `{purpose}`: that is no end, and no law asks for it.',
    open: '`{field}` is kept for `{purpose}` until “{says}”, which nobody can tell.',
  },
  do: ['Name a period and the event that starts it: `retention: { for: P24M, of: last_activity, then: delete }`.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: { for: indefinitely } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) =>
    statedPeriods(inventory).flatMap(({ use, path, period }): Report[] => {
      const data = { field: use.fieldId, purpose: use.purposeId };
      if (period.for === 'indefinitely') return [{ about: path, message: 'endless', data }];
      const says =
        period.of.length === 1 ? textsOf(inventory.events[period.of[0] ?? '']?.say).find((say) => vague.test(say)) : undefined;
      if (says !== undefined) return [{ about: path, message: 'open', data: { ...data, says } }];
      const length = longest(period);
      if (!length || !exceeds(length, lifetime) || isCited(use)) return [];
      return [{ about: path, message: 'lifelong', data: { ...data, period: durationInWords(period.for ?? '') } }];
    }),
});
