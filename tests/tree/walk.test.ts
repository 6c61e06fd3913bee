import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkTree } from '../../src/tree/work-tree.js';
import { folderWith } from '../helpers/folder.js';

const paths = (root: string) =>
  openWorkTree(root)
    .list()
    .map((entry) => entry.path);

test('outside of git, files are listed in code-unit order without installed packages', () => {
  const root = folderWith({ 'b.ts': '', 'a/z.ts': '', 'Z.ts': '', 'node_modules/x/index.js': '', 'a/node_modules/y.js': '' });
  expect(paths(root)).toEqual(['Z.ts', 'a/z.ts', 'b.ts']);
});

test('.gitignore files count, the nearest one first', () => {
  const root = folderWith({
    '.gitignore': '*.log\nbuild/\n/only-here.ts\n',
    'a.log': '',
    'build/x.ts': '',
    'only-here.ts': '',
    'sub/only-here.ts': '',
    'sub/.gitignore': '!kept.log\nlocal.ts\n',
    'sub/kept.log': '',
    'sub/other.log': '',
    'sub/local.ts': '',
  });
  expect(paths(root)).toEqual(['.gitignore', 'sub/.gitignore', 'sub/kept.log', 'sub/only-here.ts']);
});

test('links are named and not followed, even in a circle', () => {
  const root = folderWith({ 'a.ts': '' });
  symlinkSync(root, join(root, 'circle'));
  expect(paths(root)).toEqual(['a.ts']);
  expect(openWorkTree(root).unread()).toEqual([{ path: 'circle', reason: 'symbolic link', kind: 'unread' }]);
});
