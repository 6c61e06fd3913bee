import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  newsletter_choice:
    { category: user.preferences.marketing_consent, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: todo }`;

const code = (more: string) => ({
  'prisma/schema.prisma': 'model Customer {\n  id String @id\n  newsletterConsent Boolean @default(false)\n}\n',
  'src/choices.ts': `import { prisma } from './prisma.js';

export async function agree(id: string) {
  await prisma.customer.update({ where: { id }, data: { newsletterConsent: true } });
}
${more}`,
});

export default defineRule({
  id: 'code/no-way-back',
  severity: 'error',
  force: 'law',
  summary: 'The code switches consent on, and nothing switches it off.',
  why: 'Taking consent back has to be as easy as giving it. The policy says how; no code does it.',
  law: ['GDPR Art. 7(3)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '{text}.' },
  do: ['Let the way that the policy names switch it off.', 'If the code that does it stands elsewhere, bring it into the scan.'],
  examples: {
    bad: [{ inventory, code: code('') }],
    good: [
      {
        inventory,
        code: code(`
export async function stop(id: string) {
  await prisma.customer.update({ where: { id }, data: { newsletterConsent: false } });
}
`),
      },
    ],
  },
  check: (input) => contradicted(input, ['withdrawal']).map((evidence) => reportOf(input, evidence)),
});
