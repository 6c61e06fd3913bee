import type { Element, ElementContent } from 'hast';
import type { Section } from '../document.js';
import { headingOf, plainText } from '../document.js';
import type { Locale } from '../templates.js';
import { element, isElement, text, textOf, toElements, writeHtml } from './html.js';

/** A whole page: one file, no script, nothing to load. `name` is the controller's, for the title of the window. */
export function toPage(sections: readonly Section[], locale: Locale, name: string | null): string {
  const word = (key: string) => locale.words['page']?.[key] ?? key;
  const { elements, css } = labelled(toElements(sections));
  const main = elements.filter((one) => one.tagName === 'section');
  const opening = elements.filter((one) => one.tagName !== 'section');
  const title = [word('title'), ...(name === null ? [] : [name])].join(' – ');
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text(`${locale.style}\n${css}`)]),
  ];
  const body = [
    element('a', { className: ['skip'], href: '#content' }, [text(word('skip'))]),
    element('header', {}, opening),
    element('main', { id: 'content' }, [...main.slice(0, 1), contents(sections, word('contents')), ...main.slice(1)]),
  ];
  const page = element('html', { lang: locale.language.locale }, [element('head', {}, head), element('body', {}, body)]);
  return `<!DOCTYPE html>\n${writeHtml([spaced(page)])}\n`;
}

/** A part to put into another page: no head, no style, the same anchors, and nothing that the page's own templates would evaluate. */
export function toFragment(sections: readonly Section[], locale: Locale): string {
  const article = element('article', { className: ['privacy-policy'], lang: locale.language.locale }, toElements(sections));
  return `${writeHtml([spaced(withoutPlaceholders(article))])}\n`;
}

/** Where a placeholder of Vue, Angular, Liquid, Jinja, Thymeleaf or of a template literal would open: between its two characters. */
const opening = /(?<=[{$#])(?=\{)|(?<=\{)(?=[%#])|(?<=\[)(?=\[)/;

/** Parts the characters that open a placeholder by a place where a line may break: it shows nothing and copies as nothing. */
function withoutPlaceholders(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (isElement(child)) return [withoutPlaceholders(child)];
    if (child.type !== 'text') return [child];
    return child.value.split(opening).flatMap((part, at) => (at === 0 ? [text(part)] : [element('wbr', {}), text(part)]));
  });
  return { ...node, children };
}

function contents(sections: readonly Section[], label: string): Element {
  const links = sections.flatMap((section): ElementContent[] => {
    const heading = headingOf(section);
    if (!heading || section.template === 'layout' || section.template === 'summary') return [];
    return [element('li', {}, [element('a', { href: `#${section.template}` }, [text(plainText(heading))])])];
  });
  return element('nav', { ariaLabelledBy: ['contents-title'] }, [
    element('h2', { id: 'contents-title' }, [text(label)]),
    element('ol', {}, links),
  ]);
}

/**
 * On small screens each cell shows the name of its column. In a page the names stand once in the style sheet instead of in every cell; cells of
 * tables with the same columns share a class.
 */
function labelled(elements: readonly Element[]): { elements: Element[]; css: string } {
  const kinds: string[][] = [];
  const visit = (node: Element): Element => {
    if (node.tagName !== 'table')
      return { ...node, children: node.children.map((child) => (isElement(child) ? visit(child) : child)) };
    const labels = columnsOf(node);
    const known = kinds.findIndex((kind) => kind.join('\n') === labels.join('\n'));
    const at = known >= 0 ? known : kinds.push(labels) - 1;
    const className = [...(node.properties['className'] as string[]), `k${at}`];
    return withoutLabels({ ...node, properties: { ...node.properties, className } });
  };
  const found = elements.map(visit);
  const rules = kinds.flatMap((labels, kind) =>
    labels.flatMap((label, at) => (at === 0 ? [] : [`.k${kind} td:nth-child(${at + 1})::before{content:"${cssText(label)}"}`])),
  );
  return { elements: found, css: `@media screen and (max-width: 58rem) {\n${rules.join('\n')}\n}` };
}

const columnsOf = (node: Element): string[] =>
  node.tagName === 'thead'
    ? (node.children.filter(isElement)[0]?.children.map(textOf) ?? [])
    : node.children.filter(isElement).flatMap((child) => (child.tagName === 'tbody' ? [] : columnsOf(child)));

function withoutLabels(node: Element): Element {
  const { dataLabel: _, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map((child) => (isElement(child) ? withoutLabels(child) : child)) };
}

/** Text inside a CSS string: every character that could end it or the style element stands as its number. */
const cssText = (label: string): string =>
  label.replace(/[^\p{L}\p{N} ?!.,'’-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);

const blocks = new Set('html head body header main nav section article table thead tbody tr ul ol'.split(' '));

/** Puts each block on a line of its own, so that a change in one row is a change in one line. */
function spaced(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? spaced(child) : child));
  if (!blocks.has(node.tagName)) return { ...node, children };
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return { ...node, children: [text('\n'), ...solid.flatMap((child) => [child, text('\n')])] };
}
