// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test has templates.
import { expect, test } from 'vitest';
import { docsOf, memberPlaces, shapesOf } from '../../support/extracting.js';

test('an interface has its members, what it extends and its type parameters', () => {
  expect(shapesOf('export interface User<T> extends Person, Named<T> { readonly email?: string; tags: T[] }')).toEqual([
    'interface User [exported] < Person, Named<T>: email?: string, tags: T[]',
  ]);
});

test('nested literals are shapes that belong to their member', () => {
  expect(
    shapesOf('interface User { address: { street: string }; homes: { city: string }[]; work: { phone: string } | null }'),
  ).toEqual([
    'interface User: address: { street: string }, homes: { city: string }[], work: { phone: string } | null',
    'type address: street: string',
    'type homes: city: string',
    'type work: phone: string',
  ]);
});

test('methods of an interface have their parameters and what they give back', () => {
  expect(shapesOf('interface Mailer { send(email: string): Promise<void>; get name(): string }')).toEqual([
    'interface Mailer: send: (email: string) => Promise<void>, name: string',
    'parameters send: email: string',
  ]);
});

test('an index signature is an entry without a name', () => {
  expect(shapesOf('interface Book { [email: string]: { phone: string } }')).toEqual([
    'interface Book: : { phone: string }',
    'type: phone: string',
  ]);
});

test('literal parts of an intersection are members of the alias, the others its heritage', () => {
  expect(shapesOf('type Admin = User & { phone: string } & Omit<Staff, "id">')).toEqual([
    "type Admin < User, Omit<Staff, 'id'>: phone: string",
  ]);
});

test('parts of a union go by the name of the alias', () => {
  expect(shapesOf('type Contact = { email: string } | { phone: string }')).toEqual([
    'type Contact < { email: string } | { phone: string }:',
    'type Contact: email: string',
    'type Contact: phone: string',
  ]);
});

test('a mapped type over written keys has them as members', () => {
  expect(shapesOf("type Flags = { [K in 'email' | 'phone']?: string }")).toEqual([
    'type Flags < { email: string, phone: string }:',
    'type Flags: email: string, phone: string',
  ]);
});

test('a record with written keys has them as members', () => {
  expect(shapesOf("type Contact = Record<'email' | 'phone', string>")[1]).toBe('type Contact: email: string, phone: string');
  expect(shapesOf("type Icons = Record<'email' | 'phone', Icon>")).toHaveLength(1);
});

test('a mapped type over the keys of another inherits from it', () => {
  expect(shapesOf('type Form = { [K in keyof User]: Field<User[K]> }')[1]).toBe('type Form < User:');
});

test.each([
  ['type A = z.infer<typeof schema>', 'z.infer<typeof schema>'],
  ["type A = User['address']['city']", "User['address']['city']"],
  ['type A = keyof User', 'keyof User'],
  ['type A = [email: string, age?: number]', '[string, number]'],
  ['type A = readonly string[]', 'string[]'],
  ['type A = (user: User) => void', '(user: User) => void'],
  ['type A = T extends string ? User : null', 'User | null'],
  ["type A = import('./user').User<string>", 'import(./user).User<string>'],
  ['type A = `user-${string}`', "'`user-${string}`'"],
  ['type A = asserts value is User', 'boolean'],
  ['type A = Billing.Invoice', 'Billing.Invoice'],
])('%s stands for %s', (code, type) => {
  expect(shapesOf(code)[0]).toBe(`type A < ${type}:`);
});

test('an enum has its entries and their values', () => {
  expect(shapesOf("enum Key { Email = 'email', Phone }")).toEqual(["enum Key: Email = 'email', Phone"]);
});

test('a namespace is part of the scope', () => {
  expect(shapesOf('namespace Billing { export interface Invoice { iban: string } }')).toEqual([
    'interface Billing/Invoice [exported]: iban: string',
  ]);
});

test('positions are those of the name, quotes included', () => {
  expect(memberPlaces('interface User {\n  /** mail */\n  readonly email: string;\n  "Birth Date": Date;\n}')).toEqual([
    '3:12-17 property email',
    '4:3-15 property Birth Date',
  ]);
});

test('columns count UTF-16 units', () => {
  expect(memberPlaces('type A = { /* 😀 */ email: string }')).toEqual(['1:21-26 property email']);
});

test('lines end at \\n, \\r\\n and \\r', () => {
  expect(memberPlaces('type A = {\r\n  email: string\r  phone: string\n  iban: string\n}')).toEqual([
    '2:3-8 property email',
    '3:3-8 property phone',
    '4:3-7 property iban',
  ]);
});

test('doc comments before a member, or behind it on its line, belong to it', () => {
  const code = `
/**
 * Somebody.
 * Who buys.
 */
interface User {
  /** The mail. */
  email: string; // not read, there is one above
  phone: string; // where we call
  // first line
  // second line
  iban: string;
  // eslint-disable-next-line no-all
  plain: string;
}`;
  expect(docsOf(code)).toEqual([
    'User: Somebody.\nWho buys.',
    'email: The mail.',
    'phone: where we call',
    'iban: first line\nsecond line',
  ]);
});
