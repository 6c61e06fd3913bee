import { expect, test } from 'vitest';
import { scopesIn } from '../../src/run/scopes.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { npm, partnersEmail, pnpm } from '../helpers/monorepo.js';

const pathsOf = (files: Readonly<Record<string, string>>, home: string) =>
  scopesIn(openMemory(files))
    .treeOf(home)
    .list()
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.ts'));

test.each([
  ['pnpm', pnpm],
  ['npm', npm],
])('an inventory governs its folder and what its package relies on: %s', (_, files) => {
  expect(pathsOf(files, 'apps/web')).toEqual([
    '../../packages/db/src/partner.ts',
    '../../packages/ids/src/ids.ts',
    'src/member.ts',
  ]);
  expect(pathsOf(files, 'apps/admin')).toEqual([
    '../../packages/db/src/partner.ts',
    '../../packages/ids/src/ids.ts',
    'src/operator.ts',
  ]);
});

test('what a package needs to be built or tested is not what those who use it rely on', () => {
  expect(scopesIn(openMemory(pnpm)).of('apps/web').reaches).toEqual(['packages/db', 'packages/ids']);
});

test('the nearest inventory above a file governs it, and no other', () => {
  const files = { ...pnpm, 'packages/db/privacy.yaml': partnersEmail };
  expect(pathsOf(files, 'apps/web')).toEqual(['../../packages/ids/src/ids.ts', 'src/member.ts']);
  expect(pathsOf(files, 'packages/db')).toEqual(['../ids/src/ids.ts', '../lone/src/visitor.ts', 'src/partner.ts']);
});

test('an inventory at the top governs all but what has a nearer one', () => {
  const files = { ...pnpm, 'privacy.yaml': partnersEmail };
  expect(pathsOf(files, '')).toEqual(['packages/db/src/partner.ts', 'packages/ids/src/ids.ts', 'packages/lone/src/visitor.ts']);
  expect(pathsOf(files, 'apps/web')).toEqual(['src/member.ts']);
});

test('an inventory below its package reaches what that relies on', () => {
  const { 'apps/web/privacy.yaml': moved, ...others } = pnpm;
  const files = { ...others, 'apps/web/src/privacy.yaml': moved as string };
  expect(pathsOf(files, 'apps/web/src')).toEqual([
    '../../../packages/db/src/partner.ts',
    '../../../packages/ids/src/ids.ts',
    'member.ts',
  ]);
});

test('packages may rely on one another', () => {
  const ring = '{ "name": "@rye/ids", "dependencies": { "@rye/db": "*" } }';
  expect(scopesIn(openMemory({ ...pnpm, 'packages/ids/package.json': ring })).of('apps/web').reaches).toEqual([
    'packages/db',
    'packages/ids',
  ]);
});

test('what no inventory governs is left over', () => {
  const rest = scopesIn(openMemory(pnpm)).restOf('');
  expect(
    rest
      .list()
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.ts')),
  ).toEqual(['packages/lone/src/visitor.ts']);
});

test('samples of inventories among tests are no products, but for whoever starts there', () => {
  const files = { ...pnpm, 'packages/db/tests/fixtures/shop/privacy.yaml': partnersEmail };
  expect(scopesIn(openMemory(files)).homes).toEqual(['apps/admin', 'apps/web']);
});

test('a package of the workspace is read where it lies, however it is named', () => {
  const files = { ...pnpm, 'packages/lone/privacy.base.yaml': 'version: 1\n' };
  const tree = scopesIn(openMemory(files)).treeOf('apps/web');
  expect(tree.read('node_modules/@rye/lone/privacy.base.yaml')).toBe('version: 1\n');
});
