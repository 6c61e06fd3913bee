import { defineRule } from '../../core/rule.js';
import { flowReport, flowsTo } from '../shared/evidence.js';

const code = (value: string) => ({
  'src/order.ts': `import { logger } from './logger.js';
import type { Customer } from './customer.js';

export function place(customer: Customer) {
  logger.info('order', ${value});
}
`,
  'src/customer.ts': 'export interface Customer {\n  id: string;\n  email: string;\n}\n',
});

export default defineRule({
  id: 'code/pii-in-log',
  severity: 'warn',
  force: 'guidance',
  summary: 'Personal data go into a log.',
  why: 'Logs are kept, copied and read by many, and nobody deletes one person out of them.',
  law: ['GDPR Art. 5(1)(c)', 'CNIL GDPR Developer Guide, sheet 7'],
  jurisdictions: [],
  needs: 'scan',
  messages: { told: '`{place}` writes personal data into a log: {words}.' },
  do: [
    'Log a number that stands for the person, or nothing.',
    'If the log needs it, declare the log: a field with its own purpose and period, and `code` with this place.',
  ],
  examples: {
    bad: [{ inventory: '', code: code('customer.email') }],
    good: [{ inventory: '', code: code('customer.id') }],
  },
  check: (input) =>
    flowsTo(input, 'log')
      .filter(({ declaredBy, place }) => !declaredBy.some((id) => input.inventory.fields[id]?.code.claims.includes(place)))
      .map((flow) => flowReport(input, flow)),
});
