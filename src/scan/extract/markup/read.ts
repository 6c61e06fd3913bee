import type { Facts } from '../../../core/facts.js';
import { readDirectives } from '../directives.js';
import { commentTest, problemOf, readCode } from '../typescript/code.js';
import { createWriter, type FactsWriter, finishFacts } from '../writer.js';
import { type Braces, bracesIn } from './braces.js';
import { angular, type Dialect, svelte, vue } from './dialects.js';
import { type Element, type Markup, parseMarkup } from './elements.js';
import { blank, maskOf } from './mask.js';
import { looks, readTags } from './tags.js';

/** The facts of a Vue component: its scripts, and the tags and expressions of its template. */
export function readVue(path: string, text: string): Facts {
  const markup = parseMarkup(text, 0);
  const template = markup.elements.find(({ tag, depth }) => tag === 'template' && depth === 0);
  const isHtml = template !== undefined && !template.attributes.some(({ name, value }) => name === 'lang' && value !== 'html');
  const shown = isHtml ? within(markup, template.contentStart, template.contentEnd) : { elements: [], texts: [] };
  return readComponent(path, text, scriptsOf(markup), shown, vue, 'vue');
}

/** The facts of a Svelte component. */
export function readSvelte(path: string, text: string): Facts {
  const braces = bracesIn(text);
  const markup = parseMarkup(hide(text, braces), 0);
  const scripts = scriptsOf(markup);
  const shown = { ...markup, elements: markup.elements.filter(isShown) };
  const texts = shown.texts.filter(
    ({ start }) => !scripts.some((script) => script.contentStart <= start && start < script.contentEnd),
  );
  return readComponent(path, text, scripts, { ...shown, texts }, svelte(braces), 'svelte');
}

/** The facts of an Astro component: the code between the fences at its top, and tags with expressions in braces below. */
export function readAstro(path: string, text: string): Facts {
  const fence = /^\s*---\r?\n([\s\S]*?)^---/m.exec(text);
  const contentStart = fence ? fence.index + fence[0].indexOf('\n') + 1 : 0;
  const contentEnd = fence ? fence.index + fence[0].length - 3 : 0;
  const code = { tag: 'script', start: 0, depth: 0, contentStart, contentEnd, end: contentEnd, attributes: [typed] };
  const below = contentEnd === 0 ? text : blank(text.slice(0, contentEnd + 3)) + text.slice(contentEnd + 3);
  const braces = bracesIn(below);
  const markup = parseMarkup(hide(below, braces), 0);
  const shown = markup.elements.filter(isShown);
  return readComponent(path, text, fence ? [code] : [], { ...markup, elements: shown }, svelte(braces), 'astro');
}

/** `lang="ts"`, which Astro’s code always is. */
const typed = { name: 'lang', value: 'ts', start: 0, end: 0, valueStart: 0, valueEnd: 0 };

/** The facts of a template that stands beside the class of its component, or of a page with scripts in it. */
export function readTemplate(path: string, text: string): Facts {
  const markup = parseMarkup(text, 0);
  const scripts = markup.elements.filter(isScript);
  const texts = markup.texts.filter(({ start }) => !scripts.some((one) => one.contentStart <= start && start < one.contentEnd));
  return readComponent(path, text, scripts, { ...markup, texts }, angular, 'html');
}

/** Tags that are no code of the component: a script that is loaded from an address is one. */
const isShown = ({ tag, attributes }: Element): boolean =>
  tag !== 'style' && (tag !== 'script' || attributes.some(({ name }) => name === 'src'));

/** Code that stands in a page; data and templates in script tags are none. */
function isScript({ tag, attributes, contentStart, contentEnd }: Element): boolean {
  if (tag !== 'script' || contentEnd <= contentStart) return false;
  const type = attributes.find(({ name }) => name === 'type')?.value ?? '';
  return /^(?:|module|(?:text|application)\/javascript)$/.test(type);
}

/** Reads a template that is written in the class of its component, at an offset of a file. */
export function readInlineTemplate(writer: FactsWriter, start: number, end: number, scope: string): void {
  readMarkup(writer, parseMarkup(writer.text.slice(start, end), start), angular, scope, false);
}

