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
