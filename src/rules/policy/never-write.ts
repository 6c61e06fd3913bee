import { defineRule } from '../../core/rule.js';
import { unwantedReports } from '../shared/unwanted-words.js';

export default defineRule({
  id: 'policy/never-write',
  severity: 'error',
  force: 'guidance',
  summary: 'A text for the policy has words that say nothing.',
  why: 'A policy is a promise. “As long as necessary” names no time, “trusted partners” name nobody, and who must look whether the page has changed is not told.',
  law: ['WP260 rev.01'],
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
          '\nrecipients: { mailer: { name: Example Mail SAS, country: FR, role: processor, contract: legal/dpa-mail.pdf, for: [orders], does: "sends mails as long as necessary", in_return: nothing } }\nfields:\n  mail_name: { category: user.name, label: "Name in mails", subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [mailer], retention: P30D after account_closed }',
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
