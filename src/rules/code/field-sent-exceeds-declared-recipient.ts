import { defineRule } from '../../core/rule.js';
import { flowReport, flowsTo } from '../shared/evidence.js';
import { listOf } from '../shared/words.js';

const recipient = `
recipients:
  posthog:
    { name: PostHog Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email, birthday], does: "counts visits", in_return: nothing, packages: [posthog-js] }`;

const field = (sharing: string) => `
fields:
  birthday:
    { category: user.demographic.date_of_birth, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [${sharing}], retention: P30D after account_closed }`;

const code = {
  'src/track.ts': `import posthog from 'posthog-js';
import type { Customer } from './customer.js';

export function known(customer: Customer) {
  posthog.identify(customer.id, { dateOfBirth: customer.dateOfBirth });
}
`,
  'src/customer.ts': 'export interface Customer {\n  id: string;\n  dateOfBirth: string;\n}\n',
};

export default defineRule({
  id: 'code/field-sent-exceeds-declared-recipient',
  severity: 'error',
  force: 'law',
  summary: 'The code sends a datum to somebody whom its field does not name.',
  why: 'The policy tells people who gets what. Here somebody gets more.',
  law: ['GDPR Art. 13(1)(e)', 'GDPR Art. 5(1)(b)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '`{place}` goes to `{recipient}` ({words}), and {fields} does not name `{recipient}` under `sharing`.' },
  do: ['Stop sending it.', 'If `{recipient}` needs it, say so: add it to `sharing` of the purpose that it serves.'],
  examples: {
    bad: [{ title: 'A birth date that analytics gets', inventory: recipient + field(''), code }],
    good: [{ inventory: recipient + field('posthog'), code }],
  },
  check: (input) =>
    flowsTo(input, 'recipient', 'analytics')
      .filter(
        ({ permitted, recipient: id }) => permitted === false && id !== null && input.inventory.recipients[id] !== undefined,
      )
      .map((flow) => flowReport(input, flow, { fields: listOf(flow.declaredBy) })),
});
