import { expect, test } from 'vitest';
import { suggest } from '../../src/core/suggest.js';

const known = ['check', 'lint', 'policy', 'staged'];

test.each([
  ['polcy', 'policy'],
  ['Policy', 'policy'],
  ['chekc', 'check'],
  ['stagde', 'staged'],
  ['stagd', 'staged'],
])('%s is taken for %s', (word, meant) => {
  expect(suggest(word, known)).toBe(meant);
});

test.each(['deploy', 'x', 'tilnt?'])('%s is taken for nothing', (word) => {
  expect(suggest(word, known)).toBeNull();
});
