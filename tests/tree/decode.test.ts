import { expect, test } from 'vitest';
import { decode } from '../../src/tree/decode.js';

test('a byte order mark is no part of the text', () => {
  expect(decode(Buffer.from('\ufeffconst a'))).toBe('const a');
});

test('UTF-16 with a mark is read in either byte order', () => {
  const little = Buffer.from('\ufeffgröße', 'utf16le');
  expect(decode(little)).toBe('größe');
  expect(decode(Buffer.from(little).swap16())).toBe('größe');
});

test('bytes with a NUL are no text', () => {
  expect(decode(Buffer.from([0x47, 0x00, 0x10]))).toBeNull();
});

test('an empty file is an empty text', () => {
  expect(decode(Buffer.alloc(0))).toBe('');
});
