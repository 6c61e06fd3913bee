import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, parseDocument, stringify } from 'yaml';
import { patchOf, withFixes } from '../../src/adopt/fixes.js';
import type { Fix } from '../../src/core/finding.js';
import type { Inventory } from '../../src/core/inventory.js';
import { tidyProblems } from '../../src/inventory/tidy.js';
import { inventories } from '../inventory/arbitrary-inventory.js';
import { load } from '../inventory/load-text.js';

const fixesIn = (text: string): Fix[] =>
  [...load(text).problems, ...tidyProblems('privacy.yaml', text)].flatMap(({ fix }) => (fix ? [fix] : []));

/** The text once nothing is left to mend. */
function mended(text: string): string {
  for (let round = 0, now = text; ; round += 1) {
    const { text: next, count } = withFixes(now, fixesIn(now));
    if (count === 0) return now;
    expect(round).toBeLessThan(9);
    now = next;
  }
}

function sayings(text: string) {
  const { inventory, fatal } = load(text);
  expect(fatal).toEqual([]);
  const { source, ...rest } = inventory as Inventory;
  return { ...rest, todos: [...source.todos].sort() };
}

const comments = (text: string) => [...text.matchAll(/# \d+$/gm)].map(([found]) => found).sort();

/** An inventory as a person might write it: sections in any order, comments above them and behind values, lists and maps in brackets or not. */
const written = fc.tuple(inventories, fc.infiniteStream(fc.nat(1000)), fc.boolean()).map(([value, numbers, isFlow]): string => {
  const rank = new Map(Object.keys(value).map((key) => [key, numbers.next().value as number]));
  const keys = Object.keys(value).toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  let comment = 0;
  const sections = keys.map((key) => {
    comment += 1;
    const section = stringify({ [key]: value[key] }, { aliasDuplicateObjects: false, lineWidth: 0, collectionStyle: 'any' });
    const document = parseDocument(section);
    if (isFlow && isMap(document.contents)) {
      const [pair] = document.contents.items;
      if (isMap(pair?.value)) for (const { value: entry } of pair.value.items) if (isMap(entry)) entry.flow = true;
    }
    return `# ${comment}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}\n`;
  });
  return `# 0\n\n${sections.join('\n')}`;
});

test('mending changes no fact and loses no comment, and leaves nothing to mend', () => {
  fc.assert(
    fc.property(written, (text) => {
      const after = mended(text);
      expect(sayings(after)).toEqual(sayings(text));
      expect(comments(after)).toEqual(comments(text));
      expect(tidyProblems('privacy.yaml', after)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const head = `version: 1
controller: { name: Fern Ltd, country: IE, email: privacy@fern.example }
subjects: { customer: { say: "Customers", has: [account] } }
purposes: { orders: { use: essential.service, say: "Send it", basis: contract } }
`;
const field = (rest: string) =>
  `${head}fields:\n  email: { category: user.contact.email, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], ${rest} }\n`;

test.each([
  ['retention: 30 days after account_closed', 'retention: P30D after account_closed'],
  ['retention: "1 year after account_closed" ', 'retention: "P1Y after account_closed" '],
  [
    'retention: &a { for: 2 years, of: account_closed, then: delete }',
    'retention: &a { for: P2Y, of: account_closed, then: delete }',
  ],
  ['retention: { for: P2Y, of: account_closed }', 'retention: P2Y after account_closed'],
  ['retention: &a { for: P2Y, of: [account_closed] }', 'retention: &a P2Y after account_closed'],
])('`%s` becomes `%s`', (before, after) => {
  expect(mended(field(before))).toBe(field(after));
});

test.each([
  ['country: IE', 'country: uk', 'country: GB'],
  ['country: IE', "country: 'Germany'", 'country: DE'],
  ['basis: contract', 'basis: [{ is: contract }]', 'basis: contract'],
  ['use: essential.service', 'use: improve', 'use: essential.service'],
])('in place of `%s`, `%s` becomes `%s`', (stands, before, after) => {
  expect(mended(head.replace(stands, before))).toBe(head.replace(stands, after));
});

test.each([
  ['a guess', head.replace('country: IE', 'country: Germny')],
  ['a period in free words', field('retention: a while after account_closed')],
  ['what holds a comment', field('retention: {\n    for: P2Y, # two\n    of: account_closed }')],
  ['what says more than its short form', field('retention: { for: P2Y, of: account_closed, then: delete }')],
  ['what holds an anchor', field('retention: { for: &long P2Y, of: account_closed }')],
  ['sections around an alias', `fields: {}\nversion: &one 1\nreview: { by: *one }\n`],
])('%s stays as it is', (_, text) => {
  expect(mended(text)).toBe(text);
});

test('sections take the comments above them along, and what stands above the first stays there', () => {
  const text = `# about the file\nfields: {} # none\n\n# who\n# we are\ncontroller: { name: A }\n\nversion: 1`;
  expect(mended(text)).toBe(`# about the file\nversion: 1\n# who\n# we are\ncontroller: { name: A }\n\nfields: {} # none\n\n`);
});

test('a fix whose text is not there, or that overlaps another, is left out', () => {
  const at = (column: number, endColumn: number) => ({ file: 'a', line: 1, column, endLine: 1, endColumn });
  const fixes = [
    { at: at(1, 4), from: 'one', text: '1' },
    { at: at(5, 8), from: 'three', text: '3' },
    { at: at(1, 8), from: 'one two', text: '12' },
  ];
  expect(withFixes('one two', fixes)).toEqual({ text: '1 two', count: 1 });
});

test('the diff is one that git applies', () => {
  expect(patchOf('privacy.yaml', 'a\nb\n', 'a\nc\n')).toBe(
    '--- a/privacy.yaml\n+++ b/privacy.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n',
  );
});
