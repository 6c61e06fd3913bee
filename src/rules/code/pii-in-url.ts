import { defineRule } from '../../core/rule.js';
import { flowReport, flowsTo } from '../shared/evidence.js';

const code = (name: string, value: string) => ({
  'src/invite.ts': `import type { Customer } from './customer.js';

export const linkFor = (customer: Customer) => \`https://shop.example/invite?${name}=$\{${value}}\`;
`,
  'src/customer.ts': 'export interface Customer {\n  id: string;\n  email: string;\n}\n',
});

export default defineRule({
  id: 'code/pii-in-url',
  severity: 'warn',
  force: 'guidance',
  summary: 'Personal data stand in an address.',
  why: 'Addresses end up in histories, logs of servers and in what the next site is told.',
  law: ['GDPR Art. 32(1)'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '`{place}` puts personal data into an address: {words}.' },
  do: ['Send it in the body, or put a token into the address that stands for it.'],
  examples: {
    bad: [{ inventory: '', code: code('email', 'customer.email') }],
    good: [{ inventory: '', code: code('invitation', 'customer.id') }],
  },
  check: (input) =>
    flowsTo(input, 'url')
      // A token is what stands in an address in somebody's stead.
      .filter(({ category }) => !/^user\.(?:authorization|unique_id)/.test(category))
      .map((flow) => flowReport(input, flow)),
});
