import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
trackers:
  visit:
    { kind: cookie, set_by: controller, life: P30D, purpose: orders, consent: not_needed, because: "It keeps your basket.",
      category: user.device.cookie_id }`;

const code = (days: number) => ({
  'src/basket.ts': `import type { Response } from 'express';

export function remember(res: Response, id: string) {
  res.cookie('visit', id, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: ${days} * 24 * 60 * 60 * 1000 });
}
`,
});

export default defineRule({
  id: 'code/cookie-life-mismatch',
  severity: 'error',
  force: 'law',
  summary: 'A cookie lives longer than the inventory says.',
  why: 'The policy lists how long each cookie stays. People decide by that list.',
  law: ['CJEU C-673/17', 'GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: 'The life of the tracker `{subject}` is not what the code sets. {text}.' },
  do: ['Shorten `maxAge` in the code.', 'If the longer life is needed, declare it: `life`.'],
  examples: {
    bad: [{ inventory, code: code(400) }],
    good: [{ inventory, code: code(30) }],
  },
  check: (input) =>
    contradicted(input, ['cookie-life'])
      .filter(({ about }) => about.startsWith('trackers.'))
      .map((evidence) => reportOf(input, evidence)),
});
