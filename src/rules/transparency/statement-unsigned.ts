import { defineRule } from '../../core/rule.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'transparency/statement-unsigned',
  severity: 'warn',
  force: 'house',
  summary: 'A statement about the whole has no name under it.',
  why: 'The policy prints “We do not …” only where a named person declared it: an empty list in a file is no promise.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { unsigned: '`statements` says {statements}, and `declared_by` is missing.' },
  do: ['Let somebody who can know declare it: `declared_by: legal@…`, `declared_on: 2026-10-20`.'],
  examples: {
    bad: [
      {
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: false }`,
      },
    ],
    good: [
      {
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }`,
      },
    ],
  },
  check: ({ inventory: { statements = {} } }) => {
    const said = (['sells_data', 'shares_for_ads', 'automated_decisions'] as const).filter((one) => statements[one] === false);
    if (said.length === 0 || statements.declared_by !== undefined) return [];
    return [{ about: 'statements', message: 'unsigned', data: { statements: `${listOf(said, 'and')}: \`false\`` } }];
  },
});
