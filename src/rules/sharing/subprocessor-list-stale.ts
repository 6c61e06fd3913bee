import { defineRule, type Report } from '../../core/rule.js';
import { isOlderThanAYear } from '../shared/days.js';

export default defineRule({
  id: 'sharing/subprocessor-list-stale',
  severity: 'info',
  force: 'house',
  summary: 'Nobody looked lately whom a service provider employs in turn.',
  why: 'Providers hire others, and lists change. A look once a year shows new ones in time to object.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    stale: 'The list of those whom `{recipient}` employs was last looked at on {day}, more than a year ago.',
    never: '`{recipient}` has a list of those whom it employs, and nobody noted when they looked.',
  },
  do: ['Look at the list and note the day: `subprocessors: { list: …, reviewed_on: 2026-11-22 }`.'],
  examples: {
    bad: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, subprocessors: { list: https://mail.example/subprocessors, reviewed_on: 2024-01-01 }, for: [newsletter], does: "sends our mails", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, subprocessors: { list: https://mail.example/subprocessors, reviewed_on: 2026-10-01 }, for: [newsletter], does: "sends our mails", in_return: nothing }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, asOf }) =>
    Object.entries(inventory.recipients).flatMap(([recipient, { subprocessors }]): Report[] => {
      const day = subprocessors?.reviewed_on;
      const about = `recipients.${recipient}.subprocessors`;
      if (!subprocessors || (day === undefined && subprocessors.list === undefined)) return [];
      if (day === undefined) return [{ about, message: 'never', data: { recipient } }];
      return isOlderThanAYear(day, asOf) ? [{ about, message: 'stale', data: { recipient, day } }] : [];
    }),
});
