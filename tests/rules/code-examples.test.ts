import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Finding } from '../../src/core/finding.js';
import type { RecipientSighting } from '../../src/core/observation.js';
import type { Example } from '../../src/core/rule.js';
import { parseLock } from '../../src/match/lock.js';
import { lockState } from '../../src/match/lock-state.js';
import { matchObservations } from '../../src/match/match.js';
import { rules } from '../../src/rules/index.js';
import { scanDeep } from '../../src/run/scan.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';
import { loadExample, runExample } from '../helpers/run-example.js';

/** The services of the catalogue that the code of an example imports: what the scan is to sight. */
function importedServices(code: Readonly<Record<string, string>>): RecipientSighting[] {
  const services = Object.entries(loadCatalog().recipients);
  return Object.entries(code).flatMap(([file, text]) =>
    [...text.matchAll(/from '([^']+)'/g)].flatMap(([, seen = '']) =>
      services
        .filter(([, { packages }]) => packages.includes(seen))
        .map(([id]): RecipientSighting => ({ id, file, line: 1, column: 1, by: 'import', seen })),
    ),
  );
}

/** What the rules find in an example whose code was scanned. */
async function run(example: Example, rule: string): Promise<readonly Finding[]> {
  const { inventory, problems } = loadExample(example.inventory);
  const project = {
    tree: openMemory(example.code ?? {}),
    store: openNoStore(),
    config: defaultConfig,
    asOf: '2026-11-22',
    watcher: { stage: () => {}, progress: () => {} },
  };
  const { scan, considered, weigh } = await scanDeep(project, {
    inventory,
    problems,
    catalog: loadCatalog(),
    overrides: () => [],
  });
  const recipients = scan.recipients.length > 0 ? scan.recipients : importedServices(example.code ?? {});
  const match = matchObservations(inventory, scan.observations, { weighed: await considered() });
  const { version } = loadCatalog();
  const lock =
    example.lock === undefined ? {} : { lock: lockState({ ...parseLock(example.lock), catalog: version }, match, version) };
  return runExample(example, { scan: { ...scan, recipients, ...(await weigh(match.observations)) }, match, ...lock }, { rule })
    .findings;
}

/** What the rules say of an example. That so little code lacks the fields and jobs of the complete inventory, and reads little of what it stores, is left out. */
async function told(example: Example, rule: string): Promise<string[]> {
  const findings = await run(example, rule);
  const unread = rule === 'code/never-read' ? [] : ['code/never-read'];
  const lacking = ['minimization/declared-never-collected', 'code/missing-deletion-path'];
  const unrelated = ['fields.email', 'fields.billing_address'];
  return findings
    .filter(({ rule: id }) => !unread.includes(id))
    .filter(({ rule: id, about }) => !lacking.includes(id) || !unrelated.some((field) => `${about}.`.startsWith(`${field}.`)))
    .map(({ rule: id, about }) => `${id} ${about}`);
}

describe.each(rules.filter(({ needs }) => needs === 'scan' || needs === 'lock'))('$id', (rule) => {
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

test.each(rules.filter(({ askedFor, needs }) => askedFor && needs === 'scan').map((rule) => [rule.id, rule] as const))(
  '%s blocks nothing where the inventory promises nothing',
  async (id, { examples }) => {
    const nothing = ['fields', 'consents', 'recipients', 'trackers'].map((key) => `\n${key}: {}`).join('');
    for (const example of examples.bad) {
      const findings = await run({ ...example, inventory: `${nothing}\nsecurity: []` }, id);
      expect(findings.filter(({ rule, severity }) => rule === id && severity === 'error')).toEqual([]);
    }
  },
);
