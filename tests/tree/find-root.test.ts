import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/tree/find-root.js';
import { folderWith } from '../helpers/folder.js';

test('the nearest folder upward with an inventory is the root', () => {
  const root = folderWith({
    '.git/HEAD': '',
    'privacy.yaml': '',
    'packages/shop/privacy.yaml': '',
    'packages/shop/src/deep/a.ts': '',
  });
  expect(findRoot(join(root, 'packages/shop/src/deep'))).toBe(join(root, 'packages/shop'));
  expect(findRoot(join(root, 'packages'))).toBe(root);
});

test('without an inventory the top of the repository is the root', () => {
  const root = folderWith({ '.git/HEAD': '', 'src/a.ts': '' });
  expect(findRoot(join(root, 'src'))).toBe(root);
});

test('an inventory above the repository is another project’s', () => {
  const root = folderWith({ 'privacy.yaml': '', 'inner/.git/HEAD': '', 'inner/src/a.ts': '' });
  expect(findRoot(join(root, 'inner/src'))).toBe(join(root, 'inner'));
});

test('with neither, the folder itself is the root', () => {
  const root = folderWith();
  mkdirSync(join(root, 'a/b'), { recursive: true });
  expect(findRoot(join(root, 'a/b'))).toBe(join(root, 'a/b'));
});
