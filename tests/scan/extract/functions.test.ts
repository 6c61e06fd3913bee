import { expect, test } from 'vitest';
import { shapesOf } from '../../support/extracting.js';

test('a callback knows the call that it is an argument of', () => {
  expect(shapesOf("router.post('/signup', auth, async (req, res) => {})")).toEqual([
    'parameters [async] in router.post#2: req, res',
  ]);
});

test('what wraps a function on its way to a variable leaves it the name', () => {
  expect(shapesOf('const Form = React.memo(({ email }: Props) => null)')[0]).toBe('parameters Form in React.memo#0: : Props');
  expect(shapesOf('const names = users.map((user) => user.name)')[0]).toBe('parameters in users.map#0: user');
});

test('functions go by what they are assigned to', () => {
  expect(
    shapesOf('exports.create = function (email) {}; User.prototype.save = function (iban) {}; this.go = (phone) => {}'),
  ).toEqual(['parameters create: email', 'parameters User/save: iban', 'parameters go: phone']);
});

test('nested functions stand in the scope of the outer ones', () => {
  expect(shapesOf('function outer() { const inner = (email) => { function last(phone) {} } }')).toEqual([
    'parameters outer:',
    'parameters outer/inner: email',
    'parameters outer.inner/last: phone',
  ]);
});

test('a default function without a name goes by `default`', () => {
  expect(shapesOf('export default async function (email: string) {}')).toEqual([
    'parameters default [exported async default]: email: string',
  ]);
});

test('`this` is no parameter', () => {
  expect(shapesOf('function f(this: Window, email: string) {}')).toEqual(['parameters f: email: string']);
});
