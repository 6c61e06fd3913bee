import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import type { Inventory } from '../../src/core/inventory.js';
import { type PolicyFormat, renderPolicy } from '../../src/policy/render.js';
import { cleanText } from '../../src/policy/tokens.js';
import { catalog, fixture, inventoryFrom } from './inventories.js';

const full = inventoryFrom(fixture('full.yaml'));

/** The full inventory with every public word (those that carry a code) replaced by one value. */
function filledWith(value: string): Inventory {
  const replace = (part: unknown): unknown => {
    if (typeof part === 'string') return /^pub\d\d/i.test(part) && !part.includes('@') ? value : part;
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== 'object' || part === null || part instanceof Map) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, key === 'source' && 'ranges' in Object(inner) ? inner : replace(inner)]),
    );
  };
  return replace(full) as Inventory;
}

const render = (value: string, format: PolicyFormat) =>
  renderPolicy({ inventory: filledWith(value), catalog, language: 'en', format }).text;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const parse = (markdown: string) => remark().use(remarkGfm).parse(markdown) as unknown as Node;

/** A bare address that a reader of Markdown makes clickable of its own accord: it shows, and leads to, just what was written. */
const isBareAddress = ({ type, url, children }: Node): boolean =>
  type === 'link' &&
  !url?.startsWith('#') &&
  !/pub\d\d|^tel:/.test(url ?? '') &&
  /^(https?:\/\/|mailto:)/.test(url ?? '') &&
  url?.endsWith(children?.[0]?.value ?? '-') === true;

/** The nodes of a tree without its words; neighbouring texts count as one. */
function skeleton(node: Node): unknown {
  const inner = (node.children ?? []).map(skeleton);
  const merged = inner.filter((one, index) => one !== 'text' || inner[index - 1] !== 'text');
  if (node.type === 'text' || isBareAddress(node)) return 'text';
  return [node.type, node.type === 'html' ? node.value : node.url, ...merged];
}

const words = (node: Node): string =>
  node.type === 'html' ? ' ' : (node.value ?? '') + (node.children ?? []).map(words).join('');
const tags = (html: string) => html.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?bdi>$/.test(tag));
const decode = (html: string) =>
  html.replace(/&(?:#x([0-9a-f]+)|(lt|amp|quot));/gi, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : { lt: '<', amp: '&', quot: '"' }[name as 'lt'],
  );

const plainTree = skeleton(parse(render('Plain', 'markdown')));
const plainTags = tags(render('Plain', 'html').replace(/<title>.*<\/title>/, ''));

const hostile = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</style></title></td></table><h1>x',
  'javascript:alert(1)',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '| a | b |',
  '|---|---|',
  '{{constructor}}',
  '{{{__proto__}}} {{> layout}}',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '    code',
  '```',
  '`code`',
  '**bold** __bold__ *em* _em_ ~~gone~~',
  '[ref]: https://evil.example',
  '[^1] [^1]: note',
  '[ ] task',
  '---',
  '===',
  '<!-- comment -->',
  '<https://evil.example>',
  'https://evil.example www.evil.example a@evil.example',
  '&lt;b&gt; &amp; &#60; &copy;',
  '\\',
  'a\\|b\\',
  'trailing\\',
  '$x^2$ $$y$$',
  ':smile: @someone #123',
  '\uE000\uE010\uE001',
  '\uE002\uE011\uE001',
  '\u202Egnp.exe\u2066',
  'שלום | <b>',
  'line\nbreak\r\n\r\n# more',
  'a\u0000b',
  '"quoted" \'single\'',
  'constructor',
  '__proto__',
  'W'.repeat(10_000),
];

const together = hostile.filter((value) => value.length < 100).join(' ');

test.each([...hostile.slice(0, 3), 'W'.repeat(10_000), '\u202Egnp.exe\u2066', together])(
  'in the page it is text, wherever it stands: %j',
  (value) => {
    const html = render(value, 'html');
    expect(tags(html.replace(/<title>.*<\/title>/s, ''))).toEqual(plainTags);
    expect(decode(html.replace(/<[^>]*>/g, ''))).toContain(cleanText(value));
  },
);

const plainFragment = tags(render('Plain', 'fragment'));
const plainShape = shapeOf(JSON.parse(render('Plain', 'json')));

/** A document without its words: its keys, kinds and lengths. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'kind' ? inner : shapeOf(inner)]));
}

test.each([...hostile.slice(0, 3), '{{constructor}}', '\u202Egnp.exe\u2066', together])(
  'in the fragment it is text, and no placeholder of the page around it: %j',
  (value) => {
    const html = render(value, 'fragment');
    expect(tags(html)?.filter((tag) => tag !== '<wbr>')).toEqual(plainFragment);
    expect(decode(html.replace(/<[^>]*>/g, ''))).toContain(cleanText(value));
    expect(html).not.toMatch(/\{\{|\{%|\$\{/);
  },
);

test.each([...hostile, together])('in the JSON it is the value itself, in the same document: %j', (value) => {
  const document = JSON.parse(render(value, 'json')) as unknown;
  expect(shapeOf(document)).toEqual(plainShape);
  expect(JSON.stringify(document)).toContain(JSON.stringify(cleanText(value)).slice(1, -1));
});

test.each(hostile)('in the Markdown it is text when that is parsed again: %j', (value) => {
  const tree = parse(render(value, 'markdown'));
  expect(skeleton(tree)).toEqual(plainTree);
  expect(words(tree)).toContain(cleanText(value).replaceAll('\u0000', '\uFFFD'));
});

test('any text at all is text in the Markdown', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'<>[](){}|\\`*_~#-+.!&:@$^=" 1a\n\t'), minLength: 1, maxLength: 20 }),
  );
  const property = fc.property(anything, (text) => {
    const value = cleanText(text);
    fc.pre(value !== '');
    const tree = parse(render(value, 'markdown'));
    expect(skeleton(tree)).toEqual(plainTree);
    expect(words(tree)).toContain(value);
  });
  fc.assert(property, { numRuns: 25 });
});

test('words that run from right to left stand apart from the words around them', () => {
  expect(render('שלום', 'html')).toContain('<bdi>שלום</bdi>');
});

test.each(['{{ constructor.constructor("x")() }}', '{{{raw}}}', '{% include "x" %}', '\u0024{x}', '#{x}', '[[\u0024{x}]]'])(
  'in the fragment no template of the page around it opens: %s',
  (value) => {
    const html = renderPolicy({ inventory: filledWith(value), catalog, language: 'en', format: 'fragment' }).text;
    expect(html).not.toMatch(/\{\{|\{[%#]|[$#]\{|\[\[/);
    expect(decode(html.replace(/<[^>]*>/g, ''))).toContain(value);
  },
);
