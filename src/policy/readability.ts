import { syllable } from 'syllable';
import type { PlainLanguage } from '../core/catalog.js';
import type { Sentence } from '../core/document.js';
import type { ProseFigures } from '../core/prose.js';

/** What a formula counts. */
interface Counts {
  /** Words in a sentence, and syllables in a word, on average. */
  readonly mean: number;
  readonly syllables: number;
  /** Shares in percent: words of three syllables and more, of one, and of more than six letters. */
  readonly heavy: number;
  readonly light: number;
  readonly lengthy: number;
}

interface Formulas {
  syllables(word: string): number;
  ease(counts: Counts): number;
  grade(counts: Counts): number;
}

/** Vowels that stand together sound as one in German, but for those that belong to two syllables. */
const germanVowels = /[aeiouyäöü]+?(?=e[lr]?n?\b)|äu|eu|ei|ai|au|ie|aa|ee|oo|[aeiouyäöü]/g;

const formulas: Readonly<Record<string, Formulas>> = {
  // Flesch, reading ease; Flesch and Kincaid, grade.
  en: {
    syllables: (word) => Math.max(1, syllable(word)),
    ease: ({ mean, syllables }) => 206.835 - 1.015 * mean - 84.6 * syllables,
    grade: ({ mean, syllables }) => 0.39 * mean + 11.8 * syllables - 15.59,
  },
  // Amstad, reading ease for German; Bamberger and Vanecek, first Vienna formula for non-fiction.
  de: {
    syllables: (word) => Math.max(1, word.toLowerCase().match(germanVowels)?.length ?? 1),
    ease: ({ mean, syllables }) => 180 - mean - 58.5 * syllables,
    grade: ({ mean, heavy, light, lengthy }) => 0.1935 * heavy + 0.1672 * mean + 0.1297 * lengthy - 0.0327 * light - 0.875,
  },
};

/** A sentence of the running text with the number that it has on the review page. */
export interface ProseSentence {
  readonly id: string;
  readonly text: string;
  readonly words: number;
  readonly isPassive: boolean;
}

const wordsIn = (text: string): string[] =>
  // Addresses are no words, and numbers have no syllables.
  text.replace(/\S+@\S+|https?:\/\/\S+/g, '').match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** The sentences of paragraphs and lists. What a user wrote in one go is cut here: for provenance it stays whole. */
export function proseSentences(sentences: readonly Sentence[], plain: PlainLanguage | undefined): ProseSentence[] {
  const passive = plain && new RegExp(`(?<![\\p{L}\\p{N}])(?:${plain.passive})(?![\\p{L}\\p{N}])`, 'iu');
  return sentences
    .filter(({ prose }) => prose)
    .flatMap(({ id, text }) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((part) => ({ id, text: part })))
    .map(({ id, text }) => ({ id, text, words: wordsIn(text).length, isPassive: passive?.test(text) === true }))
    .filter(({ words }) => words > 0);
}

const round = (value: number): number => Math.round(value * 10) / 10;
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : round((part / whole) * 100));

/** Measures the running text of a policy; null where the language has no formula here. */
export function proseFigures(
  sentences: readonly Sentence[],
  language: string,
  plain: PlainLanguage | undefined,
): ProseFigures | null {
  const formula = formulas[language];
  if (!formula || !plain?.aims) return null;
  const prose = proseSentences(sentences, plain);
  const words = prose.flatMap(({ text }) => wordsIn(text));
  const heard = words.map((word) => formula.syllables(word));
  const counts: Counts = {
    mean: words.length / Math.max(1, prose.length),
    syllables: heard.reduce((sum, one) => sum + one, 0) / Math.max(1, words.length),
    heavy: percent(heard.filter((one) => one >= 3).length, words.length),
    light: percent(heard.filter((one) => one === 1).length, words.length),
    lengthy: percent(words.filter((word) => word.length > 6).length, words.length),
  };
  const { long } = plain.aims;
  return {
    words: words.length,
    sentences: prose.length,
    mean: round(counts.mean),
    longest: Math.max(0, ...prose.map((one) => one.words)),
    long: percent(prose.filter((one) => one.words > long).length, prose.length),
    passive: percent(prose.filter((one) => one.isPassive).length, prose.length),
    ease: round(formula.ease(counts)),
    grade: round(formula.grade(counts)),
  };
}
