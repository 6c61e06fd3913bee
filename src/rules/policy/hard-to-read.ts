import { missedAims, type ProseFigures } from '../../core/prose.js';
import { defineRule, type Report } from '../../core/rule.js';

const labels: Readonly<Record<keyof ProseFigures, string>> = {
  ease: 'a reading ease of {is}, and at least {aim} is plain',
  grade: 'a school grade of {is}, and at most {aim} is plain',
  mean: '{is} words in a sentence, and at most {aim} are plain',
  longest: 'a sentence of {is} words, and people follow {aim}',
  long: '{is} % of long sentences, and at most {aim} % are plain',
  passive: '{is} % of sentences that hide who acts, and at most {aim} % are plain',
  words: '{is} words',
  sentences: '{is} sentences',
};

export default defineRule({
  id: 'policy/hard-to-read',
  severity: 'warn',
  force: 'guidance',
  summary: 'The running text of the published policy is harder to read than it ought to be.',
  why: 'The law asks for clear and plain language. Of policies that people cannot follow they learn nothing.',
  law: ['GDPR Art. 12(1)', 'WP260 rev.01'],
  jurisdictions: [],
  needs: 'policy',
  messages: { hard: 'The policy has {figures}.', hardOne: 'The policy `{which}` has {figures}.' },
  do: [
    'See which sentences: `forthright review -o review.html` lists them under “Readability”.',
    'Reword what you wrote: 15 words or fewer a sentence, one thought each, short words, and who does it.',
  ],
  examples: { bad: [], good: [{ inventory: '' }] },
  check: ({ policy, catalog }) => {
    const all = policy?.prose ?? [];
    return all.flatMap(({ notice, language, figures }): Report[] => {
      const aims = catalog.plain[language]?.aims;
      const missed = aims ? missedAims(figures, aims) : [];
      if (missed.length === 0) return [];
      const words = missed.map(({ figure, is, aim }) => labels[figure].replace('{is}', `${is}`).replace('{aim}', `${aim}`));
      const which = [...(notice === null ? [] : [notice]), language].join('.');
      return [
        all.length === 1
          ? { about: 'policy.language', message: 'hard', data: { figures: words.join('; ') } }
          : { about: `policy.language[${which}]`, message: 'hardOne', data: { figures: words.join('; '), which } },
      ];
    });
  },
});
