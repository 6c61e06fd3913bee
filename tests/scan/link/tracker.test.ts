import { expect, test } from 'vitest';
import { createMemo } from '../../../src/scan/link/memo.js';
import { createTracker, listOf } from '../../../src/scan/link/tracker.js';

test('an answer rests on what was noted while it was found, and on nothing noted around it', () => {
  const tracker = createTracker();
  tracker.note('before');
  const { answer, grounds } = tracker.trace(() => {
    tracker.note('a');
    const inner = tracker.trace(() => tracker.note('aside'));
    tracker.note('b');
    tracker.note('a');
    return listOf(inner.grounds);
  });
  expect(answer).toEqual(['aside']);
  expect(listOf(grounds)).toEqual(['a', 'b']);
});

test('one ground stands for itself, and work that notes nothing has none', () => {
  const tracker = createTracker();
  expect(tracker.trace(() => tracker.note('a')).grounds).toBe('a');
  expect(listOf(tracker.trace(() => 1).grounds)).toEqual([]);
});

test('who takes a remembered answer rests on what it rests on', () => {
  const tracker = createTracker();
  const memo = createMemo(tracker);
  const ask = () =>
    memo('kind', 'file', 1, 0, () => {
      tracker.note('a');
      tracker.note('b');
      return 7;
    });
  for (let time = 0; time < 2; time += 1) {
    const { answer, grounds } = tracker.trace(() => ask() + ask());
    expect(answer).toBe(14);
    expect(listOf(grounds)).toEqual(['a', 'b']);
  }
});

test('work that fails leaves the notes of the work around it as they were', () => {
  const tracker = createTracker();
  const { grounds } = tracker.trace(() => {
    tracker.note('a');
    expect(() =>
      tracker.trace(() => {
        tracker.note('b');
        throw new Error('no');
      }),
    ).toThrow('no');
  });
  expect(listOf(grounds)).toEqual(['a']);
});
