import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { html } from '../../src/report/html.js';
import { markdown } from '../../src/report/markdown.js';
import { words } from '../../src/report/markdown-text.js';
import { plainOptions } from '../../src/report/options.js';
import { hostileResult, hostileText } from './hostile.js';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const allOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(allOf)];
const nodesOf = (text: string) => allOf(remark().use(remarkGfm).parse(text) as Node);

const ours = /^(<details><summary>[A-Za-z, ]+<\/summary>|<\/details>|<!-- -->)$/;
const expected = ['root', 'heading', 'paragraph', 'text', 'inlineCode', 'code', 'strong', 'list', 'listItem', 'html'];

test('whatever stands in messages and paths, a comment holds no markup but ours', () => {
  fc.assert(
    fc.property(hostileResult, (result) => {
      const nodes = nodesOf(markdown(result, plainOptions));
      expect([...new Set(nodes.map(({ type }) => type))].filter((type) => !expected.includes(type))).toEqual([]);
      for (const { value } of nodes.filter(({ type }) => type === 'html')) expect(value?.trim()).toMatch(ours);
    }),
  );
});

test('words stay what they were, and name nobody', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const nodes = nodesOf(`x ${words(text)}`);
      expect(nodes.map(({ type }) => type).filter((type) => !['root', 'paragraph', 'text', 'html'].includes(type))).toEqual([]);
      for (const { type, value } of nodes) if (type === 'text') expect(value).not.toMatch(/@\w|:\/\/|www\./i);
    }),
  );
});

test('whatever stands in messages and paths, a page holds no element but ours', () => {
  const tags =
    /^(html|head|meta|title|style|body|main|h1|h2|h3|p|ul|ol|li|section|article|span|code|pre|details|summary|strong|dl|dt|dd|a)$/;
  fc.assert(
    fc.property(hostileResult, (result) => {
      const page = html(result, plainOptions);
      for (const [, tag = ''] of page.matchAll(/<\/?([a-zA-Z][^\s>/]*)/g)) expect(tag).toMatch(tags);
      expect(page).not.toMatch(/<[a-z]+[^>]*\son[a-z]+=|<script|javascript:/i);
    }),
  );
});
