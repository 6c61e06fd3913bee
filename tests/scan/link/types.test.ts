import { expect, test } from 'vitest';
import { aliasOf, graphOf, memberNames, shapeRow } from '../../support/linking.js';

const user = 'export interface User { id: string; email: string; address?: Address }\nexport interface Address { city: string }';

test.each([
  ['User', 'user.ts interface User'],
  ['User[]', 'user.ts interface User[]'],
  ['Array<User>', 'user.ts interface User[]'],
  ['Promise<ReadonlyArray<User>>', 'user.ts interface User[]'],
  ['Map<string, User>', 'user.ts interface User[]'],
  ['Record<string, User>', 'user.ts interface User[]'],
  ['Partial<User>', 'user.ts interface User partial'],
  ["Pick<User, 'id' | 'email'>", 'user.ts interface User only id,email'],
  ["Omit<User, 'email'>", 'user.ts interface User without email'],
  ["Omit<Pick<User, 'id' | 'email'>, 'id'>", 'user.ts interface User only id,email without id'],
  ['User | null', 'user.ts interface User'],
  ['Readonly<Required<User>>', 'user.ts interface User'],
  ["User['address']", 'user.ts interface Address'],
  ['User[][number]', 'user.ts interface User[]'.replace('[]', '')],
  ['[User, string]', 'user.ts interface User[]'],
  ['string', null],
  ['Unknown', null],
  ['Repository<User>', null],
])('%s is %s', (type, target) => {
  const graph = graphOf({ 'user.ts': user, 'a.ts': `import type { User } from './user';\ntype A = ${type}` });
  expect(aliasOf(graph, 'a.ts', 'A')).toBe(target);
});

test('an alias is followed to what it stands for', () => {
  const code =
    'type Base = Partial<User>; type Nullable<T> = T | null; type A = Nullable<Base>; interface User { email: string }';
  expect(aliasOf(graphOf({ 'a.ts': code }), 'a.ts', 'A')).toBe('a.ts interface User partial');
});

test('an alias with members of its own stays itself', () => {
  const graph = graphOf({ 'a.ts': 'interface User { email: string }\ntype Admin = User & { phone: string }\ntype A = Admin' });
  expect(aliasOf(graph, 'a.ts', 'A')).toBe('a.ts type Admin');
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Admin'))).toEqual(['phone', 'email']);
});

test('keys to pick may be named by an alias', () => {
  const graph = graphOf({
    'a.ts': "interface User { email: string; id: string }\ntype Keys = 'email'\ntype A = Pick<User, Keys>",
  });
  expect(aliasOf(graph, 'a.ts', 'A')).toBe('a.ts interface User only email');
});

test('`typeof` leads to the shape of a value', () => {
  const code = "const defaults = { email: '' };\nfunction load(): User { return x }\nclass User { email: string }\n";
  expect(aliasOf(graphOf({ 'a.ts': `${code}type A = typeof defaults` }), 'a.ts', 'A')).toBe('a.ts object defaults');
  expect(aliasOf(graphOf({ 'a.ts': `${code}type A = ReturnType<typeof load>` }), 'a.ts', 'A')).toBe('a.ts class User');
});

test('types of a namespace, and through a namespace import', () => {
  const files = {
    'b.ts': 'export namespace Billing { export interface Invoice { iban: string } }\nexport interface User { email: string }',
  };
  const graph = graphOf({
    ...files,
    'a.ts': "import { Billing } from './b'; import * as models from './b';\ntype A = models.User\ntype B = import('./b').User",
  });
  expect(aliasOf(graph, 'a.ts', 'A')).toBe('b.ts interface User');
  expect(aliasOf(graph, 'a.ts', 'B')).toBe('b.ts interface User');
  const inside = graphOf({ 'b.ts': `${files['b.ts']}\ntype A = Billing.Invoice` });
  expect(aliasOf(inside, 'b.ts', 'A')).toBe('b.ts interface Invoice');
});

test('a type of the same name elsewhere is another one', () => {
  const graph = graphOf({ 'a.ts': 'type A = Props', 'b.ts': 'export interface Props { email: string }' });
  expect(aliasOf(graph, 'a.ts', 'A')).toBeNull();
});

test('a type that passes itself an ever larger argument ends', () => {
  const code =
    'type Deep<T> = Deep<T[]> | { inner: Deep<{ x: T }> }\ninterface Grow<T> extends Grow<Grow<T>> { a: T }\ntype A = Grow<string>\ntype B = Deep<string>';
  const graph = graphOf({ 'a.ts': code });
  expect(aliasOf(graph, 'a.ts', 'A')).toBe('a.ts interface Grow');
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Grow'))).toEqual(['a']);
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Deep'))).toEqual(['inner']);
});

test('recursive types end', () => {
  const code =
    'interface Node extends Node { children: Node[] }\ntype Loop = Loop | Other\ntype Other = Loop[]\ntype A = Loop\ninterface X extends Y { a: 1 }\ninterface Y extends X { b: 1 }';
  const graph = graphOf({ 'a.ts': code });
  expect(aliasOf(graph, 'a.ts', 'A')).toBeNull();
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Node'))).toEqual(['children']);
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'X'))).toEqual(['a', 'b']);
  expect(memberNames(graph, shapeRow(graph, 'a.ts', 'Y'))).toEqual(['b', 'a']);
});
