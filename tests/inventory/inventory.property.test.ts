import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { schemaCompiler } from '../../src/build/schemas.js';
import type { Inventory } from '../../src/core/inventory.js';
import { inventorySchema } from '../../src/inventory/shape.js';
import { inventories } from './arbitrary-inventory.js';
import { load } from './load-text.js';

const common = readFileSync(new URL('../fixtures/inventory/common.yaml', import.meta.url), 'utf8');
const validate = schemaCompiler().compile(inventorySchema());
const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });

/** What an inventory says, without where it says it. */
function sayings(inventory: Inventory | null) {
  const { source, ...rest } = inventory as Inventory;
  return { ...rest, todos: [...source.todos].sort() };
}

/** Pieces that YAML gives a meaning to. */
const pieces = fc.constantFrom(
  ...'{ } [ ] , : - ? # & * ! | > \' " % @ ` ~ << \n \t'.split(' '),
  ' ',
  '\n',
  '\n  ',
  '---',
  '&a ',
  '*a',
  '!x ',
  'fields:',
  'email: ',
  'todo',
  'P30D after x',
  'version: 1',
  '# forthright-disable a',
  '\u0000',
  '\ufeff',
  '\u2028',
);
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.nat(common.length), fc.nat(12), fc.array(pieces, { maxLength: 3 }))
    .map(([at, length, parts]) => common.slice(0, at) + parts.join('') + common.slice(at + length)),
);

test('no text makes the loader throw, and each text gives an inventory or a reason', () => {
  fc.assert(
    fc.property(junk, (text) => {
      const { inventory, fatal } = load(text);
      expect(inventory === null).toBe(fatal.length > 0);
    }),
    { numRuns: 200 },
  );
});

test('whatever is reported lies inside the file', () => {
  fc.assert(
    fc.property(junk, (text) => {
      const { inventory, problems, fatal } = load(text);
      const lines = text.split('\n');
      const ranges = [
        ...problems.flatMap(({ at }) => at),
        ...fatal.map(({ range }) => range),
        ...(inventory?.source.ranges.values() ?? []),
      ];
      for (const { line, column, endLine, endColumn } of ranges) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(endLine).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] as string).length + 1);
        expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('each value of an inventory is written where its range says', () => {
  fc.assert(
    fc.property(inventories, (value) => {
      const text = yaml(value);
      const { inventory } = load(text);
      const lines = text.split('\n');
      for (const [path, { line, column, endLine, endColumn }] of inventory?.source.ranges ?? []) {
        const at = path
          .split('.')
          .reduce((part: unknown, key) => (part as Record<string, unknown> | undefined)?.[key], inventory);
        if (typeof at !== 'string' || line !== endLine || !/^[\w-]+$/.test(at) || at === 'P0D') continue;
        expect((lines[line - 1] as string).slice(column - 1, endColumn - 1)).toContain(at);
      }
    }),
    { numRuns: 40 },
  );
});

test('expanding what is expanded changes nothing', () => {
  fc.assert(
    fc.property(inventories, (value) => {
      const once = sayings(load(yaml(value)).inventory);
      const { todos, ...long } = once;
      expect(sayings(load(yaml(long)).inventory)).toEqual(once);
    }),
    { numRuns: 40 },
  );
});

/** The same value with its keys in another order at each level. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(one, turn));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const cut = keys.length === 0 ? 0 : turn % keys.length;
  const turned = [...keys.slice(cut), ...keys.slice(0, cut)];
  return Object.fromEntries(
    (turn % 2 ? turned.reverse() : turned).map((key) => [key, reordered((value as Record<string, unknown>)[key], turn + 1)]),
  );
}

test('the order of keys changes no value', () => {
  fc.assert(
    fc.property(inventories, fc.nat(50), (value, turn) => {
      expect(sayings(load(yaml(reordered(value, turn))).inventory)).toEqual(sayings(load(yaml(value)).inventory));
    }),
    { numRuns: 40 },
  );
});

/** Kinds of problem that editors see too, since the schema alone decides them. */
const shapeKinds = new Set(
  ['unknown-key', 'wrong-type', 'unknown-value', 'todo-not-here', 'bad-id', 'bad-language'].map((kind) => `inventory/${kind}`),
);

test('what fits the schema has the shape that the loader wants', () => {
  fc.assert(
    fc.property(inventories, (value) => {
      expect(validate(value), JSON.stringify(validate.errors?.[0])).toBe(true);
      expect(load(yaml(value)).problems.filter(({ rule }) => shapeKinds.has(rule))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** Puts something else at one place of a value. */
function spoiled(value: unknown, steps: readonly number[], change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (typeof value !== 'object' || value === null || step === undefined) return change(value);
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return change(value);
  const inner = spoiled((value as Record<string, unknown>)[key], rest, change);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? inner : one));
  return { ...value, [key]: inner };
}

test('schema and loader agree on what is wrong', () => {
  const strange = fc.constantFrom<unknown>(
    null,
    '',
    'todo',
    'x y',
    true,
    7,
    -1,
    1.5,
    [],
    [null],
    ['todo'],
    {},
    { nonsense: 1 },
    { '9': 'a' },
    [[]],
    [{}],
  );
  fc.assert(
    fc.property(inventories, fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), strange, (value, steps, wrong) => {
      const given = spoiled(value, steps, () => wrong);
      const { problems } = load(yaml(given));
      const shapes = problems.filter(({ rule }) => shapeKinds.has(rule));
      if (validate(given)) expect(shapes, yaml(given)).toEqual([]);
      else expect(problems.length, `${yaml(given)}\n${JSON.stringify(validate.errors?.[0])}`).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
