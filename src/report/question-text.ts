import { count, firstOf, visible, wrap } from './text.js';

/** One open fact, as far as its words need it. */
interface Asked {
  readonly about: string;
  readonly ask: string;
  readonly hint: string;
  readonly places: readonly string[];
}

/** Places that are named; the rest are counted. */
const mostNamed = 4;

/** A question for somebody at a terminal: what it is about, where that is in the code, what is asked, and what an answer may look like. */
export function questionText({ about, ask, hint, places }: Asked, open: number, width: number): string {
  const named = firstOf(
    places.map((place) => `\`${place}\``),
    mostNamed,
  );
  return [
    '',
    wrap(visible(`${about}, ${count(open, 'fact')} open`), width),
    ...(places.length > 0 ? [wrap(visible(named), width, '  ')] : []),
    wrap(visible(ask), width),
    wrap(visible(hint), width, '  such as: '),
    '',
  ].join('\n');
}
