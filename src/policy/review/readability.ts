import type { Sentence } from '../../core/document.js';

/** Figures of the prose of a policy: cells and labels without a full stop are no prose. */
export interface ProseFigures {
  readonly words: number;
  readonly sentences: number;
  readonly mean: number;
  readonly longest: { readonly id: string; readonly words: number } | null;
  /** Sentences with more than 25 words. */
  readonly long: readonly string[];
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

/** Measures the sentences that end like sentences. */
export function proseFigures(sentences: readonly Sentence[]): ProseFigures {
  const prose = sentences.filter(({ text }) => /[.!?][”’)"]*$/u.test(text)).map(({ id, text }) => ({ id, words: wordsIn(text) }));
  const words = prose.reduce((sum, one) => sum + one.words, 0);
  const [longest] = [...prose].sort((a, b) => b.words - a.words);
  return {
    words,
    sentences: prose.length,
    mean: prose.length === 0 ? 0 : Math.round((words / prose.length) * 10) / 10,
    longest: longest ?? null,
    long: prose.filter((one) => one.words > 25).map(({ id }) => id),
  };
}
