import { expect, test } from 'vitest';
import type { Datum } from '../../src/core/finding.js';
import type { PlaceTold } from '../../src/core/result.js';
import { formats } from '../../src/report/formats.js';
import { placeInWords } from '../../src/report/groups.js';
import { plainOptions, type Reporter } from '../../src/report/options.js';
import { findingOf, resultOf, retentionFinding } from '../helpers/result-of.js';

const write = (name: string, ...result: Parameters<typeof resultOf>) =>
  (formats[name] as Reporter)(resultOf(...result), plainOptions);

const passport: Datum = {
  category: 'user.government_id.passport_number',
  kind: 'passport number',
  people: ['Customers'],
  name: 'passport number',
  role: 'stores',
  holder: 'user',
};
const payout: Datum = {
  category: 'user.contact.email',
  kind: 'email address',
  people: ['Partners'],
  name: 'payout email',
  role: 'sends',
  recipient: 'Tremendous',
};
const placeOf = (datum: Datum, more: Partial<PlaceTold> = {}): PlaceTold => ({
  place: 'to:tremendous.recipient.email',
  datum,
  declaredBy: [],
  purposes: [],
  at: { file: 'src/payouts/send.ts', line: 14, column: 7, endLine: 14, endColumn: 12 },
  ...more,
});

const changed = {
  since: {
    commit: 'b6a288a7b64c88f07fbe04b8e742d642bc9202c5',
    came: [placeOf(payout, { declaredBy: ['email'], purposes: ['Pay out what partners earned'] })],
    went: [placeOf({ ...payout, name: 'fax', kind: 'fax number', role: 'stores' }, { place: 'Partner.fax' })],
    recipientsCame: ['Tremendous'],
    recipientsWent: [],
  },
};
const findings = [
  findingOf({ datum: passport }),
  retentionFinding,
  findingOf({ about: 'User.old', datum: passport, suppressed: { by: 'base', reason: 'It stood before this change.' } }),
];

test.each(['gitlab', 'junit', 'checkstyle', 'jsonl', 'markdown', 'html'])('%s', async (name) => {
  await expect(write(name, findings, changed)).toMatchFileSnapshot(`snapshots/formats/${name}.txt`);
});

test.each(['junit', 'checkstyle', 'markdown', 'html'])('%s of a clean run', async (name) => {
  await expect(write(name, [])).toMatchFileSnapshot(`snapshots/formats/${name}-clean.txt`);
});

test.each([
  [payout, 'partners’ payout email, sent to Tremendous'],
  [{ ...payout, people: ['Guests who order'] }, 'payout email of guests who order, sent to Tremendous'],
  [{ ...payout, people: ['Partners', 'Guests'], role: 'receives' }, 'payout email of partners and guests, taken in'],
  [{ ...payout, people: [], holder: 'payout', role: 'stores' }, 'payout’s payout email, stored'],
  [{ category: 'user.contact.email', kind: 'email address', people: [] }, 'email address'],
] as const)('a place in words: %#', (datum, text) => {
  expect(placeInWords(placeOf(datum))).toBe(text);
});

test('only what is new blocks, what stood before is counted', () => {
  expect(write('markdown', findings)).toContain(
    '## Privacy check: 1 finding to settle (1 error, 1 warning); 1 more stood before',
  );
});

test('what stood before is told to those who compare reports themselves, and to no others', () => {
  const before = [findingOf({ suppressed: { by: 'base', reason: 'It stood before this change.' } })];
  expect(JSON.parse(write('gitlab', before))).toHaveLength(1);
  expect(JSON.parse(write('sarif', before)).runs[0].results[0]).toMatchObject({ baselineState: 'unchanged', level: 'error' });
  expect(write('checkstyle', before)).not.toContain('<error');
  expect(write('github', before)).toBe('');
});

test('a comment fits into what GitHub takes, and says what it left out', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    findingOf({ about: `User.field${index}`, datum: { ...passport, people: [`group ${index}`] } }),
  );
  const text = write('markdown', many);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\d+ more parts of this report did not fit/);
});
