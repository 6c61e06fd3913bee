import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { matchObservations } from '../../src/match/match.js';
import { readDeclared } from '../../src/run/project.js';
import { scanDeep } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore, type Store } from '../../src/tree/store.js';

type Files = Readonly<Record<string, string>>;

const folder = new URL('../../examples/shop/', import.meta.url).pathname;
const shop: Files = Object.fromEntries(
  (readdirSync(join(folder, 'src'), { recursive: true }) as string[])
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => [`src/${path}`, readFileSync(join(folder, 'src', path), 'utf8')]),
);
const schema =
  'model Member {\n  id Int @id\n  nickname String\n  home Place?\n}\nmodel Place {\n  id Int @id\n  street String\n}\n';
const inventory = readFileSync(join(folder, 'privacy.yaml'), 'utf8');
const account = `import { Customer } from './models/customer';
import { log } from './account-log';
export async function closeAccount(customer: Customer, contactEmail: string) {
  await Customer.delete({ id: customer.id });
  log(contactEmail);
}
`;
const project: Files = {
  ...shop,
  'privacy.yaml': inventory,
  'prisma/schema.prisma': schema,
  'src/account.ts': account,
  'src/account-log.ts': 'export function log(what: string) {\n  console.log(what);\n}\n',
  'src/leave.ts':
    "import { closeAccount } from './account';\nimport type { Customer } from './models/customer';\nexport const leave = (customer: Customer) => closeAccount(customer, customer.email);\n",
};

async function scanOf(files: Files, store: Store = openNoStore()) {
  const whole = {
    tree: openMemory(files),
    config: defaultConfig,
    store,
    asOf: '2026-01-01',
    watcher: { stage: () => {}, progress: () => {} },
  };
  const declared = readDeclared(whole);
  const { scan, suppressions, weigh } = await scanDeep(whole, declared);
  const observations = declared ? matchObservations(declared.inventory, scan.observations).observations : scan.observations;
  return { ...scan, suppressions, ...(await weigh(observations)) };
}

/** The same cache without what scans found: facts alone. */
const withoutFindings = (store: Store): Store => ({
  ...store,
  get: (key) => (key.startsWith('facts') ? store.get(key) : undefined),
  set: (key, value) => !key.startsWith('facts') || store.set(key, value),
});

type Edit = (files: Files, path: string, other: string) => Files;
const written = (change: (text: string) => string): Edit => {
  return (files, path) => ({ ...files, [path]: change(files[path] ?? '') });
};
const without = (files: Files, path: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

/** Ways in which a commit changes what other files say. */
const edits: Readonly<Record<string, Edit>> = {
  'a line more': written((text) => `\n${text}`),
  'a member more': written((text) => text.replace(/\b(\w+)([!?]?): string;/, '$1$2: string;\n  passportNumber$2: string;')),
  'a shape more': written((text) => `${text}\nexport interface Visitor { email: string; lastName: string }\n`),
  'a comment to the rules': written((text) => `// forthright-disable code/new-place -- tried\n${text}`),
  'another name': written((text) => text.replace(/export (class|interface|const) (\w+)/, 'export $1 Other$2')),
  'another parent': written((text) => text.replace(/export class (\w+) \{/, 'export class $1 extends Person {')),
  'another type': written((text) => text.replace(/: (Customer|Address|Order)\b/, ': Product')),
  'another route': written((text) => text.replace(/'\/(\w+)/, "'/other/$1")),
  'another model': written((text) => text.replace('model Member', 'model Customer').replace('home Place', 'site Place')),
  gone: without,
  moved: (files, path) => ({ ...without(files, path), [path.replace(/\.(\w+)$/, '-moved.$1')]: files[path] ?? '' }),
  exchanged: (files, path, other) => ({ ...files, [path]: files[other] ?? '', [other]: files[path] ?? '' }),
};

test('a scan after any change says what a scan from nothing says', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(), fc.nat());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      const store = openNoStore();
      await scanOf(project, store);
      let files = project;
      for (const [name, first, second] of steps) {
        const paths = Object.keys(files)
          .filter((path) => path !== 'privacy.yaml')
          .sort();
        const [path = '', other = ''] = [paths[first % paths.length], paths[second % paths.length]];
        files = (edits[name] as Edit)(files, path, other);
        expect(await scanOf(files, store)).toEqual(await scanOf(files, withoutFindings(store)));
      }
    }),
    { numRuns: 12 },
  );
}, 240_000);

/** The scan of a project whose book says of each file that it holds nothing. */
async function afterForgetting(files: Files) {
  const store = openNoStore();
  await scanOf(project, store);
  const forgetful: Store = {
    ...store,
    get: (key) => {
      const text = store.get(key);
      if (text === undefined || /^(?:facts|answers)/.test(key)) return text;
      const kept = JSON.parse(text) as { answer?: { observations: unknown[] } };
      if (kept.answer) return JSON.stringify({ ...kept, answer: { ...kept.answer, observations: [] } });
      const book = JSON.parse(text) as { state: string; files: Record<string, { observations: unknown[] }> };
      for (const entry of Object.values(book.files)) entry.observations = [];
      return JSON.stringify(book);
    },
  };
  const { observations } = await scanOf(files, forgetful);
  return [...new Set(observations.map(({ file }) => file))];
}

test('where nothing changed, nothing is looked at again', async () => {
  expect(await afterForgetting(project)).toEqual([]);
});

test('a file that changed is looked at again, and one that does not rest on it is not', async () => {
  const files = { ...project, 'prisma/schema.prisma': `${schema}model Guest {\n  id Int @id\n  email String\n}\n` };
  expect(await afterForgetting(files)).toEqual(['prisma/schema.prisma']);
});

test('a value object is looked at again when somebody else reaches it', async () => {
  const address = 'export interface Address { street: string; city: string }\n';
  const before = {
    'src/address.ts': address,
    'src/depot.ts': "import type { Address } from './address';\nexport interface Depot { at: Address }\n",
  };
  const after = {
    ...before,
    'src/user.ts': "import type { Address } from './address';\nexport interface User { home: Address }\n",
  };
  const store = openNoStore();
  expect((await scanOf(before, store)).observations.filter(({ file }) => file === 'src/address.ts')).toEqual([]);
  expect(
    (await scanOf(after, store)).observations.filter(({ file }) => file === 'src/address.ts').map(({ field }) => field),
  ).toEqual(['street', 'city']);
});

test('facts that a damaged cache has lost are made again', async () => {
  const store = openNoStore();
  const first = await scanOf(project, store);
  const damaged: Store = {
    ...store,
    get: (key) => (key.startsWith('facts') || key.startsWith('book') ? undefined : store.get(key)),
  };
  expect(await scanOf(project, damaged)).toEqual(first);
});
