import { type Text, TODO } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { basesOf, textsOf } from '../shared/uses.js';
import { isNoInterest } from '../shared/vague-purposes.js';

const isNamed = (interest: Text | undefined) =>
  interest === TODO || (interest !== undefined && !textsOf(interest).every((text) => isNoInterest(text)));

export default defineRule({
  id: 'consent/li-not-stated',
  severity: 'error',
  force: 'law',
  summary: 'A purpose rests on an interest that nobody names.',
  why: 'An interest that people are not told of does not count: they cannot object to what they do not know.',
  law: ['GDPR Art. 13(1)(d)', 'CJEU C-394/23'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{purpose}` rests on legitimate interests, and no `interest` says which.' },
  do: ['Name it in plain words: `basis: { is: legitimate_interests, interest: "Keep accounts safe", assessment: legal/….md }`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes:
  safety: { use: essential.service.security, say: "Keep attackers out", basis: { is: legitimate_interests } }
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
      .filter(([, purpose]) => basesOf(purpose).some(({ is, interest }) => is === 'legitimate_interests' && !isNamed(interest)))
      .map(([purpose]) => ({ about: `purposes.${purpose}.basis`, message: 'none', data: { purpose } })),
});
