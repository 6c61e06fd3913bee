import { expect, test } from 'vitest';
import { parseLenient } from '../../../src/scan/link/lenient-json.js';
import { readProject } from '../../../src/scan/link/project.js';
import { graphOf } from '../../support/linking.js';

function projectOf(files: Readonly<Record<string, string>>) {
  return readProject({ list: () => Object.keys(files).map((path) => ({ path })), read: (path) => files[path] ?? null });
}

/** The file that `import { x } from '<module>'` in a file means. */
function fileOf(files: Readonly<Record<string, string>>, from: string, module: string): string | null | undefined {
  const code = Object.fromEntries(Object.entries(files).filter(([path]) => /\.[jt]sx?$/.test(path)));
  const graph = graphOf({ ...code, [from]: `import { x } from '${module}'` }, projectOf(files));
  return graph.importOf(from, 'x')?.file;
}

const web = {
  'tsconfig.json':
    '{ // options\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "~lib": ["src/lib/index.ts"], "@/exact/*": ["other/*"], }, }, }',
  'src/user.ts': '',
  'src/lib/index.ts': '',
  'other/thing.ts': '',
};

test.each([
  ['@/user', 'src/user.ts'],
  ['~lib', 'src/lib/index.ts'],
  ['@/exact/thing', 'other/thing.ts'],
  ['src/user', 'src/user.ts'],
  ['@/nothing', null],
])('path alias %s', (module, file) => {
  expect(fileOf(web, 'src/page.ts', module)).toBe(file);
});

test('the nearest compiler options count', () => {
  const files = {
    'tsconfig.json': '{ "compilerOptions": { "paths": { "#/*": ["./a/*"] } } }',
    'packages/x/tsconfig.json': '{ "compilerOptions": { "paths": { "#/*": ["./b/*"] } } }',
    'a/u.ts': '',
    'packages/x/b/u.ts': '',
  };
  expect(fileOf(files, 'packages/x/main.ts', '#/u')).toBe('packages/x/b/u.ts');
  expect(fileOf(files, 'main.ts', '#/u')).toBe('a/u.ts');
});

test('options are taken from what a file extends, relative to where they stand', () => {
  const files = {
    'config/base.json': '{ "compilerOptions": { "paths": { "#/*": ["../lib/*"] } } }',
    'app/tsconfig.json': '{ "extends": "../config/base" }',
    'lib/u.ts': '',
  };
  expect(fileOf(files, 'app/main.ts', '#/u')).toBe('lib/u.ts');
});

const aliased = { 'src/lib/user.ts': '', 'src/user.ts': '' };

test.each([
  ['svelte.config.js', 'export default {}', '$lib/user', 'src/lib/user.ts'],
  ['svelte.config.js', "export default { kit: { alias: { $own: './src' } } }", '$own/user', 'src/user.ts'],
  ['nuxt.config.ts', 'export default {}', '~/src/user', 'src/user.ts'],
  ['vite.config.ts', "export default { resolve: { alias: { '@': path.resolve(__dirname, './src') } } }", '@/user', 'src/user.ts'],
  [
    'vite.config.ts',
    "export default { resolve: { alias: [{ find: '@lib', replacement: path.resolve(__dirname, 'src/lib') }] } }",
    '@lib/user',
    'src/lib/user.ts',
  ],
  ['vite.config.ts', "export default { build: { main: './src/user.ts' } }", 'main', null],
  ['vite.config.ts', "export default { resolve: { alias: { '@': './elsewhere' } } }", '@/user', null],
])('%s %s gives %s', (config, text, module, file) => {
  expect(fileOf({ ...aliased, [config]: text }, 'src/routes/page.ts', module)).toBe(file);
});

test('options that extend each other end', () => {
  expect(projectOf({ 'tsconfig.json': '{ "extends": "./tsconfig.json" }' }).mappings).toEqual([]);
});

test.each([
  ['{ "name": "@shop/db" }', 'packages/db/src/index.ts'],
  ['{ "name": "@shop/db", "main": "dist/index.js" }', 'packages/db/src/index.ts'],
  ['{ "name": "@shop/db", "main": "./src/index.ts" }', 'packages/db/src/index.ts'],
  [
    '{ "name": "@shop/db", "exports": { ".": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } } }',
    'packages/db/src/index.ts',
  ],
])('a workspace package %s', (manifest, file) => {
  const files = { 'packages/db/package.json': manifest, 'packages/db/src/index.ts': '', 'packages/db/src/user.ts': '' };
  expect(fileOf(files, 'apps/web/main.ts', '@shop/db')).toBe(file);
  expect(fileOf(files, 'apps/web/main.ts', '@shop/db/user')).toBe('packages/db/src/user.ts');
});

test('installed packages are none of the workspace', () => {
  expect(projectOf({ 'node_modules/zod/package.json': '{ "name": "zod" }' }).packages.size).toBe(0);
});

test.each([
  ['{ "a": 1, } // end', { a: 1 }],
  ['{ "a": "// no comment", /* b */ "c": ",}" }', { a: '// no comment', c: ',}' }],
  ['\uFEFF[1, 2,]', [1, 2]],
  ['{', null],
  ['', null],
])('%s is read', (text, value) => {
  expect(parseLenient(text)).toEqual(value);
});
