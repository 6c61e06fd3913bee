import type { Element, ElementContent, RootContent as HastContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { headingOf, type Section } from '../document.js';

const converter = remark().use(remarkRehype).use(rehypeStringify, { quoteSmart: true, closeSelfClosing: false });

/** Writes HTML nodes as text. */
export const writeHtml = (children: readonly HastContent[]): string =>
  String(converter.stringify({ type: 'root', children: [...children] } as never));

/** One `<section>` for each section of the document, with a stable id, captions, and cells that know their column. */
export function toElements(sections: readonly Section[]): Element[] {
  return sections.flatMap((section) => {
    const root = converter.runSync({ type: 'root', children: [...section.blocks] } as Root) as unknown as HastRoot;
    const children = tidy(root.children as ElementContent[], section.template);
    const heading = headingOf(section);
    if (section.template === 'layout' || heading === undefined) return children.filter(isElement);
    const label = `${section.template}-title`;
    const title = children.find((child): child is Element => isElement(child) && /^h\d$/.test(child.tagName));
    if (title) title.properties = { ...title.properties, id: label };
    return [keptTogether(element('section', { id: section.template, ariaLabelledBy: [label] }, children))];
  });
}

/** Makes an element. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

/** Makes a text. */
export const text = (value: string): ElementContent => ({ type: 'text', value });

/** Whether a node is an element. */
export const isElement = (node: { type: string } | undefined): node is Element => node?.type === 'element';

/** Drops the line breaks between blocks, and turns a bold line before a table into its caption. */
function tidy(children: readonly ElementContent[], template: string): ElementContent[] {
  const blocks = children.filter((child) => isElement(child));
  return blocks.flatMap((block, index): ElementContent[] => {
    const next = blocks[index + 1];
    if (captionIn(block) && next?.tagName === 'table') return [];
    if (block.tagName !== 'table') return [block];
    const before = blocks[index - 1];
    const caption = before && (captionIn(before) ?? headingText(before));
    return [table(block, caption, template)];
  });
}

function captionIn(block: Element): Element | null {
  if (block.tagName !== 'p' || block.children.length !== 1) return null;
  const [only] = block.children;
  return isElement(only) && only.tagName === 'strong' ? only : null;
}

/** Below a heading the caption repeats it, for those who jump from table to table; it is not shown twice. */
const headingText = (block: Element): Element | null =>
  /^h[2-6]$/.test(block.tagName) ? element('span', { className: ['hidden'] }, block.children) : null;

function table(block: Element, caption: Element | null | undefined, template: string): Element {
  const [head, body] = block.children.filter(isElement);
  const columns = rowsOf(head)[0]?.children.filter(isElement) ?? [];
  const labels = columns.map(textOf);
  const rows = rowsOf(body).map((row) =>
    element(
      'tr',
      {},
      row.children.filter(isElement).map((cell, at) => bodyCell(cell, at, labels[at] ?? '')),
    ),
  );
  const heads = columns.map((cell) => element('th', { scope: 'col' }, cell.children));
  const title = caption ? [element('caption', {}, caption.tagName === 'span' ? [caption] : caption.children)] : [];
  return element('table', { className: [template] }, [
    ...title,
    element('thead', {}, [element('tr', {}, heads)]),
    element('tbody', {}, rows),
  ]);
}

function bodyCell(cell: Element, at: number, label: string): Element {
  if (at > 0) return element('td', cell.children.length > 0 ? { dataLabel: label } : {}, linesOf(cell.children));
  const end = cell.children.findIndex(isBreak);
  if (end < 0) return element('th', { scope: 'row' }, cell.children);
  const notes = element('span', {}, cell.children.slice(end));
  return element('th', { scope: 'row' }, [...cell.children.slice(0, end), notes]);
}

/** A telephone number stays on one line. */
function keptTogether(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? keptTogether(child) : child));
  const isNumber = node.tagName === 'a' && String(node.properties['href']).startsWith('tel:');
  return { ...node, children, properties: isNumber ? { ...node.properties, className: ['nobreak'] } : node.properties };
}

const isBreak = (node: ElementContent): boolean => isElement(node) && node.tagName === 'br';

/** The lines of a cell that has several, each in an element with the break that ends it: without a style sheet they still are lines. */
function linesOf(children: readonly ElementContent[]): ElementContent[] {
  if (!children.some(isBreak)) return [...children];
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    lines.at(-1)?.push(child);
    if (isBreak(child)) lines.push([]);
  }
  return lines.map((line) => element('span', {}, line));
}

const rowsOf = (part: Element | undefined): Element[] => part?.children.filter(isElement) ?? [];

/** The text inside a node. */
export function textOf(node: ElementContent | HastContent): string {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(textOf).join('') : '';
}
