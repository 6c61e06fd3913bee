type Stem = (word: string) => string;

// Endings that number and case put on a noun; whoever compares cuts them from both sides, so that what is left need not be a word.
const endings: Readonly<Record<string, Stem>> = {
  en: (word) => (/.{2}ies$/.test(word) ? word.replace(/ies$/, 'y') : word.replace(/(?<=ss|x|ch|sh)es$|(?<=..[^s])s$/, '')),
  de: (word) => {
    const shorter = word.replace(/(?<=.{3})(?:e|en|er|es|ern|n|s)$/, '');
    return shorter === word ? word : (endings.de as Stem)(shorter);
  },
};

// `e-mail` is `email`; other hyphens part words.
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/(?<![\p{L}\p{N}])(\p{L})[-‐‑](?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const joined = (words: readonly string[]): string => ` ${words.join(' ')} `;
const inLanguage = (text: string, language: string): string =>
  joined(wordsOf(text).map((word) => (endings[language] ?? String)(word.toLowerCase())));

/** A text that can be asked which phrases it holds, whole words alone. */
export interface Phrases {
  /** In any number and case of the language. */
  has(phrase: string, language: string): boolean;
  /** As it is written: `Segment`, and not `segment`. */
  hasName(name: string): boolean;
}

/** Reads a plain text once for many questions. */
export function phrasesIn(text: string): Phrases {
  const byLanguage = new Map<string, string>();
  const exact = joined(wordsOf(text));
  const holds = (whole: string, part: string) => part.trim() !== '' && whole.includes(part);
  return {
    has(phrase, language) {
      const known = byLanguage.get(language) ?? inLanguage(text, language);
      byLanguage.set(language, known);
      return holds(known, inLanguage(phrase, language));
    },
    hasName: (name) => holds(exact, joined(wordsOf(name))),
  };
}
