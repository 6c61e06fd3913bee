import { defineRule } from '../../core/rule.js';
import { gapReport, isAskedBy, openGaps } from '../shared/gaps-in-policy.js';

export default defineRule({
  id: 'policy/sentence-missing',
  severity: 'error',
  force: 'house',
  summary: 'The policy has a sentence that it cannot write, beside those that a law asks for by name.',
  why: 'No general phrase stands in for a missing fact: until somebody declares it, the policy is not published.',
  law: [],
  jurisdictions: [],
  needs: 'policy',
  blocks: 'strict',
  yieldsTo: ['inventory/missing-fact', 'inventory/missing-key'],
  messages: { missing: 'This sentence cannot be written: “{sentence}”.' },
  do: ['Write down the fact that the message names, or take out what the sentence would be about.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ inventory, policy, catalog }) => {
    const items = Object.values(catalog.jurisdictions).flatMap((pack) => pack.items);
    return openGaps(policy, inventory)
      .filter((gap) => !items.some((item) => isAskedBy(item, gap)))
      .map((gap) => gapReport(gap, inventory));
  },
});
