import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAnywhere, writeInside } from '../../src/cli/write-file.js';
import { folderWith } from '../helpers/folder.js';

test('a file is written with the folders it needs, and nothing is left beside it', () => {
  const root = folderWith();
  writeInside(root, 'public/legal/privacy.html', 'text');
  expect(readFileSync(join(root, 'public/legal/privacy.html'), 'utf8')).toBe('text');
  expect(readdirSync(join(root, 'public/legal'))).toEqual(['privacy.html']);
});

test('a file that is replaced keeps its mode', () => {
  const root = folderWith({ 'a.txt': 'old' });
  chmodSync(join(root, 'a.txt'), 0o640);
  writeInside(root, 'a.txt', 'new');
  expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('new');
  expect(statSync(join(root, 'a.txt')).mode & 0o777).toBe(0o640);
});

test('where writing fails the old file stays, and nothing else', () => {
  const root = folderWith({ 'a/b.txt': '' });
  mkdirSync(join(root, 'a/taken'));
  expect(() => writeInside(root, 'a/b.txt/c.txt', 'x')).toThrow();
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['b.txt', 'taken']);
});

test.each(['../outside.txt', '/etc/forthright-test', 'a/../../outside.txt'])('%s is not written', (path) => {
  const root = join(folderWith({ 'root/a.txt': '' }), 'root');
  expect(() => writeInside(root, path, 'x')).toThrow(/outside of the project/);
  expect(existsSync(join(root, '../outside.txt'))).toBe(false);
});

test('a folder that is a link out of the project is not written through', () => {
  const outside = folderWith();
  const root = folderWith();
  symlinkSync(outside, join(root, 'public'));
  expect(() => writeInside(root, 'public/privacy.html', 'x')).toThrow(/outside of the project/);
  expect(() => writeInside(root, 'public/new/privacy.html', 'x')).toThrow(/outside of the project/);
  expect(() => writeAnywhere(root, join(root, 'public/privacy.html'), 'x')).toThrow(/outside of the project/);
  expect(readdirSync(outside)).toEqual([]);
});

test('a file that is a link out of the project is not written through', () => {
  const outside = folderWith({ 'a.txt': 'theirs' });
  const root = folderWith();
  symlinkSync(join(outside, 'a.txt'), join(root, 'a.txt'));
  symlinkSync(join(outside, 'none.txt'), join(root, 'none.txt'));
  expect(() => writeInside(root, 'a.txt', 'x')).toThrow(/outside of the project/);
  expect(() => writeInside(root, 'none.txt', 'x')).toThrow(/leads nowhere/);
  expect(readdirSync(outside)).toEqual(['a.txt']);
  expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('theirs');
});

test('a link inside the project leads to the file it names', () => {
  const root = folderWith({ 'real/a.txt': 'old' });
  symlinkSync(join(root, 'real/a.txt'), join(root, 'a.txt'));
  writeInside(root, 'a.txt', 'new');
  expect(readFileSync(join(root, 'real/a.txt'), 'utf8')).toBe('new');
});

test('the command line may name a file anywhere, and a device', () => {
  const [root, elsewhere] = [folderWith(), folderWith()];
  writeAnywhere(root, join(elsewhere, 'out.txt'), 'text');
  expect(readFileSync(join(elsewhere, 'out.txt'), 'utf8')).toBe('text');
  expect(() => writeAnywhere(root, '/dev/null', 'text')).not.toThrow();
});
