import { defineRule } from '../../core/rule.js';
import { notShown, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`;

const code = (more: string) => ({
  'prisma/schema.prisma':
    'model Customer {\n  id String @id\n  email String\n}\nmodel Profile {\n  id String @id\n  phone String\n  account String\n}\n',
  'src/account.ts': `import { Router } from 'express';
import { prisma } from './prisma.js';

export const account = Router();

account.get('/export', async (request, response) => {
  const customer = await prisma.customer.findUnique({ where: { id: request.params.id } });
  response.json({ customer${more} });
});
`,
});

export default defineRule({
  id: 'code/missing-export-path',
  severity: 'info',
  force: 'law',
  summary: 'The export that people get leaves out a declared datum.',
  why: 'People may ask for all that you hold of them. A file that leaves a part out answers them wrongly.',
  law: [],
  unconfirmed: ['GDPR Art. 15(3)', 'GDPR Art. 20(1)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '`{subject}`: {text}.' },
  do: ['Add it to the export.', 'If people get it in another way, there is nothing to do.'],
  examples: {
    bad: [{ inventory, code: code('') }],
    good: [{ inventory, code: code(', profile: await prisma.profile.findFirst({ where: { account: customer.id } })') }],
  },
  check: (input) => notShown(input, 'access').map((evidence) => ({ ...reportOf(input, evidence), severity: 'info' as const })),
});
