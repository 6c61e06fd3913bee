import { distance } from 'fastest-levenshtein';

/** Steps from one word to another. Two neighbours in the wrong order, the commonest slip of the hand, are one step. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  return steps === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : steps;
}

/** The known word nearest to a misspelt one, if it is near enough to be what was meant; else null. */
export function suggest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const steps = stepsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}
