import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import type { Scan } from '../../src/core/observation.js';
import type { Example, Preset, RuleInput } from '../../src/core/rule.js';
import { loadInventory } from '../../src/inventory/load.js';
import { allRules } from '../../src/lint/all-rules.js';
import { type LintResult, lintAll } from '../../src/lint/lint.js';

const base = parse(readFileSync(new URL('../rules/base.yaml', import.meta.url), 'utf8')) as Record<string, unknown>;
const maps = new Set(['subjects', 'stores', 'purposes', 'recipients', 'fields', 'events', 'consents']);

/** The complete inventory without what an example says anew. Entries of maps are added to the base's, unless the example empties the map; with the recipients goes what is shared with them. */
function baseFor(example: Record<string, unknown>): string {
  const kept = Object.entries(base).filter(([key]) => {
    const own = example[key];
    return own === undefined || (maps.has(key) && Object.keys(own as object).length > 0);
  });
  const text = JSON.stringify(Object.fromEntries(kept));
  return kept.some(([key]) => key === 'recipients') ? text : text.replaceAll('"sharing":["pay"]', '"sharing":[]');
}

/** Loads the inventory of an example on top of the complete one. */
export function loadExample(inventory: string) {
  const own = (parse(inventory) ?? {}) as Record<string, unknown>;
  const files: Record<string, string> = { 'privacy.yaml': `extends: [./base.yaml]${inventory}\n`, 'base.yaml': baseFor(own) };
  const loaded = loadInventory({ read: (path) => files[path] ?? null }, 'privacy.yaml', loadCatalog());
  if (!loaded.inventory) throw new Error(loaded.fatal.map(({ message }) => message).join('\n'));
  return { inventory: loaded.inventory, problems: loaded.problems };
}

export const emptyScan: Scan = {
  schemaVersion: 1,
  files: { scanned: 1, skipped: [], leftOut: {} },
  observations: [],
  recipients: [],
  flows: [],
  evidence: [],
};

/** Which rules an example runs under: those of a preset (`recommended`), or `only` those named, by id or group. `rule` is the one that the example's options are for. */
export interface ExampleRun {
  readonly rule?: string;
  readonly preset?: Preset;
  readonly only?: readonly string[];
}

/** Runs rules over an example. */
export function runExample(
  example: Pick<Example, 'inventory' | 'options'>,
  more: Partial<RuleInput> = {},
  { rule = '', preset = 'recommended', only }: ExampleRun = {},
): LintResult {
  const input = {
    ...loadExample(example.inventory),
    catalog: loadCatalog(),
    config: {
      ...defaultConfig,
      extends: [preset],
      ...(example.options ? { rules: { [rule]: { options: example.options } } } : {}),
    },
    asOf: '2026-11-22',
    ...more,
  };
  return lintAll(allRules(), input, only ? { only } : {});
}
