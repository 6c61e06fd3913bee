import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'sharing/processor-no-contract',
  severity: 'error',
  force: 'law',
  summary: 'A company works for you without a contract on the data.',
  why: 'Whoever handles data for you must be bound by a contract: what it may do, how it keeps the data safe, and that it gives it back.',
  law: ['GDPR Art. 28(3)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{recipient}` has the role `processor`, and no `contract`.' },
  do: [
    'Sign a contract on processing and point to it: `contract: legal/dpa-….pdf`. Whoever buys services knows where it is; until then write `contract: todo`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, for: [newsletter], does: "sends our mails", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
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
  check: ({ inventory }) =>
    Object.entries(inventory.recipients).flatMap(([recipient, { roles }]) =>
      roles.flatMap(({ is, contract }, index) =>
        is === 'processor' && contract === undefined
          ? [{ about: `recipients.${recipient}.roles.${index}.contract`, message: 'none', data: { recipient } }]
          : [],
      ),
    ),
});
