import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'sharing/recipient-no-role',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says what a recipient is to the data.',
  why: 'A company that works for you needs a contract; one that decides for itself answers for itself. The policy must tell people which it is.',
  law: ['GDPR Art. 4(7)', 'GDPR Art. 4(8)', 'GDPR Art. 26', 'GDPR Art. 28'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{recipient}` has no `role`.' },
  do: ['Say what it is: {roles}. Whoever signed the contract knows; until then write `role: todo`.'],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, for: [newsletter], does: "sends our mails",
      in_return: nothing }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf,
      for: [newsletter], gets: [email], does: "sends our mails", in_return: nothing }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const roles = Object.keys(catalog.roles)
      .map((role) => `\`${role}\``)
      .join(', ');
    return Object.entries(inventory.recipients)
      .filter(([, recipient]) => recipient.roles.every((role) => role.is === undefined))
      .map(([id]) => ({ about: `recipients.${id}.roles`, message: 'none', data: { recipient: id, roles } }));
  },
});
