import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDurations, addToDate, durationInWords, exceeds, parseDuration, sameDuration } from '../../src/core/duration.js';

const read = (text: string) => parseDuration(text) ?? expect.fail(`${text} is a duration`);

test.each(['P30D', 'P1Y6M', 'P2W', 'PT72H', 'P1DT12H'])('%s is a duration', (text) => {
  expect(parseDuration(text)).not.toBeNull();
});

test.each(['', 'P', 'PT', 'P1DT', '30 days', '-12 bananas', 'P-1D', 'P1.5Y', 'p30d', 'forever'])('%s is none', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test.each([
  ['P31D', 'P30D', true],
  ['P1M', 'P30D', false],
  ['P30D', 'P1M', false],
  ['P32D', 'P1M', true],
  ['P1Y', 'P365D', false],
  ['P1Y1D', 'P365D', true],
  ['P367D', 'P1Y', true],
  ['P12M', 'P1Y', false],
  ['P3Y', 'P36M', false],
  ['PT25H', 'P1D', true],
  ['P10Y', 'P8Y', true],
])('%s exceeds %s: %s', (a, b, expected) => {
  expect(exceeds(read(a), read(b))).toBe(expected);
});

const duration = fc.record({ months: fc.nat(40), days: fc.nat(400), seconds: fc.nat(90_000) });

test('no duration exceeds itself, and no two exceed each other', () => {
  fc.assert(
    fc.property(duration, duration, (a, b) => {
      expect(exceeds(a, a)).toBe(false);
      expect(exceeds(a, b) && exceeds(b, a)).toBe(false);
      expect(sameDuration(a, b) && exceeds(a, b)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('a longer sum exceeds its part by whole days', () => {
  fc.assert(
    fc.property(duration, fc.integer({ min: 5, max: 90 }), (a, days) => {
      expect(exceeds(addDurations(a, { months: 0, days, seconds: 0 }), a)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['P30D', '30 days'],
  ['P1Y6M', '1 year and 6 months'],
  ['P48M', '4 years'],
  ['P2W', '14 days'],
  ['PT1H30M', '1 hour and 30 minutes'],
  ['P0D', 'no time'],
  ['forever', 'forever'],
])('%s reads %s', (text, words) => {
  expect(durationInWords(text)).toBe(words);
});

test('a duration exceeds another only if it does so whatever day both start on', () => {
  const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const near = fc.tuple(fc.nat(40), fc.integer({ min: -3, max: 3 })).map(([months, more]) => ({
    calendar: { months, days: 0, seconds: 0 },
    counted: { months: 0, days: Math.max(0, Math.round(months * 30.4375) + more), seconds: 0 },
  }));
  fc.assert(
    fc.property(
      near,
      fc.boolean(),
      fc.array(days, { minLength: 20, maxLength: 20 }),
      ({ calendar, counted }, isTurned, starts) => {
        const [a, b] = isTurned ? [counted, calendar] : [calendar, counted];
        fc.pre(exceeds(a, b));
        for (const start of starts) expect(addToDate(start, a)).toBeGreaterThan(addToDate(start, b));
      },
    ),
    { numRuns: 200 },
  );
});
