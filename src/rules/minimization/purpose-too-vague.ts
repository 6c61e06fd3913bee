import { defineRule, type Report } from '../../core/rule.js';
import { textsOf } from '../shared/uses.js';
import { isVague } from '../shared/vague-purposes.js';

export default defineRule({
  id: 'minimization/purpose-too-vague',
  severity: 'warn',
  force: 'guidance',
  summary: 'The words of a purpose name none.',
  why: 'People cannot tell from “improve our services” what happens with their data, and neither can you: any data would fit.',
  law: ['GDPR Art. 5(1)(b)', 'WP260 rev.01'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { vague: '`{purpose}` says “{say}”, which names no purpose.' },
  do: ['Say what is done, with which data, and what comes of it: “Show boots that fit the size that you told us”.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "To improve our services", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  points:
    { category: user.account, label: "Points", subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Improve our search by the words that you type", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  points:
    { category: user.account, label: "Points", subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.purposes).flatMap(([id, purpose]): Report[] => {
      const say = textsOf(purpose.say).find(isVague);
      return say === undefined ? [] : [{ about: `purposes.${id}.say`, message: 'vague', data: { purpose: id, say } }];
    }),
});
