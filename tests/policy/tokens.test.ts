import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, createLedger, numberOf, runsRightToLeft, tokenPattern } from '../../src/policy/tokens.js';

const told = (text: string) => ({ kind: 'text' as const, text, paths: [], citations: [] });

test('a token holds nothing of its value and leads back to it', () => {
  const ledger = createLedger();
  ledger.token(told('first'));
  const token = ledger.token(told('<b>|`'));
  const [found] = [...token.matchAll(tokenPattern)];
  expect(found?.[0]).toBe(token);
  expect(ledger.told[numberOf(found?.[1] ?? '')]?.text).toBe('<b>|`');
  expect(token).not.toMatch(/[<|`b]/);
});

test('white space becomes one space and control characters go', () => {
  expect(cleanText('  a\r\n\tb\u2028c\u0000\u0007d  ')).toBe('a b cd');
});

test('half a surrogate pair becomes the replacement character, a whole one stays', () => {
  expect(cleanText('a\uD83Db😀')).toBe('a\uFFFDb😀');
});

test.each([
  ['\u202Eabc', '\u202Eabc\u202C'],
  ['\u2067a\u202Bb', '\u2067a\u202Bb\u202C\u2069'],
  ['\u202Ea\u202C', '\u202Ea\u202C'],
  ['a\u202C\u2069', 'a\u202C\u2069'],
])('what turns the writing direction is closed inside the value: %j', (text, closed) => {
  expect(cleanText(text)).toBe(closed);
});

test('cleaning twice is cleaning once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
});

test('Hebrew and Arabic are told from Latin and Greek', () => {
  expect(['שלום', 'سلام', 'a\u202Eb'].every(runsRightToLeft)).toBe(true);
  expect(['Straße', 'Ελλάδα', '日本'].some(runsRightToLeft)).toBe(false);
});
