import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import retextEnglish from 'retext-english';
import { syllable } from 'syllable';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { example } from './forthright.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The running text of a Markdown page: one piece for each paragraph, item and cell. Headings and table heads are no sentences. */
function pieces(markdown: string): string[] {
  const bare = (text: string) =>
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[*`<>\\]/g, '')
      .trim();
  return markdown
    .split('\n')
    .filter(
      (line, index, lines) => !line.startsWith('#') && !/^\|[ |-]*\|$/.test(line) && !/^\|[ |-]+\|$/.test(lines[index + 1] ?? ''),
    )
    .flatMap((line) => (line.startsWith('|') ? line.split(/\||<br>/) : [line.replace(/^- /, '')]))
    .flatMap((text) => text.split(/;|<br>/))
    .map(bare)
    .filter((text) => text !== '');
}

const all = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** Words of each sentence; fragments of a table that are no sentence are left out. */
function sentences(markdown: string): string[][] {
  const parser = unified().use(retextEnglish);
  return pieces(markdown)
    .filter((piece) => /[.!?]$/.test(piece))
    .flatMap((piece) => all(parser.parse(piece) as Node, 'SentenceNode'))
    .map((sentence) => all(sentence, 'WordNode').map(textOf));
}

const markdown = readFileSync(join(example('shop'), 'PRIVACY.md'), 'utf8');
const told = sentences(markdown);
const words = told.flat();

test('there is enough text to measure', () => {
  expect(told.length).toBeGreaterThan(60);
});

test('the mean sentence of the policy has at most 15 words, and none has more than 40', () => {
  expect(words.length / told.length).toBeLessThanOrEqual(15);
  expect(told.filter((sentence) => sentence.length > 40)).toEqual([]);
});

test('the policy hedges nowhere', () => {
  const hedges = /\b(might|some|often|possible|may)\b/gi;
  const withoutTheMonth = markdown.replace(/\b\d{1,2} May\b|\bMay \d/g, '');
  expect(withoutTheMonth.match(hedges)).toBeNull();
});

test('the policy is easy to read: reading ease of 60 or more', () => {
  const counted = words.filter((word) => /^[a-z]+([’'-][a-z]+)*$/i.test(word));
  const syllables = counted.reduce((sum, word) => sum + syllable(word), 0);
  const ease = 206.835 - 1.015 * (counted.length / told.length) - 84.6 * (syllables / counted.length);
  expect(ease).toBeGreaterThanOrEqual(60);
});
