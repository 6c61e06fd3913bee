import { defineRule, type Report } from '../../core/rule.js';
import { sentencesIn, writtenTexts } from '../shared/written-texts.js';

/** Readers understand nine tenths of sentences of 14 words, and a tenth of those of 43. */
const long = 25;
const tooLong = 40;

export default defineRule({
  id: 'policy/sentence-too-long',
  severity: 'error',
  force: 'house',
  summary: 'A sentence for the policy is longer than people follow.',
  why: 'Of a sentence of 14 words people understand nearly all, of one of 43 words nearly nothing.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { long: '`{path}` has a sentence of {words} words: “{start} …”.' },
  do: ['Cut it into sentences of 15 words or fewer, one thought each.'],
  examples: {
    bad: [
      {
        inventory:
          '\npurposes: { orders: { use: essential.service, say: "Send you what you bought and tell you on the way where it is and when it comes and who brings it and what to do if nobody is at home", basis: contract } }',
      },
    ],
    good: [{ inventory: '\npurposes: { orders: { use: essential.service, say: "Send you what you bought", basis: contract } }' }],
  },
  check: ({ inventory }) =>
    writtenTexts(inventory).flatMap(({ path, text }): Report[] => {
      // So many words, each of one letter with a space after it, take more characters.
      if (text.length <= long * 2) return [];
      return sentencesIn(text)
        .filter(({ words }) => words > long)
        .map(({ sentence, words }) => ({
          about: path,
          message: 'long',
          data: { path, words, start: sentence.split(/\s+/).slice(0, 6).join(' ') },
          ...(words > tooLong ? {} : { severity: 'warn' as const }),
        }));
    }),
});
