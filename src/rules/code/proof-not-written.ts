import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const code = (write: string) => ({
  'prisma/schema.prisma': 'model ConsentLog {\n  id String @id\n  email String\n  wording String\n}\n',
  'src/choices.ts': `import { prisma } from './prisma.js';

export async function agree(email: string) {
  ${write}
}
`,
});

export default defineRule({
  id: 'code/proof-not-written',
  severity: 'warn',
  force: 'law',
  summary: 'The record that is to prove consent is never written.',
  why: 'You have to show that somebody agreed. The inventory names the record that shows it, and no code fills it.',
  law: ['GDPR Art. 7(1)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '{text}.' },
  do: ['Write a row when somebody agrees, with the wording and the time.', 'If the proof lies elsewhere, name it: `proof`.'],
  examples: {
    bad: [{ inventory: '', code: code('await show(email);') }],
    good: [{ inventory: '', code: code("await prisma.consentLog.create({ data: { email, wording: 'newsletter-3' } });") }],
  },
  check: (input) => contradicted(input, ['proof']).map((evidence) => reportOf(input, evidence)),
});
