import { expect, test } from 'vitest';
import { type Directive, directives, type Facts } from '../../src/core/facts.js';
import { createPool } from '../../src/core/table.js';
import { suppressionsIn } from '../../src/lint/directives.js';
import { extractFacts } from '../../src/scan/extract/extract.js';

function factsOf(...rows: Partial<Directive>[]): Facts {
  const pool = createPool();
  const cells: number[] = [];
  for (const row of rows)
    directives.push(pool, cells, { kind: 'disable-next-line', rules: '', reason: '', line: 1, column: 1, endColumn: 9, ...row });
  const { strings, lists } = pool;
  const none: number[] = [];
  return {
    syntax: 'typescript',
    strings,
    lists,
    shapes: none,
    members: none,
    expressions: none,
    types: none,
    variables: none,
    modules: none,
    directives: cells,
    problem: null,
  };
}

const spans = (...rows: Partial<Directive>[]) =>
  suppressionsIn('src/a.ts', factsOf(...rows)).map(({ rules, from, to }) => [rules.join(' '), from, to]);

test('a comment for the next line covers that line and all the rules it names', () => {
  expect(suppressionsIn('src/a.ts', factsOf({ rules: 'code/a, code/b', reason: 'Why', line: 4 }))).toEqual([
    {
      file: 'src/a.ts',
      rules: ['code/a', 'code/b'],
      reason: 'Why',
      from: 5,
      to: 5,
      range: { file: 'src/a.ts', line: 4, column: 1, endLine: 4, endColumn: 9 },
    },
  ]);
});

test('a block lasts until its rule, or everything, is enabled again', () => {
  expect(
    spans(
      { kind: 'disable', rules: 'code/a, code/b', line: 2 },
      { kind: 'enable', rules: 'code/a', line: 10 },
      { kind: 'enable', rules: '', line: 20 },
    ),
  ).toEqual([
    ['code/a', 2, 9],
    ['code/b', 2, 19],
  ]);
});

test('a block that nothing ends lasts to the end of the file', () => {
  expect(spans({ kind: 'disable', rules: 'code/a', line: 2 })).toEqual([['code/a', 2, Number.MAX_SAFE_INTEGER]]);
});

test('a comment without a rule covers nothing but is kept, so that it can be reported', () => {
  expect(spans({ kind: 'disable', line: 2 }, { line: 5 })).toEqual([
    ['', 2, 2],
    ['', 6, 6],
  ]);
});

test('comments are read from source as the extraction gives them', () => {
  const source = `export interface User {
  // forthright-disable-next-line code/undeclared-field, code/new-place -- Counsel agreed
  email: string;
  /* forthright-disable code/undeclared-field -- legacy */
  phone: string;
  /* forthright-enable code/undeclared-field */
}
`;
  const found = suppressionsIn('src/user.ts', extractFacts('src/user.ts', source));
  expect(found.map(({ rules, reason, from, to }) => [rules, reason, from, to])).toEqual([
    [['code/undeclared-field', 'code/new-place'], 'Counsel agreed', 3, 3],
    [['code/undeclared-field'], 'legacy', 4, 5],
  ]);
});
