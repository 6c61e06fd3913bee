import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import type { Scan } from '../../src/core/observation.js';
import { matchObservations } from '../../src/match/match.js';
import { requireDeclared } from '../../src/run/project.js';
import { scan, scanDeep } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore, type Store } from '../../src/tree/store.js';

type Files = Readonly<Record<string, string>>;

const folder = new URL('../../examples/shop/', import.meta.url).pathname;
const own = (path: string) => [path, readFileSync(join(folder, path), 'utf8')] as const;
const workflow = '.github/workflows/purge.yml';
const shop: Files = {
  ...Object.fromEntries(['privacy.yaml', 'package.json', 'tsconfig.json'].map(own)),
  ...Object.fromEntries(
    (readdirSync(join(folder, 'src'), { recursive: true }) as string[])
      .filter((path) => path.endsWith('.ts'))
      .map((path) => own(`src/${path}`)),
  ),
  [workflow]: 'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  purge:\n    steps:\n      - run: node dist/jobs/purge.js\n',
  '.env.example': 'PORT=\n',
  // What runs the purge stands in the workflow alone.
  'src/main.ts': '',
  // An address goes into a log under another name.
  'src/told/told.ts': 'export function told(text: string) {\n  console.log(text);\n}\n',
  'src/told/index.ts': "export * from './told.js';\n",
  'src/asked.ts':
    "import type { Customer } from './models/customer.js';\nimport { told } from './told/index.js';\nexport const ask = (who: Customer) => told(who.email);\n",
  // A name leads to a file by what the manifest of a package says.
  'own/package.json': '{ "name": "own", "main": "person.ts" }',
  'own/person.ts': "export const key = 'email';\n",
  'own/depot.ts': "export const key = 'colour';\n",
  'src/owned.ts': "import { key } from 'own';\nexport const kept = (value: string) => localStorage.setItem(key, value);\n",
};

const projectOf = (files: Files, store: Store) => ({
  tree: openMemory(files),
  config: defaultConfig,
  store,
  asOf: '2026-01-01',
  watcher: { stage: () => {}, progress: () => {} },
});

/** What a scan prints, and what a check takes from it. */
async function saidOf(files: Files, store: Store): Promise<readonly [printed: Scan, taken: unknown]> {
  const printed = await scan(projectOf(files, store));
  const project = projectOf(files, store);
  const declared = requireDeclared(project);
  const deep = await scanDeep(project, declared);
  const { observations } = matchObservations(declared.inventory, deep.scan.observations);
  return [printed, { ...deep.scan, observations, ...(await deep.weigh(observations)) }];
}

const put = (path: string, change: (text: string) => string) => (files: Files) => ({
  ...files,
  [path]: change(files[path] ?? ''),
});
const without =
  (path: string) =>
  (files: Files): Files =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

/** Changes of files that are no sources, and some of sources. */
const edits: Readonly<Record<string, (files: Files) => Files>> = {
  'another schedule': put(workflow, (text) => text.replace('jobs/purge', 'jobs/other')),
  'no schedule': without(workflow),
  'a published package': put('package.json', (text) => text.replace('"private": true', '"main": "dist/main.js"')),
  'an alias': put('tsconfig.json', () => '{ "compilerOptions": { "paths": { "../models/*": ["src/services/*"] } } }'),
  'a key in the environment': put('.env.example', (text) => `${text}STRIPE_SECRET_KEY=\n`),
  'another word for people': put('privacy.yaml', (text) => text.replace('code: [Gift]', 'code: [Gift, Product]')),
  'another enforcer': put('privacy.yaml', (text) => text.replace('src/jobs/purge.ts#purge\n', 'docs/purge.md\n')),
  'the enforcer': put('docs/purge.md', () => '# How we purge\n'),
  'no field for names': put('privacy.yaml', (text) => text.replace('category: user.name', 'category: user.contact.email')),
  'a comment': put('privacy.yaml', (text) => `# seen\n${text}`),
  'a line more': put('src/models/customer.ts', (text) => `\n${text}`),
  'a log': put('src/models/customer.ts', (text) => `${text}\nexport const told = (who: Customer) => console.log(who.email);\n`),
  'no caller': put('src/asked.ts', (text) => text.replace('told(who.email)', 'who.email')),
  'another caller': put('src/asked.ts', (text) => text.replace('who.email', 'who.name')),
  'a further caller': put('src/further.ts', () => shop['src/asked.ts'] ?? ''),
  'no way to the caller': put('src/told/index.ts', () => 'export const told = () => {};\n'),
  'another file of that name': put('src/told/index.tsx', () => 'export const told = () => {};\n'),
  'no log': put('src/told/told.ts', (text) => text.replace('console.log', 'void')),
  'another meaning of a package': put('own/package.json', (text) => text.replace('person', 'depot')),
  'as it was': () => shop,
};

test('whatever changes besides the code, a scan says what a scan from nothing says', async () => {
  const fresh = new Map<string, ReturnType<typeof saidOf>>();
  const fromNothing = (files: Files) => {
    const key = JSON.stringify(files);
    const known = fresh.get(key) ?? saidOf(files, openNoStore());
    fresh.set(key, known);
    return known;
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(edits)), { minLength: 1, maxLength: 4 }), async (names) => {
      const store = openNoStore();
      await saidOf(shop, store);
      let files = shop;
      for (const name of names) {
        files = (edits[name] as (files: Files) => Files)(files);
        expect(await saidOf(files, store)).toEqual(await fromNothing(files));
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);

test.each([
  'another schedule',
  'a key in the environment',
  'another word for people',
  'another enforcer',
  'no caller',
  'no way to the caller',
  'another meaning of a package',
])('what a scan says hangs on %s', async (name) => {
  const changed = (edits[name] as (files: Files) => Files)(shop);
  const store = openNoStore();
  const before = await saidOf(shop, store);
  const after = await saidOf(changed, store);
  expect(after).not.toEqual(before);
  expect(after).toEqual(await saidOf(changed, openNoStore()));
});

test('where nothing changed, the answers are those of the cache', async () => {
  const store = openNoStore();
  await saidOf(shop, store);
  const asked: string[] = [];
  const changed: string[] = [];
  const watched: Store = {
    ...store,
    get: (key) => {
      asked.push(key.split(' ')[0] ?? '');
      return store.get(key);
    },
    set: (key) => changed.push(key),
  };
  await saidOf(shop, watched);
  expect([asked, changed]).toEqual([['scan', 'found', 'weighed'], []]);
});
