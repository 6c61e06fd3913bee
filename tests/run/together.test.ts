import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { joinPath } from '../../src/core/paths.js';
import type { Result } from '../../src/core/result.js';
import { check } from '../../src/run/check.js';
import { scopesIn } from '../../src/run/scopes.js';
import { checkTogether, type Product, type Several } from '../../src/run/together.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';
import type { OpenTree } from '../../src/tree/tree.js';
import { entity, partnersEmail } from '../helpers/monorepo.js';

const folders = ['apps/web', 'apps/admin', 'packages/db', 'packages/mail'] as const;
const columns = ['email', 'taxNumber', 'passportNumber', 'homeAddress'];
const options = { release: false, only: ['code/undeclared-field'], skip: [], inlineConfig: true };

/** A workspace in which any package may rely on others, hold any columns and have an inventory. */
const workspace = fc
  .array(
    fc.record({
      relies: fc.subarray([...folders]),
      holds: fc.subarray(columns, { minLength: 1 }),
      declares: fc.boolean(),
      name: fc.constantFrom('Partner', 'Member'),
    }),
    { minLength: folders.length, maxLength: folders.length },
  )
  .map((all) =>
    Object.fromEntries([
      ['package.json', '{ "workspaces": ["apps/*", "packages/*"] }'],
      ...all.flatMap(({ relies, holds, declares, name }, index) => {
        const folder = folders[index] as string;
        const dependencies = Object.fromEntries(relies.map((one) => [one, '*']));
        return [
          [`${folder}/package.json`, JSON.stringify({ name: folder, dependencies })],
          [`${folder}/src/records.ts`, entity(name, ...holds)],
          ...(declares || index === 0 ? [[`${folder}/privacy.yaml`, partnersEmail]] : []),
        ];
      }),
    ]),
  );

function severalIn(files: Readonly<Record<string, string>>): Several {
  const store = openNoStore();
  const projectOf = (tree: OpenTree) => ({
    tree,
    store,
    config: defaultConfig,
    asOf: '2026-11-22',
    watcher: { stage: () => {}, progress: () => {} },
  });
  const scopes = scopesIn(openMemory(files));
  const [first, ...others] = scopes.homes.map((home): Product => ({ home, project: projectOf(scopes.treeOf(home)) }));
  return { root: '', products: [first as Product, ...others], rest: projectOf(scopes.restOf('')), scopes };
}

/** What is told of each place. A finding that joins places of several folders is parted in a run over all. */
const factsOf = (result: Pick<Result, 'findings'>, home = '') =>
  result.findings
    .flatMap(({ rule, severity, locations }) =>
      locations.map(({ file, line, column }) => `${severity} ${rule} ${joinPath(home, file)}:${line}:${column}`),
    )
    .sort();

test('what a run over all tells of a product is what a run over that product tells', async () => {
  await fc.assert(
    fc.asyncProperty(workspace, async (files) => {
      const several = severalIn(files);
      const all = await checkTogether(several, options, (result) => result);
      for (const { home, project } of several.products) {
        const own = all.findings.filter(({ inventories }) => inventories?.includes(`${home}/privacy.yaml`));
        expect(factsOf({ findings: own })).toEqual(factsOf(await check(project, options), home));
      }
      const places = factsOf(all);
      expect(new Set(places).size).toBe(places.length);
      expect(new Set(all.findings.map(({ fingerprint }) => fingerprint)).size).toBe(all.findings.length);
    }),
    { numRuns: 8 },
  );
});
