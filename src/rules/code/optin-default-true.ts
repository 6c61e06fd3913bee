import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
fields:
  newsletter_choice:
    { category: user.preferences.marketing_consent, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: todo }`;

const code = (start: boolean) => ({
  'src/signup.ts': `import { z } from 'zod';

export const customerSchema = z.object({
  newsletterConsent: z.boolean().default(${start}),
});
`,
});

export default defineRule({
  id: 'code/optin-default-true',
  severity: 'error',
  force: 'law',
  summary: 'Consent is switched on before anybody asked.',
  why: 'A box that somebody has to untick shows that they did not notice, not that they agreed.',
  law: ['CJEU C-673/17', 'GDPR Art. 4(11)', 'GDPR Art. 25(2)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '{text}.' },
  do: ['Let it start off: `default(false)`, no `defaultChecked`.', 'Ask those again who never touched it, or stop.'],
  examples: {
    bad: [{ inventory, code: code(true) }],
    good: [{ inventory, code: code(false) }],
  },
  check: (input) =>
    contradicted(input, ['opt-in-default']).map((evidence) => ({
      ...reportOf(input, evidence),
      // Where nobody promised that it starts off, a person has to look first.
      ...(evidence.about.startsWith('fields.') ? {} : { severity: 'warn' as const }),
    })),
});
