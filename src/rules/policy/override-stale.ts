import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'policy/override-stale',
  severity: 'warn',
  force: 'house',
  summary: 'Counsel’s own words rest on facts that have changed since.',
  why: 'Words that a lawyer wrote stay as they are, whatever the inventory says. Somebody must look whether they still are true.',
  law: [],
  jurisdictions: [],
  needs: 'policy',
  messages: { stale: 'The facts under counsel’s words for `{anchor}` have changed since they were written.' },
  do: [
    'Read `{file}` against what the templates would say now: `forthright override {anchor}{flags} --show`.',
    'If the words still hold: `forthright override {anchor}{flags} --confirm`.',
  ],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ inventory, policy }) =>
    (policy?.overrides ?? [])
      .filter(({ state }) => state === 'facts-differ')
      .map(({ anchor, notice, language, file, at }) => {
        const flags = [
          ...(notice === null ? [] : [` --notice ${notice}`]),
          ...(language === inventory.policy?.language ? [] : [` --language ${language}`]),
        ];
        return {
          about: ['overrides', anchor, ...(notice === null ? [] : [notice]), language].join('.'),
          message: 'stale',
          data: { anchor, file, flags: flags.join('') },
          at: [at],
        };
      }),
});
