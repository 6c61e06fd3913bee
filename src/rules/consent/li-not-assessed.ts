import { defineRule } from '../../core/rule.js';
import { basesOf } from '../shared/uses.js';

export default defineRule({
  id: 'consent/li-not-assessed',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody wrote down why an interest outweighs those of the people.',
  why: 'Your interest counts only where theirs does not weigh more. Who cannot show that they looked did not.',
  law: ['GDPR Art. 6(1)(f)', 'GDPR Art. 5(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { none: '`{purpose}` rests on legitimate interests, and no `assessment` names the file that weighs them.' },
  do: ['Weigh the interests in a page or two, and point to the file: `assessment: legal/interests.md`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes:
  safety: { use: essential.service.security, say: "Keep attackers out", basis: { is: legitimate_interests, interest: "Keep accounts safe" } }
fields:
  sign_in_time: { category: user.account, label: "When you signed in", subjects: [customer], source: derived, stored_in: [orders_db], purposes: [safety], required: false, sharing: [], retention: P30D after recorded }`,
      },
    ],
    good: [
      {
        inventory: `
purposes:
  safety: { use: essential.service.security, say: "Keep attackers out", basis: { is: legitimate_interests, interest: "Keep accounts safe", assessment: legal/interests.md } }
fields:
  sign_in_time: { category: user.account, label: "When you signed in", subjects: [customer], source: derived, stored_in: [orders_db], purposes: [safety], required: false, sharing: [], retention: P30D after recorded }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.purposes)
      .filter(([, purpose]) =>
        basesOf(purpose).some(
          ({ is, interest, assessment }) => is === 'legitimate_interests' && interest !== undefined && assessment === undefined,
        ),
      )
      .map(([purpose]) => ({ about: `purposes.${purpose}.basis`, message: 'none', data: { purpose } })),
});
