import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const code = (hash: string) => ({
  'src/count.ts': `import { createHash, createHmac } from 'node:crypto';

export function anonymousId(customer: { email: string }) {
  return ${hash};
}
`,
});

export default defineRule({
  id: 'code/weak-pseudonym',
  severity: 'warn',
  force: 'law',
  summary: 'The code calls a plain hash anonymous.',
  why: 'Whoever has a list of addresses can work out the same hashes and knows who is who. The datum is still a person’s.',
  law: ['GDPR Art. 4(5)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '{text}.' },
  do: [
    'Use a keyed hash, and keep the key apart: `createHmac`. Call it a pseudonym, and declare it.',
    'To make it anonymous, drop it or count without it.',
  ],
  examples: {
    bad: [{ title: 'An MD5 of an address', inventory: '', code: code("createHash('md5').update(customer.email).digest('hex')") }],
    good: [{ inventory: '', code: code("createHmac('sha256', process.env.KEY).update(customer.email).digest('hex')") }],
  },
  check: (input) => contradicted(input, ['pseudonym']).map((evidence) => reportOf(input, evidence)),
});
