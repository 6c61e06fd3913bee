import { expect, test } from 'vitest';
import { graphOf, shapeRow } from '../../support/linking.js';

test.each([
  ['const user = z.object({ home: z.object({ city: 1 }).optional() }).strict()', 'user.home'],
  ['const user = { home: { place: [{ city: 1 }] } }', 'user.home.place'],
  ['interface User { home: { city: string } }', 'User.home'],
  ['send({ data: { city } })', 'data'],
  ['export default { data: { city: 1 } }', 'default.data'],
  ["export const users = pgTable('users', { city: text('city') })", 'users'],
  ['class User { home = { city: 1 } }', 'User.home'],
])('%s', (code, path) => {
  const graph = graphOf({ 'a.ts': code });
  const facts = graph.factsOf('a.ts');
  const city = facts?.strings.indexOf('city') ?? -1;
  const row = graph.files.length === 1 && facts ? holderOfMember(facts.members, city) : -1;
  expect(graph.pathOf({ file: 'a.ts', index: row })).toBe(path);
});

/** The shape of the first member with a name. */
function holderOfMember(cells: readonly number[], name: number): number {
  for (let start = 0; start < cells.length; start += 13) if (cells[start + 2] === name) return cells[start] ?? -1;
  return -1;
}

test('an argument is held by the variable that the call goes to', () => {
  const graph = graphOf({ 'a.ts': 'const schema = z.array(z.object({ email: 1 })).min(1);\nsend({ phone: 2 });' });
  expect(graph.pathOf(shapeRow(graph, 'a.ts', '', 'object'))).toBe('schema');
  expect(graph.holderOf('a.ts', 0).kind).toBe('variable');
});
