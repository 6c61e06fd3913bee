import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNoStore, openStore } from '../../src/tree/store.js';
import { folderWith } from '../helpers/folder.js';

function remember(folder: string, entries: Readonly<Record<string, string>>): void {
  const store = openStore(folder);
  for (const [key, value] of Object.entries(entries)) store.set(key, value);
  store.flush();
}
const packs = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

test('what one run puts in, the next gets out', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (entries) => {
      const folder = folderWith();
      remember(folder, entries);
      const store = openStore(folder);
      for (const [key, value] of Object.entries(entries)) expect(store.get(key)).toBe(value);
      expect(store.get('never put in, whatever the keys')).toBeUndefined();
      store.flush();
    }),
    { numRuns: 20 },
  );
});

test('a run that learned nothing writes nothing', () => {
  const folder = join(folderWith(), 'cache');
  const store = openStore(folder);
  store.get('a');
  store.flush();
  expect(() => statSync(folder)).toThrow();
});

test('runs side by side keep each other’s entries', () => {
  const folder = folderWith();
  const one = openStore(folder);
  const other = openStore(folder);
  one.set('one', '1');
  other.set('other', '2');
  one.flush();
  other.flush();
  const store = openStore(folder);
  expect([store.get('one'), store.get('other')]).toEqual(['1', '2']);
});

test('what a later run says of a key holds', () => {
  const folder = folderWith({});
  for (let run = 0; run < 40; run += 1) {
    const store = openStore(folder);
    if (run > 0) expect(store.get('state')).toBe(`after ${run - 1}`);
    store.set('state', `after ${run}`);
    store.flush();
  }
});

test('many runs leave a handful of files, and nothing is lost', () => {
  const folder = folderWith();
  for (let run = 0; run < 20; run += 1) {
    const store = openStore(folder);
    for (let key = 0; key < run; key += 1) expect(store.get(`key ${key}`)).toBe(`value ${key}`);
    store.set(`key ${run}`, `value ${run}`);
    store.flush();
  }
  expect(packs(folder).length).toBeLessThanOrEqual(8);
});

test('what nobody asks for is forgotten in the end', () => {
  const folder = folderWith();
  remember(folder, { old: 'old' });
  for (let run = 0; run < 50; run += 1) remember(folder, { [`key ${run}`]: 'x' });
  expect(openStore(folder).get('old')).toBeUndefined();
  expect(
    packs(folder)
      .map((path) => readFileSync(path, 'latin1'))
      .join(''),
  ).not.toContain('"old"');
});

test.each([
  ['cut short', (path: string) => truncateSync(path, 10)],
  ['empty', (path: string) => truncateSync(path, 0)],
  [
    'something else',
    (path: string) => writeFileSync(path, 'something else entirely, and long enough to be read as a footer of sixty-four bytes'),
  ],
  [
    'damaged in its index',
    (path: string) => writeFileSync(path, readFileSync(path, 'latin1').replace('["key"', '["kay"'), 'latin1'),
  ],
  [
    'damaged in its value',
    (path: string) => writeFileSync(path, readFileSync(path, 'latin1').replace('the value', 'the VALUE'), 'latin1'),
  ],
])('a pack that is %s counts as absent and is made again', (_, damage) => {
  const folder = folderWith();
  remember(folder, { key: 'the value' });
  for (const path of packs(folder)) damage(path);
  expect(openStore(folder).get('key')).toBeUndefined();
  remember(folder, { key: 'the value' });
  expect(openStore(folder).get('key')).toBe('the value');
});

test('a folder that cannot be written is no fault', () => {
  const file = join(folderWith({ taken: '' }), 'taken');
  expect(() => remember(join(file, 'cache'), { a: '1' })).not.toThrow();
});

test('other files in the folder are left alone', () => {
  const folder = folderWith({ 'notes.txt': 'mine', 'git.pack': 'not ours' });
  for (let run = 0; run < 10; run += 1) remember(folder, { [`key ${run}`]: 'x' });
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(folder, 'git.pack'), 'utf8')).toBe('not ours');
});

test('without a cache the run itself still remembers', () => {
  const store = openNoStore();
  store.set('a', '1');
  store.flush();
  expect(store.get('a')).toBe('1');
});

test('a run that learns much writes it out before it ends, and still has it at hand', () => {
  const folder = folderWith();
  const store = openStore(folder);
  const long = (letter: string) => letter.repeat(9_000_000);
  for (const letter of 'abcde') store.set(letter, long(letter));
  expect(readdirSync(folder).map((name) => name.replace(/^\d{8}-[0-9a-f]+/, ''))).toEqual(['.forthright-part']);
  expect([store.has('a'), store.get('a') === long('a'), store.get('e') === long('e')]).toEqual([true, true, true]);
  store.flush();
  expect(readdirSync(folder).map((name) => name.replace(/^\d{8}-[0-9a-f]+/, ''))).toEqual(['.forthright-pack']);
  const later = openStore(folder);
  expect([...'abcde'].map((letter) => later.get(letter) === long(letter))).toEqual([true, true, true, true, true]);
  later.flush();
});

test('what a run left half written is never read, and goes after a day', () => {
  const folder = folderWith({ 'left.forthright-part': 'half', 'fresh.forthright-part': 'half' });
  const old = statSync(join(folder, 'fresh.forthright-part')).mtimeMs / 1000 - 25 * 60 * 60;
  utimesSync(join(folder, 'left.forthright-part'), old, old);
  openStore(folder).flush();
  expect(readdirSync(folder)).toEqual(['fresh.forthright-part']);
});
