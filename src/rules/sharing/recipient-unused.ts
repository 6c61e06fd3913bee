import type { Recipient } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { type FieldUse, usesOf } from '../../core/selectors.js';
import { isService, sharedUses } from '../shared/recipients.js';
import { sourcesOf } from '../shared/uses.js';

export default defineRule({
  id: 'sharing/recipient-unused',
  severity: 'warn',
  force: 'law',
  summary: 'A recipient is declared, and no data goes to it.',
  why: 'The policy tells people that this company gets their data. If it does not, that alarms them for nothing.',
  law: ['GDPR Art. 13(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { unused: 'No field goes to `{recipient}`, and no tracker is set by it.' },
  do: ['Remove it, if it gets nothing.', 'Else name it under `sharing` of each field that it gets.'],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  helpdesk: { name: Example Desk BV, country: NL, role: processor, contract: legal/dpa.pdf, for: [orders], does: "runs our help desk", in_return: nothing }`,
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
  check: (input) => {
    const { inventory } = input;
    const holders = [...Object.values(inventory.fields), ...Object.values(inventory.subjects)];
    const used = new Set([
      ...sharedUses(input).map(({ id }) => id),
      ...Object.values(inventory.trackers).map(({ set_by: by }) => by),
      ...Object.values(inventory.fields).flatMap(sourcesOf),
      ...holders.flatMap(({ acts_as: role }) =>
        typeof role === 'object' && 'processor_for' in role ? [role.processor_for] : [],
      ),
    ]);
    const isUnsure = (use: FieldUse) => use.value('sharing') === 'todo' || use.value('sharing') === undefined;
    // While nobody knows who gets a datum for one of its purposes, a recipient may still be used.
    const isOpen = ({ roles }: Recipient) =>
      usesOf(inventory).some(
        (use) => roles.some(({ for: served }) => !Array.isArray(served) || served.includes(use.purposeId)) && isUnsure(use),
      );
    return Object.entries(inventory.recipients)
      .filter(
        ([id, recipient]) => !used.has(id) && recipient.gets === undefined && isService(input, recipient) && !isOpen(recipient),
      )
      .map(([recipient]) => ({ about: `recipients.${recipient}`, message: 'unused', data: { recipient } }));
  },
});
