import { defineRule, type Report } from '../../core/rule.js';
import { unwantedIn, writtenTexts } from '../shared/written-texts.js';

/** A reason tells how the world is, which is often uncertain; what we and those who get data do is not. */
const isReason = (path: string) => /\.(because|without_it)(\.\w+)?$/.test(path);
const ofOurs =
  /\b(we|data|partners?|providers?|recipients?|wir)\s+(\p{L}+\s+)?(may|might|could|often|sometimes|könn\p{L}*|geben|teilen)\b/iu;

export default defineRule({
  id: 'policy/vague-word',
  severity: 'warn',
  force: 'guidance',
  summary: 'A text for the policy leaves the reader guessing.',
  why: 'Who reads “may” or “such as” cannot tell what happens with their data. The guidelines on transparency ask for words that decide.',
  law: ['WP260 rev.01'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { vague: '`{path}` says “{word}”.' },
  do: ['Reword it. {instead}.'],
  examples: {
    bad: [
      {
        inventory:
          '\npurposes: { orders: { use: essential.service, say: "Send you what you may have bought", basis: contract } }',
      },
    ],
    good: [
      {
        inventory:
          '\npurposes: { orders: { use: essential.service, say: "Send you what you bought in May 2026", basis: contract } }',
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    writtenTexts(inventory).flatMap(({ path, language, text }): Report[] =>
      unwantedIn(text, catalog.plain[language]?.vague)
        .filter(() => !isReason(path) || ofOurs.test(text))
        .map(({ words, instead }) => ({ about: path, message: 'vague', data: { path, word: words, instead } })),
    ),
});
