import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';
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

/** What a command line loads, as V8 itself tells. */
async function loadedBy(words: string, folder = project()): Promise<Loaded> {
  const coverage = folderWith();
  const { code } = await runMain(words.split(' '), { folder, environment: { NODE_V8_COVERAGE: coverage } });
  const reports = readdirSync(coverage).map((file) => JSON.parse(readFileSync(join(coverage, file), 'utf8')) as Coverage);
  const urls = reports.flatMap(({ result }) => result.map(({ url }) => url));
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
