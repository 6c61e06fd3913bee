import { expect, test } from 'vitest';
import { memberPlaces, shapesOf } from '../../support/extracting.js';

test('an object goes by what it is assigned to', () => {
  expect(shapesOf('const user = { email: "a" }; user.home = { city: "b" }; export default { phone: 1 }')).toEqual([
    "object user: email = 'a'",
    "object home: city = 'b'",
    'object default [exported default]: phone = 1',
  ]);
});

test('an argument knows its call and position, also in arrays, conditions and defaults', () => {
  expect(shapesOf('send(id, { email }); send([{ phone }]); send(ok ? { iban } : null); send(input ?? { name })')).toEqual([
    'object in send#1: email = email',
    'object [array] in send#0: phone = phone',
    'object in send#0: iban = iban',
    'object in send#0: name = name',
  ]);
});

test('nested objects belong to their key', () => {
  expect(shapesOf('prisma.user.create({ data: { email: input.email, address: { create: { city } } } })')).toEqual([
    'object in prisma.user.create#0: data = { email = input.email, address = { create = { city = city } } }',
    'object data: email = input.email, address = { create = { city = city } }',
    'object address: create = { city = city }',
    'object create: city = city',
  ]);
});

test('quoted, computed and spread keys', () => {
  expect(shapesOf('const a = { "e-mail": 1, [KEYS.phone]: 2, ["iban"]: 3, ...rest, 5: 4 }')).toEqual([
    'object a: e-mail = 1, as KEYS.phone = 2, iban = 3, ...rest, 5 = 4',
  ]);
  expect(memberPlaces('const a = { "e-mail": 1, [KEYS.phone]: 2, ...rest }')).toEqual([
    '1:13-21 key e-mail',
    '1:32-37 key ',
    '1:43-46 spread ',
  ]);
});

test('methods of objects go by the names on the way in', () => {
  expect(shapesOf('const resolvers = { Query: { user(parent, { email }) { return { email } }, all: (root) => [] } }')).toEqual([
    'object resolvers: Query = { user: (parent, { email }) => ?, all = (root) => }',
    'object Query: user: (parent, { email }) => ?, all = (root) =>',
    'parameters resolvers.Query/user: parent, { email }',
    'binding: email',
    'parameters resolvers.Query/all: root',
    'object resolvers.Query.user/ [returned]: email = email',
  ]);
});

test('what a function gives back is marked, in arrays and conditions too', () => {
  expect(shapesOf('function f() { if (a) return { email }; return ok ? [{ phone }] : null }')).toEqual([
    'parameters f:',
    'object f/ [returned]: email = email',
    'object f/ [returned array]: phone = phone',
  ]);
  expect(shapesOf('const g = () => ({ iban })')).toEqual(['parameters g:', 'object g/ [returned]: iban = iban']);
});

test('JSX elements are shapes with their attributes', () => {
  const code =
    '<Form.Item label="Mail" {...rest}><input name="email" autoComplete={"email"} required className="wide" /></Form.Item>';
  expect(shapesOf(code, 'form.tsx')).toEqual([
    "jsx Form.Item: label = 'Mail', ...rest",
    "jsx input: name = 'email', autoComplete = 'email', required",
  ]);
});
