import { defineRule, type Report } from '../../core/rule.js';
import { riskSigns } from '../shared/risk-signs.js';

export default defineRule({
  id: 'security/dpia-missing',
  severity: 'warn',
  force: 'law',
  summary: 'A risky use has no impact assessment.',
  why: 'Where two signs of high risk come together, the law asks you to think it through before: what can go wrong for people, and what you do against it.',
  law: ['GDPR Art. 35(1)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { risky: '`{purpose}` joins {signs}, and no `impact_assessment` is named.' },
  do: [
    'Write a data protection impact assessment, and point to it: `impact_assessment: legal/dpia-….pdf`.',
    'Or do with less: without one of these signs the risk falls.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Fit the exercises to the child", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
subjects: { player: { say: "Children who exercise" } }
fields:
  levels:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [player], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: { for: P30D, of: contract_ended, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Fit the exercises to the child", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md }, impact_assessment: legal/dpia.md } }
subjects: { player: { say: "Children who exercise" } }
fields:
  levels:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [player], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: { for: P30D, of: contract_ended, then: delete } }`,
      },
    ],
  },
  check: (input) =>
    Object.entries(input.inventory.purposes).flatMap(([id, { impact_assessment: done }]): Report[] => {
      const signs = done === undefined ? riskSigns(input, id) : [];
      return signs.length < 2
        ? []
        : [{ about: `purposes.${id}`, message: 'risky', data: { purpose: id, signs: signs.join(' and ') } }];
    }),
});
