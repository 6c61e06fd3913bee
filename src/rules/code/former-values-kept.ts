import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed, previous_values: dropped }`;

const code = (more: string) => ({
  'prisma/schema.prisma': `model Customer {
  id    String @id
  phone String
${more}}
`,
});

export default defineRule({
  id: 'code/former-values-kept',
  severity: 'error',
  force: 'law',
  summary: 'The code keeps former values that the inventory calls dropped.',
  why: 'A number that somebody gave up, an address that they left: the policy says that you forget it, and a column remembers.',
  law: ['GDPR Art. 5(1)(e)', 'GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '{text}.' },
  do: ['Drop the column or the table.', 'If a purpose needs former values, declare it: `previous_values: {{ retention: … }}`.'],
  examples: {
    bad: [{ title: 'A column with the number before', inventory, code: code('  previousPhone String?\n') }],
    good: [{ inventory, code: code('  phoneVerifiedAt DateTime?\n') }],
  },
  check: (input) => contradicted(input, ['history']).map((evidence) => reportOf(input, evidence)),
});
