import { expect, test } from 'vitest';
import { factsOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const directivesOf = (code: string, path = 'file.tsx') => printDirectives(factsOf(code, path));

test.each([
  ['// forthright-disable-next-line code/undeclared-field -- known', ['1:4 disable-next-line code/undeclared-field -- known']],
  ['// forthright-disable-next-line a/b, c/d', ['1:4 disable-next-line a/b,c/d -- ']],
  [
    '/* forthright-disable code/new-place -- generated */\n/* forthright-enable */',
    ['1:4 disable code/new-place -- generated', '2:4 enable  -- '],
  ],
  ['/**\n * forthright-disable\n */', ['2:4 disable  -- ']],
  ['const a = <div>{/* forthright-disable-next-line x/y -- why */}</div>', ['1:20 disable-next-line x/y -- why']],
])('%s', (code, rows) => {
  expect(directivesOf(code)).toEqual(rows);
});

test.each([
  ["const a = '// forthright-disable'"],
  ['const a = `\n// forthright-disable\n`'],
  ['const a = <p>// forthright-disable</p>'],
  ['// talks about forthright-disable'],
  ['// forthright-disabled'],
])('%s is none', (code) => {
  expect(directivesOf(code)).toEqual([]);
});
