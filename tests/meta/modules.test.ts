import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { main, runMain } from '../helpers/main.js';
import { repositoryWith } from '../helpers/repository.js';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const dependencies = Object.keys(manifest.dependencies);
const heavy = [
  'ts-morph',
  '@mrleebo/prisma-ast',
  'graphql',
  'htmlparser2',
  'remark',
  'remark-gfm',
  'remark-rehype',
  'rehype-stringify',
  'handlebars',
];

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

interface Loaded {
  readonly code: number | null;
  /** Direct dependencies, by name. */
  readonly packages: readonly string[];
  /** Rooms of ours. */
  readonly rooms: readonly string[];
}

/** The smallest inventory that states nothing. */
const firstInventory = `version: 1
controller: { name: todo, address: todo, country: todo, email: todo }
subjects: {}
purposes: {}
fields: {}
`;

const project = () => folderWith({ 'privacy.yaml': firstInventory, 'src/user.ts': 'export interface User { email: string }\n' });

/** The command line before its files are joined, in which each room can be told. */
const apart = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

async function urlsLoadedBy(words: string, folder: string, program: string) {
  const coverage = folderWith();
  const { code } = await runMain(words.split(' '), { folder, program, environment: { NODE_V8_COVERAGE: coverage } });
  const reports = readdirSync(coverage).map((file) => JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage);
  return { code, urls: reports.flatMap(({ result }) => result.map(({ url }) => url)) };
}

/** What a command line loads, as V8 itself tells. */
async function loadedBy(words: string, folder = project(), program = apart): Promise<Loaded> {
  const { code, urls } = await urlsLoadedBy(words, folder, program);
  const packages = urls.flatMap((url) => dependencies.find((name) => url.includes(`/node_modules/${name}/`)) ?? []);
  const rooms = urls.flatMap((url) => (url.includes('/node_modules/') ? [] : (/\/dist\/([^/]+)\//.exec(url)?.[1] ?? [])));
  return { code, packages: [...new Set(packages)].sort(), rooms: [...new Set(rooms)].sort() };
}

const heavyOf = ({ packages }: Loaded) => packages.filter((name) => heavy.includes(name));

test.each(['--help', '--version', 'completion'])('%s loads the command line alone', async (words) => {
  const loaded = await loadedBy(words);
  expect(loaded.code).toBe(0);
  expect(heavyOf(loaded)).toEqual([]);
  expect(loaded.rooms).toEqual(['cli', 'core', 'report', 'tree']);
});

test.each([
  ['lint', []],
  ['rules', []],
  ['explain retention/missing', []],
  ['scan', ['ts-morph']],
  ['check', ['ts-morph']],
])('%s loads of the heavy packages: %j', async (words, expected) => {
  const loaded = await loadedBy(words);
  expect([0, 1]).toContain(loaded.code);
  expect(heavyOf(loaded)).toEqual(expected);
  const text = `rooms:    ${loaded.rooms.join(' ')}\npackages: ${loaded.packages.join(' ')}\n`;
  await expect(text).toMatchFileSnapshot(`snapshots/modules-${words.split(' ')[0]}.txt`);
});

test('policy loads no parser of code', async () => {
  const loaded = await loadedBy('policy --draft');
  expect(loaded.code).toBe(0);
  expect(loaded.packages).toContain('remark');
  expect(loaded.packages).not.toContain('ts-morph');
});

test('a scan loads no parser where git knows every file and the cache its facts', async () => {
  const folder = repositoryWith({ 'src/user.ts': 'export interface User { email: string }\n' });
  expect(heavyOf(await loadedBy('scan', folder))).toEqual(['ts-morph']);
  expect(heavyOf(await loadedBy('scan', folder))).toEqual([]);
});

/** Files of the joined command line that hold what not every command needs, by the module that they are named for. */
const engines = ['all-rules', 'analyse', 'extract'];

test.each([
  ['--help', [], []],
  ['lint', ['all-rules'], []],
  ['scan', ['analyse', 'extract'], []],
  ['check', engines, []],
])('%s as it ships loads its engines alone: %j, and of the packages that stay apart %j', async (words, expected, packages) => {
  const { urls } = await urlsLoadedBy(words, project(), main);
  const ours = urls.flatMap((url) => (url.includes('/node_modules/') ? [] : (/\/dist\/(.+)$/.exec(url)?.[1] ?? [])));
  expect(ours.filter((path) => !/^(?:bin|schemas|templates)\//.test(path))).toEqual([]);
  expect(engines.filter((name) => ours.some((path) => path.startsWith(`bin/${name}-`)))).toEqual(expected);
  expect(heavyOf(await loadedBy(words, project(), main))).toEqual(packages);
});

/** Paths to what ships beside the code. */
const besides = /new URL\(\s*'([^']+)',\s*import\.meta\.url|createRequire\(import\.meta\.url\)\(\s*'(\.[^']+)'/g;

test('whatever reads files of the package finds them from the joined files too, which lie as deep as a room', () => {
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = (readdirSync(source, { recursive: true }) as string[]).filter(
    (path) => path.endsWith('.ts') && !/^build/.test(path),
  );
  const paths = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(besides)].map(([, one, other]) => ({
      file,
      depth: file.split(/[\\/]/).length,
      path: one ?? other ?? '',
    })),
  );
  expect(paths.length).toBeGreaterThan(5);
  for (const { file, depth, path } of paths) expect([file, depth, path.lastIndexOf('../')]).toEqual([file, 2, 3]);
});