/** Names hold no signs that a parser of markup would take for its own. */
function hide(text: string, braces: readonly Braces[]): string {
  let hidden = '';
  for (const { start, end } of braces) hidden += text.slice(hidden.length, start) + 'x'.repeat(end - start);
  return hidden + text.slice(hidden.length);
}

const scriptsOf = ({ elements }: Markup): readonly Element[] =>
  elements.filter(({ tag, depth }) => tag === 'script' && depth === 0);

function within({ elements, texts }: Markup, from: number, to: number): Markup {
  return {
    elements: elements.filter(({ start }) => from <= start && start < to),
    texts: texts.filter(({ start }) => from <= start && start < to),
  };
}

function readComponent(
  path: string,
  text: string,
  scripts: readonly Element[],
  shown: Markup,
  dialect: Dialect,
  syntax: Facts['syntax'],
): Facts {
  const writer = createWriter(text);
  const isTyped = scripts.some(({ attributes }) =>
    attributes.some(({ name, value }) => name === 'lang' && /^tsx?$/.test(value ?? '')),
  );
  const mask = maskOf(`  ${text}`);
  for (const { contentStart, contentEnd } of scripts) mask.code(contentStart + 2, contentEnd + 2);
  const code = mask.text().slice(2);
  const source = scripts.length > 0 ? readCode(writer, isTyped ? 'script.ts' : 'script.js', code, '')?.source : undefined;
  // A page may be filled in by another language before it is one.
  if (source && syntax !== 'html') writer.problem = problemOf(source, writer.lines);
  readMarkup(writer, shown, dialect, componentOf(path), isTyped || syntax === 'html');
  const inScript = source ? commentTest(source) : () => false;
  const isCode = (offset: number) =>
    scripts.some(({ contentStart, contentEnd }) => contentStart <= offset && offset < contentEnd);
  readDirectives(writer, (offset) => (isCode(offset) ? inScript(offset) : inMarkupComment(text, offset)));
  return finishFacts(writer, syntax);
}

function inMarkupComment(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<!--', offset);
  return open !== -1 && text.indexOf('-->', open) > offset;
}

/** Reads tags, and the expressions in them and between them, all known to the component as their scope. */
function readMarkup(writer: FactsWriter, shown: Markup, dialect: Dialect, scope: string, isTyped: boolean): void {
  const mask = maskOf(writer.text);
  for (const { attributes } of shown.elements) {
    for (const attribute of attributes) {
      if (looks.test(attribute.name)) continue;
      const own = dialect.expressionOf(attribute, writer.text);
      const parts =
        own || attribute.value === null ? [] : dialect.expressionsIn(writer.text, attribute.valueStart, attribute.valueEnd);
      for (const { start, end } of own ? [own] : parts) {
        const isStatement =
          /^(?:@|v-on:|\()/.test(attribute.name) || writer.text[start - 2] === '}' || writer.text[start - 1] === '.';
        if (isStatement) mask.code(start, end);
        else mask.expression(start, end);
      }
    }
  }
  for (const text of shown.texts) {
    for (const { start, end } of dialect.expressionsIn(writer.text, text.start, text.end)) mask.code(start, end);
  }
  readCode(writer, isTyped ? 'template.ts' : 'template.js', mask.text(), scope, { before: (at) => readTags(at, shown, dialect) });
}

/** What a component goes by: `SignupForm` for `signup-form.vue`, `LoginPage` for `login/+page.svelte`, `LoginComponent` for `login.component.html`. */
function componentOf(path: string): string {
  const parts = path.split('/').map((part) => part.replace(/[[\]()]/g, ''));
  const file = (parts.pop() ?? '').replace(/\.\w+$/, '');
  const isPlain = /^(?:index|\+(?:page|layout|error).*)$/.test(file);
  const folder = isPlain ? (parts.pop() ?? '') : '';
  return pascal(isPlain ? `${folder} ${file === 'index' ? '' : file}` : file);
}

const pascal = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
