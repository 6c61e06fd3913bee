import { defineRule } from '../../core/rule.js';
import { contradicted, reportOf } from '../shared/evidence.js';

const inventory = `
recipients:
  posthog:
    { name: PostHog Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [newsletter], gets: [email], does: "counts visits", in_return: nothing, packages: [posthog-js] }`;

const code = (guard: string) => ({
  'src/track.ts': `import posthog from 'posthog-js';

export function countVisit(consent: { analytics: boolean }) {
${guard}  posthog.capture('visit');
}

countVisit(window.settings);
`,
});

export default defineRule({
  id: 'code/tracking-before-consent',
  severity: 'error',
  force: 'law',
  summary: 'A service that needs consent starts without it.',
  why: 'The policy says that nothing is counted before people agree. The code counts at once.',
  law: ['ePrivacy Directive Art. 5(3)', 'CJEU C-673/17', 'GDPR Art. 7(1)'],
  jurisdictions: [],
  needs: 'scan',
  askedFor: true,
  messages: { told: '`{subject}` rests on consent. {text}.' },
  do: ['Ask first: start the service where the answer is known, and only where it is yes.'],
  examples: {
    bad: [{ inventory, code: code('') }],
    good: [{ inventory, code: code('  if (!consent.analytics) return;\n') }],
  },
  check: (input) => contradicted(input, ['consent-first']).map((evidence) => reportOf(input, evidence)),
});
