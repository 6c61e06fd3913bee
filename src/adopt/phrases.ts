import type { PlainLanguage } from '../core/catalog.js';

type Stem = (word: string) => string;

// Endings that number and case put on a noun; whoever compares cuts them from both sides, so that what is left need not be a word.
const endings: Readonly<Record<string, Stem>> = {
  en: (word) => (/.{2}ies$/.test(word) ? word.replace(/ies$/, 'y') : word.replace(/(?<=ss|x|ch|sh)es$|(?<=..[^s])s$/, '')),
  de: (word) => {
    const shorter = word.replace(/(?<=.{3})(?:e|en|er|es|ern|n|s)$/, '');
    return shorter === word ? word : (endings.de as Stem)(shorter);
  },
};
const stem = (word: string, language: string): string => (endings[language] ?? String)(word.toLowerCase());

// `e-mail` is `email`; other hyphens part words.
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/(?<![\p{L}\p{N}])(\p{L})[-‐‑](?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const joined = (words: readonly string[]): string => ` ${words.join(' ')} `;

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

const knownUnits = new Map<string, ReadonlySet<string>>();

/** The words for units of time in a language, without their endings. */
function unitsIn(language: string): ReadonlySet<string> {
  const known = knownUnits.get(language);
  if (known) return known;
  const named = units.flatMap((unit) =>
    [1, 2].flatMap((amount) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
        .formatToParts(amount)
        .flatMap(({ type, value }) => (type === 'unit' ? [stem(value, language)] : [])),
    ),
  );
  knownUnits.set(language, new Set(named));
  return new Set(named);
}

type Numerals = Readonly<Record<string, Pick<PlainLanguage, 'numbers' | 'articles'>>>;

/** Writes numbers as figures: `thirty` is 30, `twenty-four` is 24, and `a year` is 1 year. */
function inFigures(words: readonly string[], language: string, numerals: Numerals): string[] {
  const { numbers = {}, articles = [] } = numerals[language] ?? {};
  const isUnit = unitsIn(language);
  const figures: string[] = [];
  for (const [index, word] of words.entries()) {
    const number = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
    const tens = Object.hasOwn(numbers, words[index - 1] ?? '') ? (numbers[words[index - 1] as string] as number) : 0;
    if (number !== undefined && number < 10 && tens >= 20 && tens % 10 === 0) figures[figures.length - 1] = String(tens + number);
    else if (number !== undefined) figures.push(String(number));
    else figures.push(articles.includes(word) && isUnit.has(stem(words[index + 1] ?? '', language)) ? '1' : word);
  }
  return figures;
}

/** A text that can be asked which phrases it holds, whole words alone. */
export interface Phrases {
  /** In any number and case of the language. */
  has(phrase: string, language: string): boolean;
  /** As it is written: `Segment`, and not `segment`. */
  hasName(name: string): boolean;
  /** Whether it states any time: a figure before a unit. */
  hasTime(language: string): boolean;
  /** Its paragraphs, items of lists and rows of tables, in order. */
  parts(): readonly Phrases[];
}

type Normal = (words: string, language: string) => string;

/** Remembers what a function of words and language says: the same few phrases are asked of every paragraph. */
function remembering(ask: Normal): Normal {
  const known = new Map<string, string>();
  return (words, language) => {
    const key = `${language} ${words}`;
    const answer = known.get(key) ?? ask(words, language);
    known.set(key, answer);
    return answer;
  };
}

/** Reads a plain text once for many questions. An empty line parts paragraphs, and so does the mark of an item. */
export function phrasesIn(text: string, numerals: Numerals = {}): Phrases {
  const normal = (words: string, language: string) => {
    const lower = wordsOf(words).map((word) => word.toLowerCase());
    return joined(inFigures(lower, language, numerals).map((word) => stem(word, language)));
  };
  return read(text, normal, remembering(normal));
}

function read(text: string, normal: Normal, phrase: Normal): Phrases {
  const exact = joined(wordsOf(text));
  const whole = remembering((_, language) => normal(text, language));
  const holds = (all: string, part: string) => part.trim() !== '' && all.includes(part);
  let parts: Phrases[] | undefined;
  return {
    has: (words, language) => holds(whole('', language), phrase(words, language)),
    hasName: (name) => holds(exact, joined(wordsOf(name))),
    hasTime(language) {
      const isUnit = unitsIn(language);
      const words = whole('', language).trim().split(' ');
      return words.some((word, index) => isUnit.has(word) && /^\d+$/.test(words[index - 1] ?? ''));
    },
    parts() {
      parts ??= text
        .split(/\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[-*•–]|\d{1,2}[.)])\s)/)
        .filter((part) => part.trim() !== '')
        .map((part) => read(part, normal, phrase));
      return parts;
    },
  };
}
