import { defineRule } from '../../core/rule.js';

const messages = { none: 'none', 'words-differ': 'words', 'facts-differ': 'facts' } as const;

export default defineRule({
  id: 'policy/unapproved',
  severity: 'error',
  force: 'house',
  summary: 'The policy has not been approved as it stands.',
  why: 'The inventory says that somebody approves the policy before it is published. What nobody has read, nobody answers for.',
  law: [],
  jurisdictions: [],
  needs: 'policy',
  messages: {
    none: 'Nobody has approved the policy.',
    words: 'The words of the policy are not those that {name} approved on {date}.',
    facts: 'The facts of the policy are not those that {name} approved on {date}.',
  },
  do: [
    'Write the page for your reviewer: `forthright review -o review.html`.',
    'Record the statement that comes back: `forthright approve --statement mail.txt --recorded-by you@example.org`.',
  ],
  examples: {
    bad: [
      {
        title: 'Approval asked for, none recorded',
        inventory:
          '\npolicy: { out: { markdown: PRIVACY.md }, language: en, revision: 1, effective_on: 2026-12-01, approval: required }',
      },
    ],
    good: [
      {
        title: 'No approval asked for',
        inventory:
          '\npolicy: { out: { markdown: PRIVACY.md }, language: en, revision: 1, effective_on: 2026-12-01, approval: none }',
      },
    ],
  },
  check: ({ inventory, policy }) => {
    const { state, name = '', date = '' } = policy?.approval ?? {};
    if (inventory.policy?.approval !== 'required' || state === undefined || state === 'approved') return [];
    return [{ about: 'policy.approval', message: messages[state], data: { name, date } }];
  },
});
