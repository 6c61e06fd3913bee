import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'policy/untold',
  severity: 'warn',
  force: 'law',
  summary: 'A law asks for something that the policy does not tell, by a provision that nobody has confirmed yet.',
  why: 'Nobody has read the provision at its source, so nothing is held back for it. Read it, or let counsel do so, before you rely on its absence.',
  law: [],
  unconfirmed: ['11 CCR 7011(e)(1)(K)', '11 CCR 7011(e)(1)(G)', 'Cal. Civ. Code 1798.130(a)(5)(B)'],
  jurisdictions: [],
  needs: 'policy',
  yieldsTo: ['transparency/sale-undeclared', 'sharing/sold-data'],
  messages: { untold: '`{pack}` asks for `{item}`, and the policy does not tell it.' },
  do: ['Declare it: {declare}.', 'Or let counsel decide that it is not owed, and record that under `exempt`.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy }) =>
    (policy?.untold ?? []).map(({ pack, item, path, declare }) => ({
      about: path,
      message: 'untold',
      data: { pack, item, declare },
    })),
});
