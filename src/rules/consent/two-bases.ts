import { defineRule, type Report } from '../../core/rule.js';
import { basesOf, meet } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'consent/two-bases',
  severity: 'warn',
  force: 'house',
  summary: 'One purpose has two legal bases for the same people.',
  why: 'People have other rights under each ground. With two of them nobody can say which hold, and taking back consent would stop nothing.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { both: '`{purpose}` rests on {bases} at once for {whom}.' },
  do: [
    'Keep the ground that fits, or scope each: `basis: [{ is: contract, subjects: [customer] }, { is: consent, subjects: [guest] }]`; `jurisdictions` does so by law.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { orders: { use: essential.service, say: "Send you what you bought", basis: [contract, consent], withdraw: "a mail to us" } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { orders: { use: essential.service, say: "Send you what you bought", basis: [{ is: contract, subjects: [customer] }, { is: legitimate_interests, subjects: [guest], interest: "Send gifts", assessment: legal/interests.md }] } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.purposes).flatMap(([id, purpose]): Report[] => {
      const bases = basesOf(purpose);
      for (const [index, one] of bases.entries()) {
        const other = bases
          .slice(index + 1)
          .find((next) => next.is !== one.is && meet(one.subjects, next.subjects) && meet(one.jurisdictions, next.jurisdictions));
        if (!other) continue;
        const shared = (one.subjects ?? other.subjects ?? []).filter(
          (subject) => meet([subject], one.subjects) && meet([subject], other.subjects),
        );
        const data = { purpose: id, bases: listOf([one.is, other.is], 'and'), whom: listOf(shared, 'and') || 'everybody' };
        return [{ about: `purposes.${id}.basis`, message: 'both', data }];
      }
      return [];
    }),
});
