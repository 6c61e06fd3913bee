import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, expressionAt, moduleAt } from '../../../src/core/facts.js';
import { createMemo } from '../../../src/scan/link/memo.js';
import { createTracker } from '../../../src/scan/link/tracker.js';
import { graphOf } from '../../support/linking.js';

const files: readonly (readonly [string, string])[] = [
  [
    'user.ts',
    "import { Address } from './address';\nimport { Loop } from './loop';\nexport class User extends Loop { email: string; home: Address; self: User }",
  ],
  [
    'address.ts',
    "import type { User } from './user';\nexport interface Address { city: string; owner: User }\nexport type Home = Address | Home[]",
  ],
  [
    'loop.ts',
    "import { User } from './user';\nexport class Loop extends User { x: Loop; y: typeof value }\nexport const value = other;\nexport const other = value;",
  ],
  ['index.ts', "export * from './user';\nexport * from './address';\nexport * from './loop';\nexport * from './index';"],
  [
    'schema.ts',
    "import { z } from 'zod';\nexport const a = z.object({ b: z.lazy(() => b) });\nexport const b = a.extend({ c: z.string(), a });\nexport type A = z.infer<typeof b>;",
  ],
  [
    'use.ts',
    "import { User, Home, value } from './index';\nimport { a, b } from './schema';\nexport function f(user: User, home: Home) {\n  const { home: { owner } } = user;\n  g(owner.home.city, a.b.c, value.x, { ...user }, b.parse(user).a);\n}\nfunction g(x) { return f(x) }",
  ],
];

/** Everything that a graph says, asked in the given order of files. */
function answers(order: readonly (readonly [string, string])[]): string {
  const graph = graphOf(Object.fromEntries(order));
  const found = new Map<string, unknown>();
  for (const [file] of order) {
    const facts = graph.factsOf(file);
    if (!facts) continue;
    for (let index = 0; index < countOf(facts, 'types'); index += 1)
      found.set(`type ${file} ${index}`, graph.resolveTypes(file, index));
    for (let index = 0; index < countOf(facts, 'shapes'); index += 1) {
      found.set(`members ${file} ${index}`, graph.membersOf({ file, index }));
      found.set(`reach ${file} ${index}`, graph.reachedFrom({ file, index }));
      found.set(`path ${file} ${index}`, graph.pathOf({ file, index }));
    }
    for (let index = 0; index < countOf(facts, 'expressions'); index += 1) {
      const { scope, line, text } = expressionAt(facts, index);
      found.set(`value ${file} ${index}`, [
        graph.typeOf(file, index),
        graph.textOf(file, index),
        graph.typeOfPath({ file, scope, line }, text),
      ]);
    }
    for (let index = 0; index < countOf(facts, 'modules'); index += 1) {
      const { local } = moduleAt(facts, index);
      found.set(`name ${file} ${local}`, [graph.resolveName({ file, scope: '', line: 0 }, local), graph.importOf(file, local)]);
    }
  }
  return JSON.stringify(
    [...found].sort(([a], [b]) => (a < b ? -1 : 1)),
    (_, value) => (value instanceof Map ? [...value] : value),
  );
}

test('the answers do not depend on the order of files or of questions', () => {
  const expected = answers(files);
  expect(expected).toContain('"name":"email"');
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (order) => {
      expect(answers(order) === expected).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('chains that are far too long end without an answer', () => {
  const length = 2000;
  const types = Array.from({ length }, (_, index) => `type T${index} = T${index + 1};`);
  const values = Array.from({ length }, (_, index) => `const v${index} = v${index + 1};`);
  const graph = graphOf({ 'a.ts': [...types, ...values, `const call = a${'.b()'.repeat(300)};`].join('\n') });
  const site = { file: 'a.ts', scope: '', line: 0 };
  expect(graph.typeOfPath(site, 'v0')?.target ?? null).toBeNull();
  expect(graph.typeOfPath(site, 'call')?.target ?? null).toBeNull();
  expect(graph.textOfPath(site, 'v1')).toBeNull();
  expect(graph.resolveType('a.ts', 0)).toBeNull();
});

test('a memo keeps what is complete and not what a cycle cut short', () => {
  const memo = createMemo(createTracker());
  const graph: Record<string, string[]> = { a: ['b'], b: ['a', 'c'], c: [] };
  const reach = (node: string): string[] =>
    memo('reach', '', node, [] as string[], () => [...new Set([node, ...(graph[node] ?? []).flatMap(reach)])].sort());
  expect(reach('a')).toEqual(['a', 'b', 'c']);
  expect(reach('b')).toEqual(['a', 'b', 'c']);
  expect(reach('c')).toEqual(['c']);
});
