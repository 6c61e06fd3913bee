import type { Element } from 'hast';
import { missedAims, type ProseAims, type ProseFigures } from '../../core/prose.js';
import type { ProseSentence } from '../readability.js';
import { type Child, make, tableOf, tag } from './page.js';

/** The figures of the running text beside what they ought to reach. */
export function figuresTable(figures: ProseFigures, aims: ProseAims): Element {
  const missed = new Set(missedAims(figures, aims).map(({ figure }) => figure));
  const row = (figure: keyof ProseFigures, label: string, aim: string, unit = ''): Child[] => {
    const value = `${figures[figure]}${unit}`;
    return [label, missed.has(figure) ? tag('span.open', value) : value, aim];
  };
  return tableOf(
    'Running text: paragraphs and lists, without tables and headings',
    ['Figure', 'Here', 'Aim'],
    [
      row('ease', 'Reading ease', `at least ${aims.ease}`),
      row('grade', 'School grade', `at most ${aims.grade}`),
      row('mean', 'Words in a sentence', `at most ${aims.mean}`),
      row('longest', 'Longest sentence, in words', `at most ${aims.longest}`),
      row('long', `Sentences of more than ${aims.long} words`, `at most ${aims.long_share} %`, ' %'),
      row('passive', 'Sentences that hide who acts', `at most ${aims.passive_share} %`, ' %'),
      row('words', 'Words', 'at most 1,800 for 30 kinds of data'),
      row('sentences', 'Sentences', ''),
    ],
  );
}

/** The sentences that a writer would begin with. */
export function hardSentences(sentences: readonly ProseSentence[], long: number): Element[] {
  const hard = sentences.filter(({ words, isPassive }) => words > long || isPassive);
  if (hard.length === 0) return [];
  const rows = hard.map(({ id, text, words, isPassive }): Child[] => [
    make('a', { href: `#${id}` }, id),
    text,
    [...(words > long ? [`${words} words`] : []), ...(isPassive ? ['hides who acts'] : [])].join(', '),
  ]);
  return [tableOf(`Sentences to look at (${hard.length})`, ['Sentence', 'Text', 'Why'], rows)];
}
