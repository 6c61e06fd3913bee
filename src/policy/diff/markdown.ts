import type { BlockContent, PhrasingContent, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Change, Weight } from '../../core/change.js';

const writer = remark().use(remarkGfm, { tablePipeAlign: false }).data('settings', { bullet: '-', emphasis: '_', rule: '-' });
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const heading = (depth: 2 | 3, value: string): BlockContent => ({ type: 'heading', depth, children: [text(value)] });
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: [text(value)] });
const write = (children: readonly BlockContent[]): string => writer.stringify({ type: 'root', children: [...children] } as Root);

const list = (items: readonly string[]): BlockContent => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
});

const table = (rows: readonly (readonly string[])[]): BlockContent => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});

const of = (changes: readonly Change[], weight: Weight) => changes.filter((change) => change.weight === weight);

/** What a pull request changes for people, as a comment on it. */
export function diffMarkdown(changes: readonly Change[]): string {
  const material = of(changes, 'material');
  const favourable = of(changes, 'favourable');
  const wording = of(changes, 'wording');
  if (changes.length === 0) return write([heading(2, 'Privacy policy'), paragraph('Nothing changes for people.')]);
  const rows = material.map(({ says, data, tell, law }) => [
    says,
    data,
    tell ? `${tell.who}. ${tell.when}.` : '',
    law.join('; '),
  ]);
  return write([
    heading(2, 'Privacy policy: what changes for people'),
    paragraph(`${material.length} material, ${favourable.length} better for people, ${wording.length} wording only.`),
    ...(material.length > 0
      ? [heading(3, 'Material'), table([['What', 'Data', 'Who must be told, and when', 'Law'], ...rows])]
      : []),
    ...(favourable.length > 0 ? [heading(3, 'Better for people'), list(favourable.map(({ says }) => says))] : []),
    ...(wording.length > 0 ? [heading(3, 'Wording only'), list(wording.map(({ says }) => says))] : []),
  ]);
}

/** A section for the changelog of a policy: one plain sentence for each change that people notice. */
export function changelogSection(changes: readonly Change[], title: string): string {
  const material = of(changes, 'material').map(({ says }) => says);
  const favourable = of(changes, 'favourable').map(({ says }) => says);
  const marked = changes.filter(({ kind }) => kind === 'marked_wording').length;
  return write([
    heading(2, title),
    ...(material.length > 0 ? [heading(3, 'What is new'), list(material)] : []),
    ...(favourable.length > 0 ? [heading(3, 'What is better for you'), list(favourable)] : []),
    ...(marked > 0 ? [paragraph(marked === 1 ? 'We also reworded 1 sentence.' : `We also reworded ${marked} sentences.`)] : []),
    ...(material.length + favourable.length + marked === 0 ? [paragraph('Nothing changes for you.')] : []),
  ]);
}
