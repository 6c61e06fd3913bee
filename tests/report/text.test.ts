import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, firstOf, list, visible, widthOf, wrap } from '../../src/report/text.js';

test('numbers agree with their nouns', () => {
  expect([count(1, 'error'), count(0, 'error'), count(2, 'entry', 'entries')]).toEqual(['1 error', '0 errors', '2 entries']);
});

test('lists read as sentences do', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b or c']);
  expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

test('wrapping keeps every word, and no line is longer than it must be', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 30 }),
      fc.integer({ min: 20, max: 60 }),
      (words, width) => {
        const text = wrap(words.join(' '), width, '  do ');
        expect(text.split(/\s+/).filter((word) => word !== '')).toEqual(['do', ...words]);
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
    { numRuns: 100 },
  );
});

test('what stands in backticks stays on one line', () => {
  expect(wrap('Write `retention: { for: P1Y }` under it.', 30)).toBe('Write\n`retention: { for: P1Y }`\nunder it.');
});

test('widths are those of a terminal', () => {
  expect(['abc', 'größe', 'e\u0301', '名前', '👍'].map(widthOf)).toEqual([3, 5, 1, 4, 2]);
});

test('line ends and letters stay as they are, controls and direction marks do not', () => {
  expect(visible('größe\n\t名')).toBe('größe\n\t名');
  expect(visible('a\rb\u0007\u2066')).toBe('a\\u000db\\u0007\\u2066');
});
