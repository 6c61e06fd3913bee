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
    'Read `{file}` against what the templates would say now: `forthright override {anchor} --show`.',
    'If the words still hold: `forthright override {anchor} --confirm`.',
  ],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy }) =>
    (policy?.overrides ?? [])
      .filter(({ state }) => state === 'facts-differ')
      .map(({ anchor, language, file, at }) => ({
        about: `overrides.${anchor}.${language}`,
        message: 'stale',
        data: { anchor, file },
        at: [at],
      })),
});
