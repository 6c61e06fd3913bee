import { expect, test } from 'vitest';
import { openMemory } from '../../src/tree/memory-tree.js';
import { selectSources } from '../../src/tree/select-sources.js';

const select = (files: readonly string[] | Record<string, string>, scan: { include?: string[]; exclude?: string[] } = {}) =>
  selectSources(
    openMemory(Array.isArray(files) ? Object.fromEntries(files.map((path) => [path, ''])) : (files as Record<string, string>)),
    {
      include: scan.include ?? [],
      exclude: scan.exclude ?? [],
      own: [],
    },
  );
const paths = (selection: ReturnType<typeof select>) => selection.sources.map((one) => one.path);

test.each([
  ['src/a.ts', 'typescript'],
  ['src/a.tsx', 'typescript'],
  ['src/a.cjs', 'typescript'],
  ['app/routes/[id]/page.jsx', 'typescript'],
  ['a.vue', 'vue'],
  ['a.svelte', 'svelte'],
  ['prisma/schema.prisma', 'prisma'],
  ['schema.graphql', 'graphql'],
  ['openapi.yaml', 'openapi'],
  ['docs/swagger-v2.json', 'openapi'],
  ['db/tables.sql', 'sql'],
  ['src/app/login.component.html', 'html'],
])('%s is read as %s', (path, syntax) => {
  expect(select([path]).sources).toEqual([{ path, syntax }]);
});

test('what is no source file is neither looked at nor counted', () => {
  expect(select(['README.md', 'package.json', 'config.yaml', 'logo.png'])).toEqual({
    sources: [],
    leftOut: {},
    leftOutFiles: [],
    skipped: [],
    unused: [],
  });
});

test.each([
  ['tests', 'src/user.test.ts'],
  ['tests', 'src/__tests__/user.ts'],
  ['tests', 'test/user.js'],
  ['stories', 'src/Button.stories.tsx'],
  ['mocks', 'src/__mocks__/mail.ts'],
  ['fixtures', 'src/fixtures/user.ts'],
  ['e2e', 'e2e/login.ts'],
  ['e2e', 'src/login.e2e-spec.ts'],
  ['e2e', 'cypress/login.cy.ts'],
  ['seeds', 'prisma/seed.ts'],
  ['seeds', 'src/database/seeds/user.ts'],
  ['generated', 'src/generated/client.ts'],
  ['generated', 'dist/index.js'],
  ['generated', 'src/graphql.gen.ts'],
  ['declarations', 'types/global.d.ts'],
  ['minified', 'public/jquery.min.js'],
  ['vendored', 'public/vendor/map.js'],
])('%s are left out and counted: %s', (kind, path) => {
  expect(select([path, 'src/a.ts'])).toMatchObject({ sources: [{ path: 'src/a.ts' }], leftOut: { [kind]: 1 } });
});

test.each([
  'src/vendor/vendor.entity.ts',
  'src/latest.ts',
  'src/contest.ts',
  'src/attestation/a.ts',
  'src/stories/story.ts',
  'src/seedling.ts',
  'src/mocking.ts',
])('%s is product code', (path) => {
  expect(paths(select([path]))).toEqual([path]);
});

test('migrations are history where a schema file stands', () => {
  expect(select(['db/migrations/1.sql', 'prisma/schema.prisma']).leftOut).toEqual({ migrations: 1 });
});

test('migrations are history where a package keeps the schema', () => {
  const files = { 'db/migrations/1.sql': '', 'package.json': '{"dependencies":{"typeorm":"1"}}' };
  expect(select(files).leftOut).toEqual({ migrations: 1 });
});

test('without a schema the migrations say what is stored', () => {
  const files = { 'db/migrations/1.sql': '', 'package.json': '{"dependencies":{"knex":"3"}}' };
  expect(paths(select(files))).toEqual(['db/migrations/1.sql']);
});

test('scan.include turns on a kind by its name', () => {
  const selection = select(['a.test.ts', 'b.stories.tsx'], { include: ['tests'] });
  expect(paths(selection)).toEqual(['a.test.ts']);
  expect(selection.leftOut).toEqual({ stories: 1 });
});

test('scan.include turns on a folder and a glob', () => {
  const files = ['src/testing/a.ts', 'src/testing/b/c.ts', 'lib/x.test.ts', 'src/y.test.ts'];
  expect(paths(select(files, { include: ['src/testing/', 'lib/*.test.ts'] }))).toEqual([
    'lib/x.test.ts',
    'src/testing/a.ts',
    'src/testing/b/c.ts',
  ]);
});

test('scan.exclude has the last word', () => {
  const selection = select(['legacy/a.ts', 'src/a.ts'], { include: ['legacy/**'], exclude: ['./legacy'] });
  expect(paths(selection)).toEqual(['src/a.ts']);
  expect(selection.leftOut).toEqual({ excluded: 1 });
});

test('brackets in a path that is asked for mean themselves', () => {
  expect(paths(select(['app/(shop)/[id]/test/a.ts'], { include: ['app/(shop)/[id]/test/a.ts'] }))).toEqual([
    'app/(shop)/[id]/test/a.ts',
  ]);
});

test('settings that no file answers to are named', () => {
  expect(select(['src/a.ts'], { include: ['test', 'stories'], exclude: ['old/**'] }).unused).toEqual(['test', 'old/**']);
});
