import { expect, test } from 'vitest';
import { createRecent } from '../../src/core/recent.js';

test('what was asked for lately stays, what was not goes', () => {
  const recent = createRecent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.set('c', 3);
  expect(recent.get('a')).toBe(1);
  recent.set('d', 4);
  recent.set('e', 5);
  expect([recent.get('a'), recent.get('b'), recent.get('e')]).toEqual([1, undefined, 5]);
});

test('nothing goes while nothing may', () => {
  let mayForget = false;
  const recent = createRecent<number, number>(1, () => mayForget);
  for (let key = 0; key < 10; key += 1) recent.set(key, key);
  expect(recent.get(0)).toBe(0);
  mayForget = true;
  for (let key = 10; key < 13; key += 1) recent.set(key, key);
  expect(recent.get(0)).toBeUndefined();
});

test('what weighs more goes sooner', () => {
  const recent = createRecent<string, string>(
    10,
    () => true,
    (text) => text.length,
  );
  for (const text of ['one', 'two', 'three', 'four']) recent.set(text, text);
  expect(recent.get('one')).toBe('one');
  recent.set('a long text', 'a long text');
  recent.set('five', 'five');
  expect([recent.get('one'), recent.get('two'), recent.get('five')]).toEqual(['one', undefined, 'five']);
});

test('an entry that is set again does not weigh twice', () => {
  const recent = createRecent<string, number>(2);
  for (let time = 0; time < 5; time += 1) recent.set('again', time);
  recent.set('other', 0);
  recent.set('last', 0);
  expect([recent.get('again'), recent.get('other'), recent.get('last')]).toEqual([4, 0, 0]);
});
