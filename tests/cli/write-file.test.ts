import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAnywhere, writeInside } from '../../src/cli/write-file.js';
import { folderWith } from '../helpers/folder.js';

test('a file is written with the folders it needs, and nothing is left beside it', () => {
  const root = folderWith();
  writeInside(root, [{ path: 'public/legal/privacy.html', text: 'text' }]);
  expect(readFileSync(join(root, 'public/legal/privacy.html'), 'utf8')).toBe('text');
  expect(readdirSync(join(root, 'public/legal'))).toEqual(['privacy.html']);
});

test('a file that is replaced keeps its mode', () => {
  const root = folderWith({ 'a.txt': 'old' });
  chmodSync(join(root, 'a.txt'), 0o640);
  writeInside(root, [{ path: 'a.txt', text: 'new' }]);
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('new');
  expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o640);
});

test('where writing fails the old file stays, and nothing else', () => {
  const root = folderWith({ 'a/b.txt': '' });
  mkdirSync(join(root, 'a/taken'));
  expect(() => writeInside(root, [{ path: 'a/b.txt/c.txt', text: 'x' }])).toThrow();
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['b.txt', 'taken']);
});

test.each(['../outside.txt', '/etc/forthright-test', 'a/../../outside.txt', '.git/hooks/pre-commit'])(
  '%s is not written',
  (path) => {
    const root = join(folderWith({ 'root/a.txt': '' }), 'root');
    expect(() => writeInside(root, [{ path: path, text: 'x' }])).toThrow(/outside of the project/);
    expect(existsSync(join(root, '../outside.txt'))).toBe(false);
  },
);

test('a folder that is a link out of the project is not written through', () => {
  const outside = folderWith();
  const root = folderWith();
  symlinkSync(outside, join(root, 'public'));
  expect(() => writeInside(root, [{ path: 'public/privacy.html', text: 'x' }])).toThrow(/outside of the project/);
  expect(() => writeInside(root, [{ path: 'public/new/privacy.html', text: 'x' }])).toThrow(/outside of the project/);
  expect(() => writeAnywhere(root, join(root, 'public/privacy.html'), 'x')).toThrow(/outside of the project/);
  expect(readdirSync(outside)).toEqual([]);
});

test('a file that is a link out of the project is not written through', () => {
  const outside = folderWith({ 'a.txt': 'theirs' });
  const root = folderWith();
  symlinkSync(join(outside, 'a.txt'), join(root, 'a.txt'));
  symlinkSync(join(outside, 'none.txt'), join(root, 'none.txt'));
  expect(() => writeInside(root, [{ path: 'a.txt', text: 'x' }])).toThrow(/outside of the project/);
  expect(() => writeInside(root, [{ path: 'none.txt', text: 'x' }])).toThrow(/leads nowhere/);
  expect(readdirSync(outside)).toEqual(['a.txt']);
  expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('theirs');
});

test('a link inside the project leads to the file it names', () => {
  const root = folderWith({ 'real/a.txt': 'old' });
  symlinkSync(join(root, 'real/a.txt'), join(root, 'a.txt'));
  writeInside(root, [{ path: 'a.txt', text: 'new' }]);
  expect(readFileSync(join(root, 'real/a.txt'), 'utf8')).toBe('new');
});

test('the command line may name a file anywhere, and a device', () => {
  const [root, elsewhere] = [folderWith(), folderWith()];
  writeAnywhere(root, join(elsewhere, 'out.txt'), 'text');
  expect(readFileSync(join(elsewhere, 'out.txt'), 'utf8')).toBe('text');
  expect(() => writeAnywhere(root, '/dev/null', 'text')).not.toThrow();
});

test('where one path is refused, no file is written', () => {
  const root = folderWith();
  const files = [
    { path: 'PRIVACY.md', text: 'x' },
    { path: '../outside.html', text: 'x' },
  ];
  expect(() => writeInside(root, files)).toThrow(/nothing was written/);
  expect(readdirSync(root)).toEqual([]);
});
