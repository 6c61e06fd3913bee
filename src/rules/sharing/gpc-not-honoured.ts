import { defineRule } from '../../core/rule.js';
import { isSoldOrShared } from '../shared/recipients.js';

export default defineRule({
  id: 'sharing/gpc-not-honoured',
  severity: 'error',
  force: 'law',
  summary: 'A browser’s opt-out signal is not obeyed.',
  why: 'A browser can say for its user: do not sell or share my data. Whoever sells or shares must obey it as if the person had asked.',
  law: ['11 CCR 7025', '11 CCR 7026'],
  jurisdictions: ['ccpa'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    refused: 'Data is sold or shared for advertising, and `requests.opt_out.preference_signal` is `false`.',
    unsaid:
      'Data is sold or shared for advertising, and `requests.opt_out` does not say whether a browser’s opt-out signal is obeyed.',
  },
  do: ['Obey the signal (`Sec-GPC: 1`) and declare it: `preference_signal: true`.'],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
statements: { sells_data: false, shares_for_ads: true, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }], opt_out: { link: /your-privacy-choices, preference_signal: false } }`,
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
  check: (input) => {
    const signal = input.inventory.requests?.opt_out?.preference_signal;
    if (!isSoldOrShared(input) || signal === true) return [];
    return [{ about: 'requests.opt_out.preference_signal', message: signal === false ? 'refused' : 'unsaid' }];
  },
});
