import { expect, test } from 'vitest';
import { graphOf, memberNames, shapeLabel, shapeRow, targetLabel } from '../../support/linking.js';

test('members are inherited across files, nearest first', () => {
  const graph = graphOf({
    'person.ts': 'export interface Person { name: string; email: string }',
    'user.ts': "import { Person } from './person';\nexport class User implements Person, Other { email: number; phone: string }",
  });
  const user = shapeRow(graph, 'user.ts', 'User');
  expect(memberNames(graph, user)).toEqual(['email', 'phone', 'name']);
  expect(graph.parentsOf(user).map((target) => targetLabel(graph, target))).toEqual(['person.ts interface Person']);
  expect(shapeLabel(graph, graph.memberOf(user, 'name')?.shape ?? user)).toBe('person.ts interface Person');
});

test('Pick, Omit and Partial leave and drop members', () => {
  const code = `interface User { id: string; email: string; phone: string }
interface Patch extends Partial<Pick<User, 'email' | 'phone'>> {}
interface Safe extends Omit<User, 'email'> { extra: string }`;
  const graph = graphOf({ 'a.ts': code });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Patch'))).toEqual(['email?', 'phone?']);
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Safe'))).toEqual(['extra', 'id', 'phone']);
});

test('mapped types of NestJS are calls in the heritage', () => {
  const code = `export class User { @Column() email: string; phone: string; iban: string }
class Patch extends PartialType(OmitType(User, ['iban'] as const)) { extra: string }
class Both extends IntersectionType(User, Other) {}
class Other { city: string }`;
  const graph = graphOf({ 'a.ts': code });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Patch'))).toEqual(['extra', 'email?', 'phone?']);
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Both'))).toEqual(['email', 'phone', 'iban', 'city']);
});

test('the parts of a union are all possible members', () => {
  const graph = graphOf({
    'a.ts': 'type Contact = { email: string } | { phone: string } | Post\ninterface Post { city: string }',
  });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Contact'))).toEqual(['email', 'phone', 'city']);
});

test('a mapped type has the keys of what it maps', () => {
  const graph = graphOf({
    'a.ts': 'interface User { email: string }\ntype Form = { [K in keyof User]: Field }\ninterface Page { form: Form }',
  });
  const page = graph.memberOf(shapeRow(graph, 'a.ts', 'Page'), 'form');
  expect(page).not.toBeNull();
  const form = graph.typeOfPath({ file: 'a.ts', scope: '', line: 0 }, 'Page.form')?.target;
  expect(form && memberNames(graph, form)).toEqual(['email']);
});

test('spreads bring the members of what they spread', () => {
  const graph = graphOf({
    'a.ts': 'interface User { email: string; phone: string }\nfunction f(user: User) { send({ id: 1, ...user }) }',
  });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', '', 'object'))).toEqual(['id', 'email', 'phone']);
});

test('computed keys go by the constant that they name', () => {
  const graph = graphOf({
    'keys.ts': "export const KEYS = { mail: 'email' }",
    'a.ts': "import { KEYS } from './keys';\nconst user = { [KEYS.mail]: 1 }",
  });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'user'))).toEqual(['email']);
});

test('type parameters stand for their arguments', () => {
  const code =
    'interface User { email: string }\ninterface Page<T> { items: T[]; first: T; meta: { last: T } }\ninterface Users extends Page<User> { total: number }';
  const graph = graphOf({ 'a.ts': code });
  const site = { file: 'a.ts', scope: '', line: 0 };
  expect(targetLabel(graph, graph.typeOfPath(site, 'Users.items')?.target)).toBe('a.ts interface User[]');
  expect(targetLabel(graph, graph.typeOfPath(site, 'Users.meta.last')?.target)).toBe('a.ts interface User');
  expect(targetLabel(graph, graph.typeOfPath(site, 'Users.first')?.target)).toBe('a.ts interface User');
});

test('Sequelize gives a class its columns by `init`', () => {
  const graph = graphOf({
    'a.ts': 'class User extends Model { id: number }\nUser.init({ email: { type: STRING }, phone: STRING }, { sequelize })',
  });
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'User'))).toEqual(['id', 'email', 'phone']);
});
