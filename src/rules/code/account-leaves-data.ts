import { defineRule } from '../../core/rule.js';
import { notShown, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`;

const code = (relation: string) => ({
  'prisma/schema.prisma': `model Customer {
  id    String @id
  email String
  cards Card[]
}
model Card {
  id         String  @id
  phone      String
  customer   Customer? @relation(fields: [customerId], references: [id]${relation})
  customerId String?
}
`,
  'src/close.ts': `import { prisma } from './prisma.js';

export async function close(id: string) {
  await prisma.customer.delete({ where: { id } });
}
`,
});

export default defineRule({
  id: 'code/account-leaves-data',
  severity: 'warn',
  force: 'law',
  summary: 'The code deletes an account and leaves data of it behind.',
  why: 'The policy says that a datum goes when the account is closed. The row of the account goes, and another one stays.',
  law: ['GDPR Art. 17(1)', 'GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '`{subject}`: {text}.' },
  do: [
    'Delete it too, or let the database do so: `onDelete: Cascade`.',
    'If other code deletes it, name that code: `enforced_by: src/jobs/purge.ts#purge`.',
  ],
  examples: {
    bad: [{ inventory, code: code('') }],
    good: [{ inventory, code: code(', onDelete: Cascade') }],
  },
  check: (input) => notShown(input, 'erasure').map((evidence) => reportOf(input, evidence)),
});
