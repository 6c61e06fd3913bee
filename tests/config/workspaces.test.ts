import { expect, test } from 'vitest';
import { readWorkspaces } from '../../src/config/workspaces.js';
import { openMemory } from '../../src/tree/memory-tree.js';

const packages = {
  'apps/web/package.json': '{ "name": "web", "dependencies": { "db": "workspace:*" } }',
  'packages/db/package.json': '{ "name": "db" }',
  'packages/old/package.json': '{ "name": "old" }',
  'packages/ui/icons/package.json': '{ "name": "icons" }',
  'node_modules/left/package.json': '{ "name": "left" }',
  'tools/package.json': '{ "name": "tools" }',
};
const foldersWith = (files: Readonly<Record<string, string>>) =>
  readWorkspaces(openMemory({ ...packages, ...files })).map(({ folder }) => folder);

test.each([
  ['npm', { 'package.json': '{ "workspaces": ["apps/*", "./packages/*/"] }' }],
  ['yarn', { 'package.json': '{ "workspaces": { "packages": ["apps/*", "packages/*"] } }' }],
  ['pnpm', { 'pnpm-workspace.yaml': "# ours\npackages: ['apps/*', 'packages/*']\n" }],
  ['lerna', { 'lerna.json': '{ "packages": ["apps/*", "packages/*"] }' }],
])('packages of a workspace of %s', (_, files) => {
  expect(foldersWith(files)).toEqual(['apps/web', 'packages/db', 'packages/old']);
});

test('folders may lie deeper and be left out', () => {
  expect(foldersWith({ 'pnpm-workspace.yaml': 'packages:\n  - packages/**\n  - "!packages/old"\n' })).toEqual([
    'packages/db',
    'packages/ui/icons',
  ]);
});

test('a workspace below the top names folders from its own', () => {
  const files = { 'js/package.json': '{ "workspaces": ["apps/*"] }', 'js/apps/shop/package.json': '{ "name": "shop" }' };
  expect(foldersWith(files)).toEqual(['js/apps/shop']);
});

test.each([
  ['nothing names packages', {}],
  ['the file does not parse', { 'pnpm-workspace.yaml': 'packages: [\n', 'package.json': '{' }],
  ['it holds settings alone', { 'pnpm-workspace.yaml': 'onlyBuiltDependencies: [esbuild]\n' }],
])('no package where %s', (_, files) => {
  expect(foldersWith(files)).toEqual([]);
});

test('dependencies are known by name, whatever the range; an alias by the name that it stands for', () => {
  const ranges = { a: 'workspace:^', b: '*', c: '^1.2.0', d: 'link:../d', e: 'workspace:@rye/real@*', f: 'npm:other@1' };
  const [web] = readWorkspaces(
    openMemory({
      'package.json': '{ "workspaces": ["web"] }',
      'web/package.json': JSON.stringify({ dependencies: ranges, peerDependencies: { g: '*' }, devDependencies: { h: '*' } }),
    }),
  );
  expect(web?.dependencies).toEqual(['a', 'b', 'c', 'd', '@rye/real', 'g']);
  expect(web?.devDependencies).toEqual(['h']);
});
