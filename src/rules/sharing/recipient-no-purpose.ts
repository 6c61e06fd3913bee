import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'sharing/recipient-no-purpose',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says what a recipient gets data for.',
  why: 'Data goes to others only for a purpose that you can name. The policy tells it beside each recipient.',
  law: ['GDPR Art. 5(1)(b)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['sharing/recipient-no-role'],
  messages: {
    none: '`{recipient}` does not say what it gets data for.',
    empty: '`{recipient}` gets data for no purpose: its `for` is empty.',
  },
  do: [
    'Write the ids of the purposes: `for: [orders]`; or `gets: …` where it gets only totals or what a matter needs. If nobody knows yet, write `for: todo`.',
    'If it needs no data, remove it.',
  ],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer: { name: Example Mail SAS, country: FR, role: controller, does: "sends our mails", in_return: nothing }
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
    Object.entries(inventory.recipients).flatMap(([recipient, { roles, gets }]) =>
      roles.flatMap((role, index): Report[] => {
        const about = `recipients.${recipient}.roles.${index}.for`;
        if (gets !== undefined || role.own_purpose !== undefined) return [];
        if (role.for === undefined)
          return inventory.source.ranges.has(about) ? [] : [{ about, message: 'none', data: { recipient } }];
        return role.for.length === 0 ? [{ about, message: 'empty', data: { recipient } }] : [];
      }),
    ),
});
