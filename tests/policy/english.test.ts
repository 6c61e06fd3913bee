import { expect, test } from 'vitest';
import { type Duration, parseDuration } from '../../src/core/duration.js';
import { english } from '../../src/policy/language/english.js';

const time = (text: string) => parseDuration(text) as Duration;

test.each([
  ['P30D', '30 days'],
  ['P1D', '1 day'],
  ['P2W', '14 days'],
  ['P1M', '1 month'],
  ['P13M', '13 months'],
  ['P18M', '18 months'],
  ['P1Y6M', '18 months'],
  ['P12M', '1 year'],
  ['P8Y', '8 years'],
  ['P3Y1M', '3 years and 1 month'],
  ['PT1H', '1 hour'],
  ['PT72H', '72 hours'],
  ['P1DT2H30M', '1 day, 2 hours and 30 minutes'],
])('%s is "%s"', (text, words) => {
  expect(english.duration(time(text))).toBe(words);
});

test('a date is written with the name of the month', () => {
  expect(english.date('2026-05-01')).toBe('1 May 2026');
});

const closed = { clause: 'you close your account' };
const invoice = { clause: 'we issue the invoice' };
const leaves = { own: 'You leave the club' };

test.each([
  ['P30D', 'event', [closed], '30 days after you close your account'],
  ['P0D', 'event', [closed], 'Until you close your account'],
  ['P8Y', 'end_of_year', [invoice], '8 years from the end of the year in which we issue the invoice'],
  ['P6M', 'end_of_quarter', [invoice], '6 months from the end of the quarter in which we issue the invoice'],
  ['P0D', 'end_of_month', [invoice], 'Until the end of the month in which we issue the invoice'],
  ['P30D', 'event', [closed, invoice], '30 days after the first of these: you close your account; we issue the invoice'],
  ['P1Y', 'event', [leaves], '1 year after this: You leave the club'],
  ['P1Y', 'end_of_year', [leaves], '1 year from the end of the year of this: You leave the club'],
  ['P1Y', 'event', [leaves, closed], '1 year after the first of these: You leave the club; you close your account'],
] as const)('%s from %s reads as a person says it', (text, from, starts, words) => {
  expect(english.period({ duration: time(text), from, starts })).toBe(words);
});

test('a period without a limit says so', () => {
  expect(english.period({ duration: null, from: 'event', starts: [] })).toBe('Without a time limit');
});
