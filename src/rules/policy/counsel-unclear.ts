import { defineRule, type Report } from '../../core/rule.js';
import { sentencesIn, unwantedIn } from '../shared/written-texts.js';

/** Readers understand little of a sentence of 43 words. */
const tooLong = 40;

export default defineRule({
  id: 'policy/counsel-unclear',
  severity: 'warn',
  force: 'guidance',
  summary: 'Counsel’s own words leave the reader guessing.',
  why: 'Counsel answers for these words, so they are never held back. But the law asks of them, too, that people understand them.',
  law: ['WP260 rev.01'],
  jurisdictions: [],
  needs: 'policy',
  messages: {
    words: 'Counsel’s words for `{anchor}` say “{words}”.',
    long: 'Counsel’s words for `{anchor}` have a sentence of {count} words: “{start} …”.',
  },
  do: ['Ask counsel to look at `{file}` again. {instead}.'],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy, catalog }) =>
    (policy?.overrides ?? []).flatMap(({ anchor, notice, language, file, words: text = '', at, state }): Report[] => {
      if (state === 'replaces-nothing' || state === 'unusable') return [];
      const plain = catalog.plain[language];
      const about = ['overrides', anchor, ...(notice === null ? [] : [notice]), language].join('.');
      const unwanted = [...unwantedIn(text, plain?.vague), ...unwantedIn(text, plain?.never)];
      const long = sentencesIn(text).filter(({ words }) => words > tooLong);
      const cut = 'Cut it into sentences of 15 words or fewer';
      return [
        ...unwanted.map(({ words, instead }) => ({
          about: `${about}[${words}]`,
          message: 'words',
          data: { anchor, words, instead, file },
          at: [at],
        })),
        ...long.map(({ sentence, words }) => {
          const start = sentence.split(/\s+/).slice(0, 6).join(' ');
          return {
            about: `${about}[${start}]`,
            message: 'long',
            data: { anchor, count: words, start, instead: cut, file },
            at: [at],
          };
        }),
      ];
    }),
});
