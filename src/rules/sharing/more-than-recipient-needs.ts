import { type Recipient, TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { rangeOf } from '../../core/selectors.js';
import { type SharedUse, sharedUses } from '../shared/recipients.js';
import { listOf } from '../shared/words.js';

/** The purposes that a recipient serves; null where that is open, or where it decides itself. */
function served({ roles }: Recipient): string[] | null {
  if (roles.length === 0 || roles.some((role) => role.for === undefined || role.for === TODO)) return null;
  return roles.flatMap((role) => (role.for === undefined || role.for === TODO ? [] : role.for));
}

/** In which way a recipient gets more than it needs; null where it does not. */
function excessOf({ use, recipient }: SharedUse): 'field' | 'totals' | 'purpose' | null {
  const { gets } = recipient;
  if (Array.isArray(gets)) return gets.includes(use.fieldId) ? null : 'field';
  if (gets !== undefined) return gets === 'totals_only' ? 'totals' : null;
  const purposes = served(recipient);
  if (!purposes || purposes.length === 0 || purposes.includes(use.purposeId)) return null;
  // What stands once for the whole field is meant for those purposes of it that the recipient serves.
  const isForAll = use.pathOf('sharing') === `fields.${use.fieldId}.sharing`;
  return isForAll && purposes.some((purpose) => purpose in use.field.purposes) ? null : 'purpose';
}

export default defineRule({
  id: 'sharing/more-than-recipient-needs',
  severity: 'error',
  force: 'law',
  summary: 'A recipient gets data for a purpose that it does not serve.',
  why: 'Each recipient gets what its own task needs, and no more.',
  law: ['GDPR Art. 5(1)(b)', 'GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    purpose: '`{field}` goes to `{recipient}` for `{purpose}`, and `{recipient}` serves {served}.',
    field: '`{field}` goes to `{recipient}`, and its `gets` does not name `{field}`.',
    totals: '`{field}` goes to `{recipient}`, which is to get totals only: `gets: totals_only`.',
  },
  do: [
    'Stop sharing it: take `{recipient}` off `sharing`.',
    'If `{recipient}` does serve that purpose, say so: `for: [{purpose}]`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  cdn: { name: Example CDN GmbH, country: DE, role: processor, contract: legal/dpa-cdn.pdf, for: [orders], does: "delivers our pages", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [cdn], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    sharedUses(input).flatMap((shared): Report[] => {
      const excess = excessOf(shared);
      if (!excess) return [];
      const { use, id, recipient, about, at } = shared;
      const data = { field: use.fieldId, recipient: id, purpose: use.purposeId, served: listOf(served(recipient) ?? [], 'and') };
      return [{ about, message: excess, data, at: [rangeOf(input.inventory, at)] }];
    }),
});
