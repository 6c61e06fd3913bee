import { defineRule } from '../../core/rule.js';
import { ownFields } from '../../core/selectors.js';

export default defineRule({
  id: 'transparency/source-missing',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says where a datum comes from.',
  why: 'Who did not give data themselves must be told where you have it from.',
  law: ['GDPR Art. 14(2)(f)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{field}` does not say where it comes from.' },
  do: [
    'Write `source: person`, `device`, `derived` or `inferred`, or the id of the subject or recipient that gives it to you. If nobody knows yet, write `source: todo`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) =>
    ownFields(inventory)
      .filter(([, { source, stopped_on: stopped }]) => source === undefined && stopped === undefined)
      .filter(([id]) => !inventory.source.ranges.has(`fields.${id}.source`))
      .map(([id]) => ({ about: `fields.${id}.source`, message: 'none', data: { field: id } })),
});
