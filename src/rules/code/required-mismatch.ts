import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = (required: string) => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer, guest], source: person, stored_in: [orders_db],
      purposes: [orders], ${required}, sharing: [], retention: P30D after order_delivered }`;

const code = (phone: string) => ({
  'src/checkout.ts': `import { z } from 'zod';

export const customerForm = z.object({
  email: z.email(),
  phone: ${phone},
});

export const read = (request: { body: unknown }) => customerForm.parse(request.body);
`,
});

export default defineRule({
  id: 'code/required-mismatch',
  severity: 'error',
  force: 'law',
  summary: 'The code demands what the inventory calls optional, or the other way round.',
  why: 'The policy tells people what they have to give, and what happens if they do not. The form has to ask for the same.',
  law: ['GDPR Art. 13(2)(e)', 'GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '`{subject}`: {text}.' },
  do: [
    'Let the validator say what the inventory says: `.optional()` for `required: false`.',
    'If the validator is right, declare it: `required: true` with `without_it`, or `required: false`.',
  ],
  examples: {
    bad: [
      { title: 'Optional, and demanded', inventory: inventory('required: false'), code: code('z.string().min(5)') },
      {
        title: 'Required, and left out by whoever likes',
        inventory: inventory('required: true, without_it: "We cannot deliver."'),
        code: code('z.string().optional()'),
      },
    ],
    good: [{ inventory: inventory('required: false'), code: code('z.string().optional()') }],
  },
  check: (input) => contradicted(input, ['required']).map((evidence) => reportOf(input, evidence)),
});
