import { expect, test } from 'vitest';
import { base, load } from './load-text.js';

const first = (text: string) => {
  const { inventory, fatal } = load(text);
  expect(inventory).toBeNull();
  return `${fatal[0]?.range.line}:${fatal[0]?.range.column} ${fatal[0]?.message}`;
};

test.each([
  ['version: 1\nfields:\n\temail: x\n', '3:1 A tab indents this line; YAML wants spaces.'],
  [
    'version: 1\ncontroller: { name: "x"\nfields: {}\n',
    '3:1 The indentation does not fit, or a bracket is not closed before it.',
  ],
  ['version: 1\nnote: We say: hello\n', '2:7 A second `key: value` starts in the middle of a value.'],
  ['version: 1\nname: "x\n', '3:1 A closing quote, bracket or comma is missing.'],
  ['version: 1\nemail: @fern\n', '2:8 A value may not begin with this character unless it stands in quotes.'],
  ['version: 1\n---\nversion: 1\n', '2:1 A second document starts here; the file may hold only one.'],
  ['version: 1\nfields\ncontroller: {}\n', '2:1 A key runs over more than one line; a colon or an indentation is missing.'],
  ['version: 1\nbackups: *gone\n', '2:10 This alias names no anchor.'],
  ['version: 1\nnote: "x" y\n', '2:11 Something stands here that YAML does not expect.'],
])('%j does not parse', (text, says) => {
  expect(first(text)).toBe(says);
});

test('no message shows a stack or a word of the parser', () => {
  const { fatal } = load('a: [1\nb: {{{{\n"');
  expect(fatal.length).toBeGreaterThan(0);
  for (const { message } of fatal) expect(message).not.toMatch(/\n|node_modules|BAD_|at .*\.js/);
});

test('an included file that does not parse is named', () => {
  const { inventory, fatal } = load(`include: part.yaml\n${base}`, { 'part.yaml': 'a: [\n' });
  expect(inventory).toBeNull();
  expect(fatal[0]?.range.file).toBe('part.yaml');
});

test('a file that is not there', () => {
  expect(load('', { 'privacy.yaml': null as unknown as string }).fatal).toMatchObject([
    { message: '`privacy.yaml` is not there.' },
  ]);
});

test('nesting without end, and aliases that multiply, end in a message', () => {
  for (const nested of ['['.repeat(50_000), '- '.repeat(50_000), '{a: '.repeat(5000), `${' '.repeat(5000)}a: 1`]) {
    expect(load(nested).fatal[0]?.message).toBe('The file is nested too deeply to be read.');
  }
  const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
  const bomb = `${base}fields:\n  f: &f { category: user.contact.email, subjects: [&c customer] }\n${names.map((name) => `  ${name}: { subjects: [${Array(300).fill('*c').join(', ')}] }`).join('\n')}\n`;
  expect(load(bomb).fatal[0]?.message).toBe('Aliases multiply here beyond all use.');
});
