import { expect, test } from 'vitest';
import { docsOf, shapesOf, variablesOf } from '../../support/extracting.js';

test('a typedef is a type with members', () => {
  const code =
    '/**\n * A person.\n * @typedef {Object} User\n * @property {string} email - the mail\n * @property {Address[]} [homes]\n */';
  expect(shapesOf(code, 'user.js')).toEqual(['type User [exported]: email: string, homes?: Address[]']);
  expect(docsOf(code, 'user.js')).toEqual(['User: A person.', 'email: the mail']);
});

test('a typedef can stand for another type', () => {
  expect(shapesOf("/** @typedef {import('./user').User} Person */\nf()", 'user.js')).toEqual([
    'type Person [exported] < import(./user).User:',
  ]);
});

test('parameters take their types from the comment', () => {
  const code =
    '/**\n * @param {User} user\n * @param {Object} options\n * @param {string} options.city\n * @returns {Promise<User>}\n */\nfunction create(user, options) {}';
  expect(shapesOf(code, 'user.js')).toEqual([
    'parameters create: user: User, options: { city: string }',
    'type options: city: string',
  ]);
  expect(variablesOf(code, 'user.js')).toEqual(['create [constant] = (user: User, options: { city: string }) =><Promise<User>>']);
});

test('functions in variables, objects, exports and classes too', () => {
  const code = `
/** @param {string} a */
const f = (a) => 1;
/** @param {string} b */
exports.g = function (b) {};
const api = {
  /** @param {string} c */
  h: (c) => 1,
};
class User {
  /** @type {string} */
  email;

  /** @param {string} d */
  save(d) {}
}`;
  const shapes = shapesOf(code, 'user.js');
  expect(shapes).toContain('parameters f: a: string');
  expect(shapes).toContain('parameters g: b: string');
  expect(shapes).toContain('parameters api/h: c: string');
  expect(shapes).toContain('parameters User/save: d: string');
  expect(shapes).toContain('class User: email: string, save: (d: string) => ?');
});

test('a comment names the type of a variable', () => {
  expect(variablesOf('/** @type {User} */\nconst user = load();', 'user.js')).toEqual(['user [constant]: User = load()']);
});

test('in TypeScript the code says the types', () => {
  expect(shapesOf('/** @param {string} email */\nfunction f(email) {}')).toEqual(['parameters f: email']);
});

test('a function that is written without names for what it takes is a type all the same', () => {
  const code = '/**\n * @param {function(string, number): void} done\n * @param {string} email\n */\nfunction load(done, email) {}';
  expect(shapesOf(code, 'user.js')[0]).toContain('email: string');
});
