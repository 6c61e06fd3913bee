import { periodsOf } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { ownFields, usesOfField } from '../../core/selectors.js';

export default defineRule({
  id: 'retention/missing',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says how long a datum is kept.',
  why: 'Data without an end stays for ever. The law asks for a period, and the policy must print it.',
  law: ['GDPR Art. 13(2)(a)', 'GDPR Art. 30(1)(f)', 'Cal. Civ. Code 1798.100(a)(3)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    field: '`{field}` has no `retention`.',
    use: '`{field}` has no `retention` for `{purpose}`.',
    period: 'The `retention` of `{field}` for `{purpose}` has no period.',
  },
  do: ['Say how long, from when, and what then: `retention: { for: P30D, of: account_closed, then: delete }`.'],
  examples: {
    bad: [
      {
        title: 'No period at all',
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [] }`,
      },
      {
        title: 'A period for one of two purposes',
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], required: false, sharing: [],
      purposes: { newsletter: { opt_in: true }, orders: { retention: P30D after order_delivered } } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: { for: P30D, of: order_delivered, then: delete } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    ownFields(inventory).flatMap(([id, field]): Report[] => {
      const uses = usesOfField(inventory, id, field);
      if (uses.length === 0 || field.held_until !== undefined) return [];
      const without = uses.filter((use) => use.value('retention') === undefined);
      if (without.length === uses.length) return [{ about: `fields.${id}.retention`, message: 'field', data: { field: id } }];
      const open = uses.flatMap((use) =>
        periodsOf(use)
          .filter(({ period }) => period.for === undefined)
          .map(({ path }) => ({ about: path, message: 'period', data: { field: id, purpose: use.purposeId } })),
      );
      return [
        ...without.map((use) => ({
          about: `${use.path}.retention`,
          message: 'use',
          data: { field: id, purpose: use.purposeId },
        })),
        ...open,
      ];
    }),
});
