import { defineRule, type Report } from '../../core/rule.js';
import { sentencesIn, wordsPattern, writtenTexts } from '../shared/written-texts.js';

export default defineRule({
  id: 'policy/passive-voice',
  severity: 'info',
  force: 'guidance',
  summary: 'A sentence for the policy hides who acts.',
  why: 'Whoever reads “data is shared” must guess by whom. “We give it to Example Pay” says so.',
  law: ['WP260 rev.01'],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  messages: { passive: '`{path}` does not say who acts: “{words}”.' },
  do: ['Name who does it: “We keep …”, “You tell us …”.'],
  examples: {
    bad: [{ inventory: '\nrequests: { reply_within: P1M, verification: "A code is sent to you." }' }],
    good: [{ inventory: '\nrequests: { reply_within: P1M, verification: "We send you a code." }' }],
  },
  check: ({ inventory, catalog }) =>
    writtenTexts(inventory).flatMap(({ path, language, text }): Report[] => {
      const form = catalog.plain[language]?.passive;
      if (form === undefined) return [];
      return sentencesIn(text).flatMap(({ sentence }) => {
        const words = wordsPattern(form).exec(sentence)?.[0];
        return words === undefined ? [] : [{ about: path, message: 'passive', data: { path, words } }];
      });
    }),
});
