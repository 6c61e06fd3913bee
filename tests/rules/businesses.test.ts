import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import { loadInventory } from '../../src/inventory/load.js';
import { allRules } from '../../src/lint/all-rules.js';
import { lintAll } from '../../src/lint/lint.js';

const folder = new URL('../fixtures/businesses/', import.meta.url);
const businesses = readdirSync(folder).sort();

/** The faults that were planted in a file, a `rule line` each: a comment at the end of the line names the rules. */
function planted(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      (/ # fault: (.*)$/.exec(line)?.[1] ?? '').split(', ').flatMap((rule) => (rule === '' ? [] : [`${rule} ${index + 1}`])),
    )
    .sort();
}

function reported(text: string): string[] {
  const { inventory, problems, fatal } = loadInventory({ read: () => text }, 'privacy.yaml', loadCatalog());
  if (!inventory) throw new Error(fatal.map(({ message }) => message).join('\n'));
  const input = { inventory, problems, catalog: loadCatalog(), config: defaultConfig, asOf: '2026-11-22' };
  const { findings } = lintAll(allRules, input);
  return [...new Set(findings.map(({ rule, locations: [at] }) => `${rule} ${at?.line}`))].sort();
}

describe('the inventories of twelve businesses, whose faults were planted from the law and not from the rules', () => {
  test('are twelve', () => {
    expect(businesses).toHaveLength(12);
  });

  test.each(businesses)('%s: each fault is found at its line, and nothing else is reported', (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    expect(reported(text)).toEqual(planted(text));
  });
});
