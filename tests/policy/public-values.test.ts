import { expect, test } from 'vitest';
import type { Inventory } from '../../src/core/inventory.js';
import { gather } from '../../src/policy/gather.js';
import { publicValues } from '../../src/policy/public-values.js';
import { policyHash } from '../../src/policy/sidecar.js';
import { catalog, fixture, inventoryFrom } from './inventories.js';
import { changed, leaves } from './leaves.js';

const full = inventoryFrom(fixture('full.yaml'));

/** Everything that a rendering is made of: what is printed, what steers the templates, and what is missing. */
function told(inventory: Inventory): string {
  const { ledger, model, disclosures } = gather(inventory, catalog, { language: 'en' });
  const missing = disclosures.filter(({ state }) => state === 'missing').map(({ id }) => id);
  return JSON.stringify([ledger.told.map(({ kind, text, href }) => [kind, text, href]), model, missing]);
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return value.slice(0, -1);
  if (typeof value !== 'string') return value;
  if (/^\d{4}-/.test(value)) return '2029-09-09';
  if (/^P\d/.test(value)) return 'P99D';
  return `${value}x`;
}

const all = leaves(full);
const isPublic = (path: readonly string[]) => {
  const before = JSON.stringify([...publicValues(full, 'en')]);
  return before !== JSON.stringify([...publicValues(changed(full, path, other) as Inventory, 'en')]);
};
const open = all.filter(isPublic);
const closed = all.filter((path) => !isPublic(path));

/**
 * Public, yet the same words come of another value here: a use or category of the same group, a measure with words of its own, a period that each
 * subject replaces or that has no end, a store that is covered in part either way.
 */
const steering = [
  'purposes.care.use',
  'purposes.bills.use',
  'purposes.safety.use',
  'purposes.news.use',
  'security.1.is',
  'fields.email.category',
  'fields.email.stored_in',
  'fields.email.purposes.care.retention.from',
  'fields.diagnosis.security.0.is',
  'fields.badge.retention.from',
];

test('the fixture has plenty of both kinds', () => {
  expect(open.length).toBeGreaterThan(200);
  expect(closed.length).toBeGreaterThan(50);
});

test('every public value changes what is told', () => {
  const now = told(full);
  const silent = open.filter((path) => told(changed(full, path, other) as Inventory) === now).map((path) => path.join('.'));
  expect(silent.filter((path) => !steering.includes(path))).toEqual([]);
});

test('no internal value changes what is told, nor its hash', () => {
  const loud = closed
    .filter((path) => told(changed(full, path, other) as Inventory) !== told(full))
    .map((path) => path.join('.'));
  expect(loud).toEqual([]);
  const inventory = closed.reduce((before, path) => changed(before, path, other) as Inventory, full);
  expect(told(inventory)).toBe(told(full));
  expect(policyHash(inventory, 'en')).toBe(policyHash(full, 'en'));
});

test('the order of keys changes no hash', () => {
  const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as Inventory;
  expect(policyHash(turned, 'en')).toBe(policyHash(full, 'en'));
});

test('words of another language do not count', () => {
  const say = { en: 'Send it', de: 'Schicken' };
  const both = { ...full, purposes: { ...full.purposes, care: { ...full.purposes['care'], say } } } as unknown as Inventory;
  const later = {
    ...full,
    purposes: { ...full.purposes, care: { ...full.purposes['care'], say: { ...say, de: 'Bringen' } } },
  } as unknown as Inventory;
  expect(policyHash(later, 'en')).toBe(policyHash(both, 'en'));
  expect(policyHash(later, 'de')).not.toBe(policyHash(both, 'de'));
});
