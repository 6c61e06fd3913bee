import { defineRule, type Report } from '../../core/rule.js';

/** Rules that say it in words of their own. */
const saidBetter = [
  'adm/undeclared',
  'consent/criminal-no-authority',
  'consent/li-not-stated',
  'consent/no-withdrawal',
  'consent/purpose-no-basis',
  'inventory/missing-fact',
  'inventory/missing-key',
  'minimization/field-without-purpose',
  'minimization/special-category-unflagged',
  'retention/missing',
  'retention/no-end-action',
  'retention/no-trigger',
  'sharing/recipient-no-purpose',
  'sharing/recipient-no-role',
  'transfers/no-copy-link',
  'transfers/no-mechanism',
  'transparency/authority-missing',
  'transparency/consequences-missing',
  'transparency/controller-contact-missing',
  'transparency/dpo-undecided',
  'transparency/joint-arrangement-missing',
  'transparency/representative-missing',
  'transparency/source-missing',
  'sharing/legal-disclosure-untold',
];

export default defineRule({
  id: 'policy/sentence-missing',
  severity: 'error',
  force: 'law',
  summary: 'The policy owes a sentence that it cannot write.',
  why: 'No general phrase stands in for a missing fact: until somebody declares it, the policy is not published.',
  law: ['GDPR Art. 12'],
  jurisdictions: [],
  needs: 'policy',
  blocks: 'strict',
  yieldsTo: saidBetter,
  messages: { missing: 'This sentence cannot be written ({item}): “{sentence}”.' },
  do: ['Declare {declare}.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ inventory, policy }) =>
    (policy?.missing ?? [])
      // What is `todo` is counted once, elsewhere.
      .filter(
        ({ language, from: [path = ''] }) =>
          language === undefined && !inventory.source.todos.some((todo) => `${todo}.`.startsWith(`${path}.`)),
      )
      .map(
        ({ id, from: [path = ''], citations, ranges, sentence = '', declare = '' }): Report => ({
          about: path,
          message: 'missing',
          data: { item: id.split(' ')[0] ?? '', sentence: sentence.replaceAll('`', ''), declare },
          law: citations,
          at: ranges,
        }),
      ),
});
