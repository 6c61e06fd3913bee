import { expect, test } from 'vitest';
import { memberPlaces, shapesOf, variablesOf } from '../../support/extracting.js';

test('a destructuring knows what it takes apart, under which names', () => {
  expect(shapesOf("const { email, phone: tel, 'user-agent': agent, ...rest } = req.body")).toEqual([
    'binding [constant] of req.body: email, phone as tel, user-agent as agent, rest',
  ]);
});

test('nested patterns and defaults', () => {
  expect(shapesOf("const { user: { address: { city = 'x' } = {} } } = data")).toEqual([
    'binding [constant] of data: user { address = {  } }',
    'binding: address = {  }',
    'object:',
    "binding: city = 'x'",
  ]);
});

test('elements of an array pattern are named by their index', () => {
  expect(shapesOf("const [email, setEmail] = useState('')")).toEqual([
    "binding [constant] of useState(''): 0 as email, 1 as setEmail",
  ]);
});

test('a destructured parameter has no name of its own', () => {
  expect(shapesOf('function f({ email, name: full }: Props, id = 1, ...more) {}')).toEqual([
    'parameters f: : Props, id = 1, more',
    'binding: email, name as full',
  ]);
});

test('an assignment can take apart as well', () => {
  expect(shapesOf('({ email: this.email, phone = 1, ...rest } = req.body)')).toEqual([
    'binding of req.body: email as this.email, phone = 1, rest',
  ]);
});

test('a loop takes the elements of its source', () => {
  expect(shapesOf('for (const { email } of users) {}')).toEqual(['binding [constant array] of users: email']);
  expect(variablesOf('for (const user of users) {}')).toEqual(['user [constant array] = users']);
});

test('a written type of a destructuring is its heritage', () => {
  expect(shapesOf('const { email }: User = load()')).toEqual(['binding [constant] < User of load(): email']);
});

test('positions are those of the written name', () => {
  expect(memberPlaces('const { email: mail, phone } = user')).toEqual(['1:9-14 binding email', '1:22-27 binding phone']);
});

test('variables have types, values and flags', () => {
  const code =
    "export const KEY = 'token'; let user: User | undefined; const KEYS = { a: 'x' } as const; function f(a: string): User {}";
  expect(variablesOf(code)).toEqual([
    "KEY [exported constant] = 'token'",
    'user: User | undefined',
    "KEYS [readonly constant] = { a = 'x' }",
    'f [constant] = (a: string) =><User>',
  ]);
});
