import { defineRule, type Report } from '../../core/rule.js';

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
  askedFor: true,
  messages: {
    none: 'Nobody has approved {which}.',
    words: 'The words of {which} are not those that {name} approved on {date}.',
    facts: 'The facts of {which} are not those that {name} approved on {date}.',
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
    if (inventory.policy?.approval !== 'required') return [];
    const all = policy?.approvals ?? [];
    return all.flatMap(({ notice, language, state, name = '', date = '' }): Report[] => {
      if (state === 'approved') return [];
      const flags = [...(notice === null ? [] : [`--notice ${notice}`]), `--language ${language}`].join(' ');
      if (all.length === 1)
        return [{ about: 'policy.approval', message: messages[state], data: { which: 'the policy', name, date } }];
      const which = notice === null ? `the policy in \`${language}\`` : `the policy \`${notice}\` in \`${language}\``;
      return [
        {
          about: `policy.approval[${[...(notice === null ? [] : [notice]), language].join('.')}]`,
          message: messages[state],
          data: { which, name, date },
          do: [
            `Write the page for your reviewer: \`forthright review ${flags} -o review.html\`.`,
            'Record the statement that comes back: `forthright approve --statement mail.txt --recorded-by you@example.org`.',
          ],
        },
      ];
    });
  },
});
