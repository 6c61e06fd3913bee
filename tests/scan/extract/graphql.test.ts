import { expect, test } from 'vitest';
import { docsOf, factsOf, memberPlaces, rowsOf, shapeAt, shapesOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const schema = `"""Somebody who buys"""
type Customer implements Node & Person @key(fields: "id") {
  id: ID!
  "Where we write to"
  emailAddress: String! @constraint(format: "email")
  addresses(first: Int): [Address!]
}
extend type Mutation {
  login(username: String!, password: String!): Customer
}
input RegisterInput { emailAddress: String!, phone: String }
enum Role { ADMIN GUEST }
query Find($email: String!) { find(email: $email) { id } }
`;

test('types, inputs, arguments, enums and variables', () => {
  expect(shapesOf(schema, 'a.graphql')).toEqual([
    "@key({ fields = 'id' }) graphql Customer [exported] < Node, Person: id: ID, " +
      "@constraint({ format = 'email' }) emailAddress: String, addresses?: Address[]",
    "object in key#0: fields = 'id'",
    "object in constraint#0: format = 'email'",
    'graphql [incoming]: first?: Int',
    'graphql Mutation [exported]: login?: Customer',
    'graphql [incoming]: username: String, password: String',
    'graphql RegisterInput [exported incoming]: emailAddress: String, phone?: String',
    'enum Role [exported]: ADMIN, GUEST',
    'graphql Find [exported]: email: String',
  ]);
});

test('positions are those of the names', () => {
  expect(memberPlaces(schema, 'a.graphql').filter((place) => place.includes('mail'))).toEqual([
    '5:3-15 property emailAddress',
    '11:23-35 property emailAddress',
    '13:13-18 property email',
  ]);
  expect(rowsOf(factsOf(schema, 'a.graphql'), 'shapes', shapeAt)[0]).toMatchObject({ line: 2, column: 6, endLine: 7 });
});

test('descriptions belong to what follows them', () => {
  expect(docsOf(schema, 'a.graphql')).toEqual(['Customer: Somebody who buys', 'emailAddress: Where we write to']);
});

test('the fields of what can be asked for are no data, also where the schema names it otherwise', () => {
  const named = 'schema { query: Root }\ntype Root { customerEmail: String }\ntype Query { name: String }';
  expect(memberPlaces(named, 'a.graphql').map((place) => place.split(' ')[1])).toEqual(['method', 'method']);
});

test('one fault names its place and costs its own definition alone', () => {
  const text = 'type A {\n  email: String\n}\n\ntype B {\n  name String\n}\n\ntype C {\n  phone: String\n}\n';
  const facts = factsOf(text, 'a.graphql');
  expect(shapesOf(text, 'a.graphql')).toEqual(['graphql A [exported]: email?: String', 'graphql C [exported]: phone?: String']);
  expect(facts.problem).toMatchObject({ line: 6, column: 8 });
});

test('documents in templates keep their places, holes and all', () => {
  const code = ['const a = gql`', '  #{Address}', '  type User { email: String #{more} }', '`;'].join('\n').replaceAll('#', '$');
  expect(memberPlaces(code)).toEqual(['3:15-20 property email']);
  expect(factsOf(code).problem).toBeNull();
  const [, , user] = rowsOf(factsOf('class A { b() { return gql`type User { email: String }`; } }'), 'shapes', shapeAt);
  expect(user).toMatchObject({ kind: 'graphql', name: 'User', scope: 'A.b' });
});

test('comments to the tool', () => {
  const text = '# forthright-disable-next-line code/new-place -- known\ntype A { a(b: String = "# forthright-disable"): Int }\n';
  expect(printDirectives(factsOf(text, 'a.graphql'))).toEqual(['1:3 disable-next-line code/new-place -- known']);
});

test('a schema in a plain text is read as one in a tagged text is, and once', () => {
  const schema = 'type User {\n  email: String!\n}\ninput Join {\n  phone: String\n}';
  const shapes = ['graphql User [exported]: email: String', 'graphql Join [exported incoming]: phone?: String'];
  for (const code of [
    `export const types = \`${schema}\`;`,
    `const types = /* GraphQL */ \`${schema}\`;`,
    `const types = gql\`${schema}\`;`,
  ])
    expect(shapesOf(code)).toEqual(shapes);
});

test('a list of fields that other texts are put together of bears the name of its constant', () => {
  const code = ['const customerFields = `', '  firstName: String', '  email: String! # to write to', '  #{more}', '`;']
    .join('\n')
    .replaceAll('#{', '${');
  expect(shapesOf(code)).toEqual(['graphql customerFields [incoming]: firstName?: String, email: String']);
  expect(memberPlaces(code)).toEqual(['2:3-12 property firstName', '3:3-8 property email']);
});

test('what can be asked for in such a list is no data, and what is given with it is', () => {
  const code = 'const mutations = `\n  joinClub(email: String!): Member\n  leaveClub(reason: String): Boolean\n`;';
  expect(shapesOf(code)).toEqual([
    'graphql mutations [incoming]: joinClub?: Member, leaveClub?: Boolean',
    'graphql [incoming]: email: String',
    'graphql [incoming]: reason?: String',
  ]);
});

test.each([
  ['prose', 'Dear reader,\n\nname: String of pearls\nPrice: Float, or more'],
  ['another notation', 'name: string\nemail: string'],
  ['code that is written', 'class User {\n  val name: String\n  val email: String\n}'],
  ['one line', 'name: String'],
])('no schema: %s', (_, text) => {
  expect(shapesOf(`const text = \`${text}\`;`)).toEqual([]);
});
