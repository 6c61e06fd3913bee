import { expect, test } from 'vitest';
import {
  expressionAt,
  expressions,
  memberAt,
  members,
  moduleAt,
  modules,
  shapeAt,
  shapes,
  typeAt,
  types,
  variableAt,
  variables,
} from '../../src/core/facts.js';
import { factsOf } from '../support/extracting.js';

const facts = factsOf(`import a, { b as c } from 'm';
/** A person. */
@Entity('x') export class User<T> extends Person<T> { @Column() private readonly email?: string = call(a, b).c; home: { city: string } }
const { x: { y = 1 }, ...z } = req.body as Input<User>;
export default { ...z, [K]: 1, async m(p: string) { return { q: p } } };`);

test.each([
  ['shapes', shapes, facts.shapes, shapeAt],
  ['members', members, facts.members, memberAt],
  ['expressions', expressions, facts.expressions, expressionAt],
  ['types', types, facts.types, typeAt],
  ['variables', variables, facts.variables, variableAt],
  ['modules', modules, facts.modules, moduleAt],
] as const)('rows of %s read by hand are those that the table reads', (_, table, cells, at) => {
  const count = table.count(cells);
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index += 1) expect(at(facts, index)).toEqual(table.at(facts, cells, index));
});

test('rows written by hand are those that the table writes', () => {
  const pool = {
    strings: [...facts.strings],
    lists: [...facts.lists],
    positions: new Map(facts.strings.map((text, position) => [text, position])),
  };
  const copy: number[] = [];
  for (let index = 0; index < shapes.count(facts.shapes); index += 1) shapes.push(pool, copy, shapeAt(facts, index));
  expect(pool.strings).toEqual(facts.strings);
  expect(Array.from({ length: shapes.count(copy) }, (_, index) => shapes.at(pool, copy, index))).toEqual(
    Array.from({ length: shapes.count(copy) }, (_, index) => shapeAt(facts, index)),
  );
});
