import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Inventory } from '../../../src/core/inventory.js';
import { publicValues } from '../../../src/policy/public-values.js';
import { renderPolicy } from '../../../src/policy/render.js';
import { catalog, fixture, inventoryFrom, shop } from '../inventories.js';
import { changesOf, withValue } from './comparing.js';

const inventories = [shop(), inventoryFrom(fixture('full.yaml'))];

const always = ['entity', 'purposes', 'category', 'roles', 'controller'];

/** Every path in an inventory at which something public stands, values and groups of values alike. */
function placesOf(inventory: Inventory): string[][] {
  const found = new Set<string>();
  for (const path of publicValues(inventory, 'en').keys()) {
    const keys = path.split('.');
    for (let length = 2; length <= keys.length; length += 1) found.add(keys.slice(0, length).join('.'));
  }
  return [...found].map((path) => path.split('.')).filter((keys) => !always.includes(keys.at(-1) as string));
}

const valueAt = (inventory: Inventory, path: readonly string[]) =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], inventory);

/** Another value of the same kind, or none. */
function another(value: unknown, turn: number): unknown {
  // An inventory that was read always has its lists, groups of keys and categories.
  if (turn === 0) return Array.isArray(value) ? [] : undefined;
  if (typeof value === 'boolean') return turn === 1 ? !value : 'todo';
  if (typeof value === 'number') return turn === 1 ? value + 1 : value - 1;
  if (Array.isArray(value)) return turn === 1 ? [...value].reverse() : value.slice(1);
  if (typeof value !== 'string') return undefined;
  if (/^P/.test(value)) return turn === 1 ? 'P9Y' : 'P1D';
  return turn === 1 ? `${value} more` : 'todo';
}

const places = inventories.map(placesOf);

/** Which inventory, which of its places, and which other value: small enough to read where a property fails. */
const edits = fc.nat({ max: inventories.length - 1 }).chain((which) =>
  fc.record({
    which: fc.constant(which),
    path: fc.constantFrom(...(places[which] ?? []).map((path) => path.join('.'))),
    turn: fc.nat({ max: 2 }),
  }),
);

type Edit = { readonly which: number; readonly path: string; readonly turn: number };

function edited({ which, path, turn }: Edit): { inventory: Inventory; after: Inventory } {
  const inventory = inventories[which] as Inventory;
  const keys = path.split('.');
  return { inventory, after: withValue(inventory, keys, another(valueAt(inventory, keys), turn)) };
}

const textOf = (inventory: Inventory) =>
  renderPolicy({ inventory, catalog, language: 'en', format: 'json', draft: true })
    .provenance.flatMap(({ text }) => text.split(/[;,.\s]+/))
    .sort()
    .join(' ');

test('a public value that differs is told, and told as material or favourable unless the policy has the same words', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { inventory, after } = edited(edit);
      const differs = JSON.stringify([...publicValues(inventory, 'en')]) !== JSON.stringify([...publicValues(after, 'en')]);
      const changes = changesOf(inventory, after);
      expect(changes.length > 0).toBe(differs);
      const weighty = changes.filter(({ weight, kind }) => weight !== 'wording' || kind === 'about_itself');
      if (weighty.length === 0) expect(textOf(after)).toBe(textOf(inventory));
    }),
    { numRuns: 30, seed: 7 },
  );
});

test('what is favourable one way is not favourable the other way, and what means the same does so both ways', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { inventory, after } = edited(edit);
      const there = changesOf(inventory, after);
      const back = changesOf(after, inventory);
      const abouts = (list: typeof there, weight: string) =>
        list.filter((one) => one.weight === weight).map(({ about }) => about);
      const material = new Set(abouts(back, 'material'));
      for (const { about } of there.filter(({ weight }) => weight === 'favourable')) {
        const group = about.split('.').slice(0, 2).join('.');
        expect([...material].some((one) => one === about || one.startsWith(group))).toBe(true);
      }
      const same = (list: typeof there) => list.filter(({ kind }) => kind === 'same_meaning').length;
      expect(same(there)).toBe(same(back));
    }),
    { numRuns: 60, seed: 11 },
  );
});

test('the same comparison gives the same bytes', () => {
  fc.assert(
    fc.property(edits, (edit) => {
      const { inventory, after } = edited(edit);
      expect(JSON.stringify(changesOf(inventory, after))).toBe(JSON.stringify(changesOf(inventory, after)));
    }),
    { numRuns: 10, seed: 3 },
  );
});
