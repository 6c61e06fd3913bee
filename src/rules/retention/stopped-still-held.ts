import { defineRule, type Report } from '../../core/rule.js';
import { fieldsOf } from '../../core/selectors.js';
import { isHeld } from '../shared/holds.js';

export default defineRule({
  id: 'retention/stopped-still-held',
  severity: 'warn',
  force: 'law',
  summary: 'A datum is no longer collected, and still held.',
  why: 'What is no longer collected has lost its purpose. What was gathered before needs an end too.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    open: '`{field}` is no longer collected since {since}, and nothing says until when the rest is held.',
    past: '`{field}` was held until {until}, and it is still declared.',
  },
  do: ['Say until when the rest is held: `held_until: 2027-01-31`.', 'When it is deleted, remove the field.'],
  examples: {
    bad: [
      {
        title: 'Nobody says until when',
        inventory: `
fields:
  fax: { category: user.contact.fax_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], stopped_on: 2026-05-01, retention: P30D after account_closed }`,
      },
      {
        title: 'It should have been gone',
        inventory: `
fields:
  fax: { category: user.contact.fax_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], stopped_on: 2026-05-01, held_until: 2026-10-31 }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  fax: { category: user.contact.fax_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], stopped_on: 2026-10-01, held_until: 2027-01-31 }`,
      },
    ],
  },
  check: ({ inventory, asOf }) =>
    fieldsOf(inventory).flatMap(([id, { stopped_on: since, held_until: until }]): Report[] => {
      if (since === undefined || since > asOf) return [];
      if (until === undefined) return [{ about: `fields.${id}.stopped_on`, message: 'open', data: { field: id, since } }];
      return until < asOf && !isHeld(inventory, id, asOf)
        ? [{ about: `fields.${id}.held_until`, message: 'past', data: { field: id, until } }]
        : [];
    }),
});
