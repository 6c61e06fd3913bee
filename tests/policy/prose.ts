import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import retextEnglish from 'retext-english';
import { syllable } from 'syllable';
import { unified } from 'unified';

/** Figures of running text: headings and tables are left out, each list item ends a sentence. */
export interface Readability {
  readonly words: number;
  readonly sentences: readonly string[];
  /** Mean length of a sentence in words. */
  readonly mean: number;
  readonly longest: number;
  /** Flesch reading ease: 60 to 70 is plain English. */
  readonly ease: number;
  /** Flesch–Kincaid grade. */
  readonly grade: number;
  /** Share of sentences in the passive voice, by form: to be, up to two adverbs, a participle. */
  readonly passive: number;
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const parse = (markdown: string) => remark().use(remarkGfm).parse(markdown) as Root;

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.type === 'html' ? '. ' : node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** Paragraphs of the Markdown, those in lists too. */
function paragraphs(node: Nodes): string[] {
  if (node.type === 'table' || node.type === 'heading') return [];
  if (node.type === 'paragraph') return [textOf(node)];
  return 'children' in node ? node.children.flatMap(paragraphs) : [];
}

/** Everything a reader sees, tables and headings too. */
export const everything = (markdown: string): string => {
  const walk = (node: Nodes): string =>
    'children' in node ? node.children.map(walk).join(node.type === 'paragraph' ? '' : '\n') : 'value' in node ? node.value : '';
  return walk(parse(markdown));
};

const find = (node: Node, type: string): Node[] =>
  node.type === type ? [node] : (node.children ?? []).flatMap((child) => find(child, type));
const plain = (node: Node): string => node.value ?? (node.children ?? []).map(plain).join('');

/** Measures the prose of a Markdown text. */
export function readability(markdown: string): Readability {
  const english = unified().use(retextEnglish);
  const nodes = paragraphs(parse(markdown)).flatMap((text) => find(english.parse(text) as unknown as Node, 'SentenceNode'));
  const lists = nodes.map((node) =>
    find(node, 'WordNode')
      .map(plain)
      .filter((word) => /\p{L}/u.test(word)),
  );
  const counted = lists.filter((words) => words.length > 0);
  const words = counted.flat();
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const mean = words.length / counted.length;
  const each = syllables / words.length;
  const sentences = nodes.map(plain);
  return {
    words: words.length,
    sentences,
    mean,
    longest: Math.max(...counted.map((list) => list.length)),
    ease: 206.835 - 1.015 * mean - 84.6 * each,
    grade: 0.39 * mean + 11.8 * each - 15.59,
    passive: sentences.filter(isPassive).length / sentences.length,
  };
}

const passive =
  /\b(?:am|is|are|was|were|be|been|being)\s+(?:\w+ly\s+|not\s+|also\s+){0,2}(?:\w+ed|given|taken|kept|held|sent|made|done|shown|told|known|sold|put|set|seen|found|written)\b/i;

const isPassive = (sentence: string): boolean => passive.test(sentence);
