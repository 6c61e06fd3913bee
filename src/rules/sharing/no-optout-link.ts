import { defineRule } from '../../core/rule.js';
import { isSoldOrShared } from '../shared/recipients.js';

export default defineRule({
  id: 'sharing/no-optout-link',
  severity: 'error',
  force: 'law',
  summary: 'Data is sold or shared for advertising, and no page lets people refuse.',
  why: 'People in California must find a link on each page with which they stop the sale and the sharing of their data.',
  law: ['Cal. Civ. Code 1798.135(a)'],
  jurisdictions: ['ccpa'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: 'Data is sold or shared for advertising, and `requests.opt_out` has no `link`.' },
  do: ['Make the page and declare it: `requests: { opt_out: { link: /your-privacy-choices, preference_signal: true } }`.'],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
statements: { sells_data: false, shares_for_ads: true, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }], opt_out: { preference_signal: true } }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
statements: { sells_data: false, shares_for_ads: true, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }], opt_out: { link: /your-privacy-choices, preference_signal: true } }`,
      },
    ],
  },
  check: (input) =>
    isSoldOrShared(input) && input.inventory.requests?.opt_out?.link === undefined
      ? [{ about: 'requests.opt_out.link', message: 'none' }]
      : [],
});
