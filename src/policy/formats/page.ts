import type { Element, ElementContent } from 'hast';
import type { Section } from '../document.js';
import { headingOf, plainText } from '../document.js';
import type { Locale } from '../templates.js';
import { element, isElement, text, toElements, writeHtml } from './html.js';

/** A whole page: one file, no script, nothing to load. `name` is the controller's, for the title of the window. */
export function toPage(sections: readonly Section[], locale: Locale, name: string | null): string {
  const word = (key: string) => locale.words['page']?.[key] ?? key;
  const elements = toElements(sections);
  const main = elements.filter((one) => one.tagName === 'section');
  const opening = elements.filter((one) => one.tagName !== 'section');
  const title = [word('title'), ...(name === null ? [] : [name])].join(' – ');
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text(locale.style)]),
  ];
  const body = [
    element('a', { className: ['skip'], href: '#content' }, [text(word('skip'))]),
    element('header', {}, opening),
    element('main', { id: 'content' }, [...main.slice(0, 1), contents(sections, word('contents')), ...main.slice(1)]),
  ];
  const page = element('html', { lang: locale.language.locale }, [element('head', {}, head), element('body', {}, body)]);
  return `<!doctype html>\n${writeHtml([spaced(page)])}\n`;
}

/** A part to put into another page: no head, no style, the same anchors. */
export function toFragment(sections: readonly Section[], locale: Locale): string {
  const article = element('article', { className: ['privacy-policy'], lang: locale.language.locale }, toElements(sections));
  return `${writeHtml([spaced(article)])}\n`;
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

const blocks = new Set('html head body header main nav section article table thead tbody tr ul ol'.split(' '));

/** Puts each block on a line of its own, so that a change in one row is a change in one line. */
function spaced(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? spaced(child) : child));
  if (!blocks.has(node.tagName)) return { ...node, children };
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return { ...node, children: [text('\n'), ...solid.flatMap((child) => [child, text('\n')])] };
}
