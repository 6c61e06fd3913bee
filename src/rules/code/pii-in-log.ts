import { defineRule } from '../../core/rule.js';
import { flowReport, flowsTo } from '../shared/evidence.js';

const customer = { 'src/customer.ts': 'export interface Customer {\n  id: string;\n  email: string;\n}\n' };

const failing = (value: string) => ({
  ...customer,
  'src/order.ts': `import type { Customer } from './customer.js';

export function place(customer: Customer) {
  throw new Error(\`no order for $\{${value}}\`);
}
`,
});

const code = (value: string) => ({
  ...customer,
  'src/order.ts': `import { logger } from './logger.js';
import type { Customer } from './customer.js';

export function place(customer: Customer) {
  logger.info('order', ${value});
}
`,
});

export default defineRule({
  id: 'code/pii-in-log',
  severity: 'warn',
  force: 'guidance',
  summary: 'Personal data go into a log or into the message of an error.',
  why: 'Logs are kept, copied and read by many, and nobody deletes one person out of them.',
  law: ['GDPR Art. 5(1)(c)', 'CNIL GDPR Developer Guide, sheet 7'],
  jurisdictions: [],
  needs: 'scan',
  messages: {
    told: '`{place}` writes personal data into a log: {words}.',
    inError: '`{place}` puts personal data into the message of an error, which ends up in logs and in answers: {words}.',
  },
  do: [
    'Log a number that stands for the person, or nothing.',
    'If the log needs it, declare the log: a field with its own purpose and period, and `code` with this place.',
  ],
  examples: {
    bad: [
      { inventory: '', code: code('customer.email') },
      { title: 'The message of an error', inventory: '', code: failing('customer.email') },
    ],
    good: [
      { inventory: '', code: code('customer.id') },
      { inventory: '', code: failing('customer.id') },
    ],
  },
  check: (input) =>
    flowsTo(input, 'log', 'error')
      .filter(({ declaredBy, place }) => !declaredBy.some((id) => input.inventory.fields[id]?.code.claims.includes(place)))
      .map((flow) => ({ ...flowReport(input, flow), message: flow.to === 'log' ? 'told' : 'inError' })),
});
