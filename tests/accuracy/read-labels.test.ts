import { expect, test } from 'vitest';
import { readFile } from './read-labels.js';

test('labels know their line, and the code keeps its lines', () => {
  const { code, labels } = readFile('a.ts', '//= @interface\ninterface A {\n  name: string; //= user.name\n}\n');
  expect(code).toBe('\ninterface A {\n  name: string;\n}\n');
  expect(labels).toEqual([
    {
      names: ['name'],
      verdict: 'personal',
      categories: ['user.name'],
      file: 'a.ts',
      line: 3,
      site: 'interface',
      library: 'interface',
    },
  ]);
});

test('a site holds until the next, and one name may be of another', () => {
  const { labels } = readFile('a.ts', '//= @request/koa\na: 1, //= -\nb: 1, //= b:-@header/koa\n//= @log\nc: 1, //= -');
  expect(labels.map(({ site, library }) => `${site}/${library}`)).toEqual(['request/koa', 'header/koa', 'log/log']);
});

test('faults name their file and line', () => {
  expect(() => readFile('a.ts', 'name: 1, //= -')).toThrow('a.ts:1: `` is no site');
  expect(() => readFile('a.ts', '//= @shape\nname: 1, //= -')).toThrow('a.ts:2: `shape` is no site');
  expect(() => readFile('a.ts', '//= @type\ne_mail: email, //= email:- e_mail:?')).toThrow('labelled twice');
});
