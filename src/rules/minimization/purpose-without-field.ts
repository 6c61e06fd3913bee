import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'minimization/purpose-without-field',
  severity: 'warn',
  force: 'law',
  summary: 'A purpose is declared, and no data serves it.',
  why: 'The policy tells people that you use data for this. If you do not, it only alarms them.',
  law: ['GDPR Art. 5(1)(b)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { unused: 'No field and no tracker serves `{purpose}`.' },
  do: ['Remove the purpose, if nothing is done for it.', 'Else name it under `purposes` of the fields that it needs.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Keep your points", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Keep your points", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  points:
    { category: user.account, label: "Points", subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const used = new Set([
      ...Object.values(inventory.fields).flatMap(({ purposes }) => Object.keys(purposes)),
      ...Object.values(inventory.trackers).map(({ purpose }) => purpose),
      ...Object.values(inventory.decisions).map(({ purpose }) => purpose),
    ]);
    const isEmpty = Object.keys(inventory.fields).length === 0;
    return Object.keys(inventory.purposes)
      .filter((id) => !isEmpty && !used.has(id))
      .map((purpose) => ({ about: `purposes.${purpose}`, message: 'unused', data: { purpose } }));
  },
});
