import { defineRule, type Report } from '../../core/rule.js';
import { isOlderThanAYear } from '../shared/days.js';
import { transferLegs } from '../shared/transfers.js';

export default defineRule({
  id: 'transfers/dpf-not-verified',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody checked lately whether a company is on the Data Privacy Framework list.',
  why: 'Companies on the list renew every year, and some drop out. Only those on it are covered.',
  law: ['Commission Implementing Decision (EU) 2023/1795'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: {
    never: '`{recipient}` gets data by `dpf`, and no `checked_on` says when the list was looked at.',
    stale: '`{recipient}` gets data by `dpf`, and the list was last looked at on {day}, more than a year ago.',
  },
  do: ['Look the company up on the list, and note the day: `checked_on: 2026-11-22`.'],
  examples: {
    bad: [
      {
        title: 'Never',
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: US, by: dpf }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
      {
        title: 'Long ago',
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: US, by: dpf, checked_on: 2025-01-10 }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  mailer:
    { name: "Example Mail, Inc.", role: processor, contract: legal/dpa-mail.pdf, for: [newsletter], does: "sends our mails", in_return: nothing, country: US, by: dpf, checked_on: 2026-10-01 }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [mailer], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    transferLegs(input).flatMap(({ path, recipient, by, checked_on: day }): Report[] => {
      if (by !== 'dpf' || (day !== undefined && !isOlderThanAYear(day, input.asOf))) return [];
      const about = `${path}.checked_on`;
      return [
        day === undefined
          ? { about, message: 'never', data: { recipient } }
          : { about, message: 'stale', data: { recipient, day } },
      ];
    }),
});
