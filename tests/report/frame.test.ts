import { expect, test } from 'vitest';
import { codeFrame } from '../../src/report/frame.js';
import { painter } from '../../src/report/paint.js';

const frame = (text: string, column: number, endColumn: number, width = 80) =>
  codeFrame({ file: 'a.ts', line: 7, column, endLine: 7, endColumn, frame: [{ line: 7, text }] }, width, painter(false));

test('the caret stands under what is meant', () => {
  expect(frame('  email: string;', 3, 8)).toEqual(['> 7 |   email: string;', '    |   ^^^^^']);
});

test('tabs are widened in both lines', () => {
  expect(frame('\t\temail: string;', 3, 8)).toEqual(['> 7 |     email: string;', '    |     ^^^^^']);
});

test('wide characters take two columns', () => {
  expect(frame('名前: "x"', 1, 3)).toEqual(['> 7 | 名前: "x"', '    | ^^^^']);
});

test('an empty range still gets a caret', () => {
  expect(frame('email', 6, 6)).toEqual(['> 7 | email', '    |      ^']);
});

test('a range over several lines is marked to the end of its first', () => {
  const location = {
    file: 'a.ts',
    line: 1,
    column: 3,
    endLine: 2,
    endColumn: 2,
    frame: [
      { line: 1, text: 'a: {' },
      { line: 2, text: '}' },
    ],
  };
  expect(codeFrame(location, 80, painter(false))).toEqual(['> 1 | a: {', '    |   ^^', '  2 | }']);
});

test('a long line is cut around what is meant', () => {
  const text = `${'x'.repeat(500)}email${'y'.repeat(500)}`;
  const [line = '', caret = ''] = frame(text, 501, 506, 60);
  expect(line.length).toBeLessThanOrEqual(60);
  expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('email');
});

test('numbers of different length share one gutter', () => {
  const lines = [9, 10].map((line) => ({ line, text: 'a' }));
  const location = { file: 'a.ts', line: 9, column: 1, endLine: 9, endColumn: 2, frame: lines };
  expect(codeFrame(location, 80, painter(false))).toEqual(['>  9 | a', '     | ^', '  10 | a']);
});

test('without lines there is no frame', () => {
  expect(codeFrame({ file: 'a.ts', line: 1, column: 1, endLine: 1, endColumn: 2 }, 80, painter(false))).toEqual([]);
});
