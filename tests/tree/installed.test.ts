import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkTree } from '../../src/tree/work-tree.js';
import { folderWith } from '../helpers/folder.js';

test('YAML of an installed package is read, and not listed', () => {
  const tree = openWorkTree(folderWith({ 'a.ts': '', 'node_modules/@fern/privacy/privacy.yaml': 'version: 1\n' }));
  expect(tree.read('node_modules/@fern/privacy/privacy.yaml')).toBe('version: 1\n');
  expect(tree.list().map(({ path }) => path)).toEqual(['a.ts']);
});

test('packages lie at the top of a workspace, or are links to its folders', () => {
  const top = folderWith({ 'node_modules/base/privacy.yaml': 'top', 'company/privacy.yaml': 'linked', 'shop/privacy.yaml': '' });
  symlinkSync(join(top, 'company'), join(top, 'node_modules/company'));
  const tree = openWorkTree(join(top, 'shop'));
  expect(tree.read('node_modules/base/privacy.yaml')).toBe('top');
  expect(tree.read('node_modules/company/privacy.yaml')).toBe('linked');
});

test.each([
  'node_modules/base/secret.txt',
  'node_modules/base/../../outside.yaml',
  'node_modules/base/./privacy.yaml',
  'node_modules/base/link.yaml',
  'node_modules/../outside.yaml',
  'outside.yaml',
])('nothing else outside of the listing is read: %s', (path) => {
  const top = folderWith({
    'outside.yaml': 'x',
    'project/a.ts': '',
    'project/node_modules/base/privacy.yaml': 'x',
    'project/node_modules/base/secret.txt': 'x',
  });
  symlinkSync(join(top, 'outside.yaml'), join(top, 'project/node_modules/base/link.yaml'));
  const tree = openWorkTree(join(top, 'project'));
  expect(tree.read('node_modules/base/privacy.yaml')).toBe('x');
  expect(tree.read(path)).toBeNull();
});
