import { expect, test } from 'vitest';
import { factsOf, memberAt, memberPlaces, rowsOf, shapesOf, variablesOf } from '../../support/extracting.js';

test('a class has its fields with decorators and their arguments', () => {
  const code =
    "@Entity('users') export class User extends Person implements Named { @Column({ type: 'varchar' }) @IsEmail() email!: string }";
  expect(shapesOf(code)).toEqual([
    "@Entity('users') class User [exported] < Person, Named: @Column({ type = 'varchar' }) @IsEmail() email: string",
    "object User/ in Column#0: type = 'varchar'",
  ]);
});

test('a field points at its name, not at its decorator', () => {
  expect(memberPlaces('class User {\n  @Column()\n  private readonly email: string;\n}')).toEqual(['3:20-25 property email']);
});

test('a base that a call makes is a type with arguments', () => {
  expect(shapesOf("class Patch extends PartialType(PickType(User, ['email', 'name'] as const)) {}")[0]).toBe(
    "class Patch < PartialType<PickType<User, 'email' | 'name'>>:",
  );
});

test('parameter properties are members of the constructor and of the class', () => {
  expect(shapesOf('class User { constructor(public email: string, readonly phone = 1, plain: string) {} }')).toEqual([
    'class User: constructor { email: string, phone = 1, plain: string }, email: string, phone = 1',
    'parameters User/constructor: email: string, phone = 1, plain: string',
  ]);
});

test('methods have parameters with decorators, and open a scope', () => {
  expect(
    shapesOf("class Users { @Post() create(@Body('email') email: string, @Req() req: Request): User { return { email } } }"),
  ).toEqual([
    "class Users: @Post() create: (@Body('email') email: string, @Req() req: Request) => User",
    "parameters Users/create: @Body('email') email: string, @Req() req: Request",
    'object Users.create/ [returned]: email = email',
  ]);
});

test('signatures that only overload are left out, abstract methods are not', () => {
  const code = 'abstract class Mailer { send(to: string): void; send(to: string): void {} abstract log(email: string): void }';
  expect(shapesOf(code)).toEqual([
    'class Mailer: send: (to: string) => void, log: (email: string) => void',
    'parameters Mailer/send: to: string',
    'parameters Mailer/log: email: string',
  ]);
});

test('accessors and private names', () => {
  expect(shapesOf('class User { #iban = ""; get email(): string { return "" } set email(value: string) {} }')[0]).toBe(
    "class User: iban = '', email: string, email: string",
  );
});

test('a function in a field goes by its name', () => {
  expect(shapesOf('class Form { submit = async (email: string) => {} }')).toEqual([
    'class Form: submit = (email: string) =>',
    'parameters Form/submit [async]: email: string',
  ]);
});

test('a class expression goes by the name of its variable', () => {
  expect(shapesOf('const User = class { email = "" }')).toEqual(["class User: email = ''"]);
  expect(variablesOf('const User = class { email = "" }')).toEqual(["User [constant] = { email = '' }"]);
});

test('a class without a name leaves as default', () => {
  expect(shapesOf('export default class { email: string }')).toEqual(['class default [exported default]: email: string']);
});

test('flags say what modifiers do', () => {
  const [member] = rowsOf(factsOf('class User { private static readonly email?: string }'), 'members', memberAt);
  expect(member?.flags).toBe(1 | 2 | 4 | 512);
});
