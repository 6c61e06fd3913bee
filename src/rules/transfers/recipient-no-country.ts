import { defineRule } from '../../core/rule.js';
import { isService } from '../shared/recipients.js';

export default defineRule({
  id: 'transfers/recipient-no-country',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody says in which country a recipient is.',
  why: 'Whether data may go there, and what must protect it, hangs on the country. The policy tells people where their data goes.',
  law: ['GDPR Art. 13(1)(f)', 'GDPR Art. 30(1)(e)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { none: '`{recipient}` does not say in which country it is established.' },
  do: ['Write the country: `country: IE`. It stands in the contract; until somebody has looked, write `country: todo`.'],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, role: processor, for: [orders], contract: legal/dpa.pdf, gets: [email],
      does: "sends mails", in_return: nothing }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, for: [orders], contract: legal/dpa.pdf, gets: [email],
      does: "sends mails", in_return: nothing }`,
      },
    ],
  },
  check: (input) =>
    Object.entries(input.inventory.recipients)
      .filter(([, recipient]) => isService(input, recipient) && recipient.entity.country === undefined)
      .filter(([, { gets }]) => gets !== 'totals_only' && !(Array.isArray(gets) && gets.length === 0))
      .map(([recipient]) => ({ about: `recipients.${recipient}.entity.country`, message: 'none', data: { recipient } })),
});
