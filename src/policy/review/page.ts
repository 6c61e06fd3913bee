import type { Element, ElementContent } from 'hast';
import { element, isElement, text, writeHtml } from '../formats/html.js';
import { internalStyle } from '../internal-style.js';

/** A child of an element: a string becomes text, whatever stands in it. */
export type Child = Element | string | null | readonly Child[];

function contents(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child === null) return [];
    if (typeof child === 'string') return child === '' ? [] : [text(child)];
    return isElement(child as Element) ? [child as Element] : contents(child as readonly Child[]);
  });
}

/** Makes an element: its name with classes (`p.note`), its properties, its children. */
export function make(name: string, properties: Element['properties'], ...children: readonly Child[]): Element {
  const [tag = 'div', ...classes] = name.split('.');
  return element(tag, classes.length > 0 ? { ...properties, className: classes } : properties, contents(children));
}

/** The same without properties. */
export const tag = (name: string, ...children: readonly Child[]): Element => make(name, {}, ...children);

/** A text whose names in backticks stand as code. */
export const coded = (words: string): Child =>
  words.split(/`([^`]+)`/).map((part, at) => (at % 2 === 1 ? tag('code', part) : part));

/** A table with a caption, whose first column names the rows. */
export function tableOf(caption: string, columns: readonly string[], rows: readonly (readonly Child[])[]): Element {
  return tag(
    'table',
    tag('caption', caption),
    tag('thead', tag('tr', ...columns.map((column) => make('th', { scope: 'col' }, column)))),
    tag(
      'tbody',
      ...rows.map((row) =>
        tag(
          'tr',
          ...row.map((cell, index) =>
            index === 0 ? make('th', { scope: 'row' }, cell) : make('td', { dataLabel: columns[index] ?? '' }, cell),
          ),
        ),
      ),
    ),
  );
}

/** A whole page that is never published: one file, no script, nothing to load, and marked as internal on top. */
export function internalPage(title: string, body: readonly Child[]): string {
  const page = make(
    'html',
    { lang: 'en' },
    tag(
      'head',
      make('meta', { charSet: 'utf-8' }),
      make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      make('meta', { name: 'robots', content: 'noindex' }),
      tag('title', title),
      tag('style', internalStyle()),
    ),
    tag(
      'body',
      make('a.skip', { href: '#content' }, 'Skip to the text'),
      tag('header', tag('p.internal', 'Internal. Not for publication.'), tag('h1', title)),
      make('main', { id: 'content' }, ...body),
    ),
  );
  return `<!DOCTYPE html>\n${writeHtml([spaced(page)])}\n`;
}

const blocks = new Set('html head body header main nav section table thead tbody tr ul ol dl details'.split(' '));

/** Each block on a line of its own, so that a change in one is a change in one line. */
function spaced(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? spaced(child) : child));
  if (!blocks.has(node.tagName)) return { ...node, children };
  return { ...node, children: [text('\n'), ...children.flatMap((child) => [child, text('\n')])] };
}
