import { expect, test } from 'vitest';
import type { Observation } from '../../src/core/observation.js';
import { observationOf } from '../helpers/observation-of.js';
import { shortfalls } from './bar.js';
import { readFile } from './read-labels.js';
import { figuresOf, score } from './score.js';

const { labels } = readFile(
  'a.ts',
  [
    '//= @type',
    'email: 1, //= user.contact.email',
    'name: 1, //= -',
    'id: 1, //= ?',
    'KEY: phone, //= KEY|phone:user.contact.phone_number *:?',
    'title: 1,',
  ].join('\n'),
);

const report = (line: number, field: string, category = 'user.contact.email', more: Partial<Observation> = {}) =>
  observationOf(`A.${field}`, category, { file: 'a.ts', line, field, ...more });
const scored = (...observations: Observation[]) => score([{ domain: 'shop', labels, observations }]);

test('what is labelled and reported is found', () => {
  const { whole, misses } = scored(report(2, 'e_mail'));
  expect(whole).toMatchObject({ personal: 2, traps: 1, found: 1, false: 0, categoryRight: 1 });
  expect(misses.map(({ label }) => label.names[0])).toEqual(['KEY']);
});

test('either spelling finds a datum, and both find it once', () => {
  expect(scored(report(5, 'KEY'), report(5, 'phone')).whole).toMatchObject({ found: 1, false: 0 });
});

test('a report on another line finds nothing and is false', () => {
  expect(scored(report(6, 'email')).whole).toMatchObject({ found: 0, false: 1 });
});

test('a trap and a name without a label are false, each once', () => {
  const { whole, by } = scored(report(3, 'name'), report(3, 'name', 'user.name', { site: 'class' }), report(6, 'title'));
  expect(whole.false).toBe(2);
  expect(by.library.get('type/type')?.false).toBe(1);
  expect(by.library.get('interface/unlabelled')?.false).toBe(1);
});

test('an arguable name and a line`s other names count neither way', () => {
  expect(scored(report(4, 'id'), report(5, 'other')).whole).toMatchObject({ found: 0, false: 0 });
});

test('a category is right in its first two levels', () => {
  expect(scored(report(2, 'email', 'user.contact')).whole.categoryRight).toBe(1);
  const { whole, mistaken } = scored(report(2, 'email', 'user.name'));
  expect(whole).toMatchObject({ found: 1, categoryRight: 0 });
  expect(mistaken.map(({ category }) => category)).toEqual(['user.name']);
});

test('reports can be counted by confidence', () => {
  const observations = [report(2, 'email', 'user.contact.email', { confidence: 'medium' }), report(3, 'name')];
  expect(score([{ domain: 'shop', labels, observations }], ({ confidence }) => confidence === 'high').whole).toMatchObject({
    found: 0,
    false: 1,
  });
});

test('figures are shares, and none where nothing is divided', () => {
  expect(figuresOf({ personal: 4, traps: 0, found: 2, false: 1, categoryRight: 1 })).toEqual({
    precision: 2 / 3,
    recall: 0.5,
    category: 0.5,
  });
  expect(figuresOf({ personal: 0, traps: 0, found: 0, false: 0, categoryRight: 0 })).toEqual({
    precision: null,
    recall: null,
    category: null,
  });
});

test('each figure below the bar is named', () => {
  const bar = { precision: 0.9, recall: 0.8, category: 0.97 };
  expect(shortfalls({ all: bar, high: { ...bar, recall: 0.7 } }, { all: bar, high: bar })).toEqual([
    'recall of reports at high confidence is 0.7, the bar is 0.8',
  ]);
  expect(shortfalls({ all: bar, high: bar }, { all: bar, high: bar })).toEqual([]);
});
