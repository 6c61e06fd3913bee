import { defineRule } from '../../core/rule.js';
import { unwantedReports } from '../shared/unwanted-words.js';

export default defineRule({
  id: 'policy/never-write',
  severity: 'error',
  force: 'house',
  summary: 'A text for the policy promises what nobody can show, or says nothing.',
  why: 'A policy is a promise. Words such as “secure”, “never” or “trusted partners” are the ones that it is broken by.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['security/absolute-security-claim'],
  messages: { never: '`{path}` says “{words}”.' },
  do: ['Reword it. {instead}.'],
  examples: {
    bad: [
      {
        inventory:
          '\nrecipients: { mailer: { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, for: [orders], does: "sends mails by industry-standard means", in_return: nothing } }\nfields:\n  mail_name: { category: user.name, label: "Name in mails", subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [mailer], retention: P30D after account_closed }',
      },
    ],
    good: [
      {
        inventory:
          '\nrecipients: { mailer: { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, for: [orders], does: "sends our mails", in_return: nothing } }\nfields:\n  mail_name: { category: user.name, label: "Name in mails", subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [mailer], retention: P30D after account_closed }',
      },
    ],
  },
  check: ({ inventory, catalog }) => unwantedReports(inventory, catalog, 'always'),
});
