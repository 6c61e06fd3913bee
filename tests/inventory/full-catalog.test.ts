import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { loadInventory } from '../../src/inventory/load.js';
import { problemKinds } from '../../src/inventory/problem-kinds.js';
import { smallestInventory } from '../../src/inventory/smallest.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/inventory/${name}.yaml`, import.meta.url), 'utf8');

test.each([
  ['the common case', fixture('common')],
  ['the long forms', fixture('full')],
  ['the smallest inventory', smallestInventory()],
])('%s has no problem under the full catalogue', (_, text) => {
  const { problems, fatal } = loadInventory(
    { read: (path) => (path === 'privacy.yaml' ? text : null) },
    'privacy.yaml',
    loadCatalog(),
  );
  expect([...problems, ...fatal]).toEqual([]);
});

test('each kind of problem is described for people', () => {
  expect(problemKinds.length).toBeGreaterThan(30);
  for (const { id, summary, why, do: advice } of problemKinds) {
    expect(id).toMatch(/^inventory\/[a-z-]+$/);
    for (const text of [summary, why, ...advice]) expect(text).toMatch(/^[A-Z“`].*\.$/);
    expect(advice.length).toBeGreaterThan(0);
  }
});
