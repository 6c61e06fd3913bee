import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { rangeOf, usesOf } from '../../core/selectors.js';
import { suggest } from '../../core/suggest.js';

export default defineRule({
  id: 'sharing/recipient-undeclared',
  severity: 'error',
  force: 'law',
  summary: 'Data is shared with a recipient that nobody declared.',
  why: 'People have a right to know who gets their data. A recipient that is only a name cannot be told.',
  law: ['GDPR Art. 13(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    unknown: '`{field}` is shared with `{recipient}` for `{purpose}`, and `recipients` has no such id.',
    near: '`{field}` is shared with `{recipient}` for `{purpose}`, and `recipients` has no such id. Did you mean `{meant}`?',
  },
  do: [
    'Correct the id, or stop sharing the datum.',
    'Else declare who that is:\nrecipients:\n  {recipient}: { name: todo, country: todo, role: todo, for: [{purpose}], does: todo }',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [parcels],
      retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  parcels:
    { name: Example Parcels GmbH, country: DE, role: controller, for: [orders],
      does: "brings parcels to you", in_return: nothing }
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [parcels],
      retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) =>
    usesOf(inventory).flatMap((use): Report[] => {
      const sharing = use.value('sharing');
      if (sharing === undefined || sharing === TODO) return [];
      return sharing.flatMap((recipient, index): Report[] => {
        if (Object.hasOwn(inventory.recipients, recipient)) return [];
        const path = use.pathOf('sharing');
        const meant = suggest(recipient, Object.keys(inventory.recipients));
        const data = { field: use.fieldId, purpose: use.purposeId, recipient, meant: meant ?? '' };
        const at = [rangeOf(inventory, `${path}.${index}`)];
        return [{ about: `${path}[${recipient}]`, message: meant ? 'near' : 'unknown', data, at }];
      });
    }),
});
