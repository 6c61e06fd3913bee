// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test has templates.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countOf,
  expressionAt,
  expressions,
  type Facts,
  memberAt,
  members,
  modules,
  shapeAt,
  shapes,
  typeAt,
  types,
  variableAt,
  variables,
} from '../../../src/core/facts.js';
import { factsOf } from '../../support/extracting.js';

test('a file that cannot be parsed says where, and keeps what could be read', () => {
  const facts = factsOf('interface User { email: string }\nconst = ;');
  expect(facts.problem).toMatchObject({ line: 2, column: 7 });
  expect(countOf(facts, 'shapes')).toBe(1);
});

test('a good file has no problem', () => {
  expect(factsOf('const a = 1').problem).toBeNull();
});

test('code nested too deeply is a problem, not a crash', () => {
  expect(factsOf(`${'('.repeat(20_000)}a${')'.repeat(20_000)}`).problem?.message).toContain('too deeply');
});

/** Every index that a row holds names a row, and every place is one of the text. */
function expectSound(facts: Facts, code: string): void {
  const lines = code.split(/\r\n|\n|\r/);
  const within = (row: number, table: 'shapes' | 'members' | 'expressions' | 'types') =>
    expect(row === -1 || (row >= 0 && row < countOf(facts, table)), `${row} in ${table}`).toBe(true);
  const placed = (row: { line: number; column: number }) => {
    expect(row.line).toBeGreaterThan(0);
    expect(row.line).toBeLessThanOrEqual(lines.length);
    expect(row.column).toBeGreaterThan(0);
  };
  for (let i = 0; i < countOf(facts, 'shapes'); i += 1) {
    const shape = shapeAt(facts, i);
    placed(shape);
    for (const row of [shape.source, shape.call, ...shape.decorators]) within(row, 'expressions');
    for (const row of shape.heritage) within(row, 'types');
    within(shape.owner, 'members');
  }
  for (let i = 0; i < countOf(facts, 'members'); i += 1) {
    const member = memberAt(facts, i);
    placed(member);
    for (const row of [member.value, ...member.decorators]) within(row, 'expressions');
    within(member.type, 'types');
    within(member.shape, 'shapes');
    within(member.inner, 'shapes');
  }
  for (let i = 0; i < countOf(facts, 'expressions'); i += 1) {
    const expression = expressionAt(facts, i);
    placed(expression);
    for (const row of [expression.base, expression.parent, ...expression.args]) within(row, 'expressions');
    for (const row of expression.types) within(row, 'types');
    within(expression.shape, 'shapes');
  }
  for (let i = 0; i < countOf(facts, 'types'); i += 1) {
    for (const row of typeAt(facts, i).args) expect(row).toBeLessThan(countOf(facts, 'types'));
    within(typeAt(facts, i).shape, 'shapes');
  }
  for (let i = 0; i < countOf(facts, 'variables'); i += 1) {
    within(variableAt(facts, i).value, 'expressions');
    within(variableAt(facts, i).type, 'types');
  }
}

const snippets = [
  'class A { @B() c?: string = x.y; constructor(private d: E) {} }',
  'const { a: { b = 1 }, ...c } = req.body as F<G>',
  'type H = { i: string } & J | Pick<K, "l">',
  'export default async ({ m }) => ({ n: m })',
  '<o p={q.r} {...s}>{t}</o>',
  'u.v["w"][x] ??= y`z${a}`',
  'enum B { c = "d" }',
  '({ e, f: this.g } = h)',
  "require('i').j; module.exports = { k }",
  '// forthright-disable l/m -- n',
  '/** @typedef {Object} O\n * @property {string} p */',
  '(',
  '{',
  '}',
  '`${',
  '<',
  '=>',
  '\r',
  '\n',
  'é😀',
];

const code = fc
  .array(fc.oneof(fc.constantFrom(...snippets), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 })
  .map((parts) => parts.join(' '));

test.each(['a.ts', 'a.tsx', 'a.js', 'a.prisma'])('no text makes %s throw, and its rows hold together', (path) => {
  fc.assert(
    fc.property(code, (text) => {
      expectSound(factsOf(text, path), text);
    }),
    { numRuns: 120 },
  );
});

test('the same text has the same facts', () => {
  fc.assert(
    fc.property(code, (text) => {
      expect(JSON.stringify(factsOf(text, 'a.tsx'))).toBe(JSON.stringify(factsOf(text, 'a.tsx')));
    }),
    { numRuns: 40 },
  );
});

test('facts survive JSON, and rows are as wide as their tables', () => {
  const facts = factsOf(snippets.slice(0, 11).join(';\n'), 'a.tsx');
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  for (const [table, cells] of [
    [shapes, facts.shapes],
    [members, facts.members],
    [expressions, facts.expressions],
    [types, facts.types],
    [variables, facts.variables],
    [modules, facts.modules],
  ] as const) {
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.length % table.width).toBe(0);
  }
});
