import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Example } from '../../src/core/rule.js';
import { matchObservations } from '../../src/match/match.js';
import { rules } from '../../src/rules/index.js';
import { scanDeep } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';
import { loadExample, runExample } from '../helpers/run-example.js';

/** What the rules say of an example whose code was scanned, but for what other fields of the complete inventory lack in so little code. */
async function told(example: Example, rule: string): Promise<string[]> {
  const { inventory, problems } = loadExample(example.inventory);
  const { scan, considered } = await scanDeep({
    tree: openMemory(example.code ?? {}),
    catalog: loadCatalog(),
    config: defaultConfig,
    inventory,
    problems,
    store: openNoStore(),
    asOf: '2026-11-22',
  });
  const match = matchObservations(inventory, scan.observations, { weighed: considered() });
  const { findings } = runExample(example, { scan, match }, rule);
  return findings
    .filter(({ rule: id, about }) => id === rule || id !== 'minimization/declared-never-collected' || !about.endsWith('address'))
    .map(({ rule: id, about }) => `${id} ${about}`);
}

describe.each(rules.filter(({ needs }) => needs === 'scan'))('$id', (rule) => {
  test.each(rule.examples.bad.map((example, index) => [example.title ?? `bad example ${index + 1}`, example] as const))(
    'reports: %s',
    async (_, example) => {
      const findings = await told(example, rule.id);
      expect(findings).not.toEqual([]);
      expect(findings.filter((text) => !text.startsWith(`${rule.id} `))).toEqual([]);
    },
  );
  test.each(rule.examples.good.map((example, index) => [example.title ?? `good example ${index + 1}`, example] as const))(
    'is silent: %s',
    async (_, example) => {
      expect(await told(example, rule.id)).toEqual([]);
    },
  );
});
