import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'policy/override-unused',
  severity: 'warn',
  force: 'house',
  summary: 'Counsel’s own words do not reach the policy.',
  why: 'Somebody wrote them to be read. Where their section or sentence is gone, or where they hold what a policy cannot, nobody reads them.',
  law: [],
  jurisdictions: [],
  needs: 'policy',
  messages: {
    nothing: 'Counsel’s words in `{file}` replace nothing: the policy has no `{anchor}`.',
    unusable: 'Counsel’s words in `{file}` cannot be used: {reason}.',
  },
  do: ['Start the file anew under an anchor that there is: `forthright override` lists them.', 'Or delete `{file}`.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy }) =>
    (policy?.overrides ?? []).flatMap(({ anchor, language, file, state, reason = '', at }): Report[] => {
      if (state !== 'replaces-nothing' && state !== 'unusable') return [];
      const message = state === 'unusable' ? 'unusable' : 'nothing';
      return [{ about: `overrides.${anchor}.${language}`, message, data: { anchor, file, reason }, at: [at] }];
    }),
});
