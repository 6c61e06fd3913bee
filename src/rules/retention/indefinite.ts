import { periodsOf } from '../../core/periods.js';
import { defineRule } from '../../core/rule.js';
import { usesOf } from '../../core/selectors.js';

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
  messages: { endless: '`{field}` is kept indefinitely for `{purpose}`.' },
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
    usesOf(inventory).flatMap((use) =>
      periodsOf(use)
        .filter(({ period }) => period.for === 'indefinitely')
        .map(({ path }) => ({ about: path, message: 'endless', data: { field: use.fieldId, purpose: use.purposeId } })),
    ),
});
