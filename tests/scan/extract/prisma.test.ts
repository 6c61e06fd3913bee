import { expect, test } from 'vitest';
import { docsOf, factsOf, memberPlaces, rowsOf, shapeAt, shapesOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const schema = `datasource db {
  provider = "postgresql"
}

/// Somebody who buys
model User {
  id      Int      @id @default(autoincrement())
  /// Where we write to
  email   String   @unique
  name    String?  @map("full_name") @db.VarChar(255) // as on the card
  ip      String?  @db.Inet
  orders  Order[]
  role    Role     @default(USER)
  org     Org      @relation("members", fields: [orgId], references: [id], onDelete: Cascade)
  meta    Json     @default("{}")

  @@unique([email, org])
  @@map("users")
}

type Address { 
  street String
}

enum Role {
  USER // plain
  ADMIN
}
`;

test('models, composite types and enums', () => {
  expect(shapesOf(schema, 'schema.prisma')).toEqual([
    "@unique([email, org]) @map('users') model User [exported]: @id() @default(autoincrement()) id: Int, @unique() email: String, " +
      "@map('full_name') @db.VarChar(255) name?: String, @db.Inet() ip?: String, orders: Order[], @default(USER) role: Role, " +
      "@relation('members', { fields = [orgId], references = [id], onDelete = Cascade }) org: Org, @default('{}') meta: Json",
    'object in relation#1: fields = [orgId], references = [id], onDelete = Cascade',
    'type Address [exported]: street: String',
    'enum Role [exported]: USER, ADMIN',
  ]);
});

test('positions are those of the names', () => {
  expect(memberPlaces(schema, 'schema.prisma').slice(0, 3)).toEqual([
    '7:3-5 column id',
    '9:3-8 column email',
    '10:3-7 column name',
  ]);
  const [user] = rowsOf(factsOf(schema, 'schema.prisma'), 'shapes', shapeAt);
  expect(user).toMatchObject({ line: 6, column: 7, endLine: 19 });
});

test('comments belong to what follows them, or stands before them on the line', () => {
  expect(docsOf(schema, 'schema.prisma')).toEqual([
    'User: Somebody who buys',
    'email: Where we write to',
    'name: as on the card',
    'USER: plain',
  ]);
});

test('what cannot be read is named, the other models count', () => {
  const facts = factsOf(`model Bad {\n  id ???\n}\n\n${schema}`, 'schema.prisma');
  expect(facts.problem).toMatchObject({ line: 2 });
  expect(rowsOf(facts, 'shapes', shapeAt).map((shape) => shape.name)).toContain('User');
});

test('Windows line ends', () => {
  expect(memberPlaces('model A {\r\n  id Int @id\r\n  email String\r\n}\r\n', 'schema.prisma')).toEqual([
    '2:3-5 column id',
    '3:3-8 column email',
  ]);
});

test('an empty list as a default', () => {
  expect(shapesOf('model A {\n  tags String[] @default([])\n}\n', 'schema.prisma')).toEqual([
    'model A [exported]: @default([]) tags: String[]',
  ]);
});

test('directives', () => {
  const facts = factsOf('model A {\n  // forthright-disable-next-line code/new-place -- moved\n  id Int\n}\n', 'schema.prisma');
  expect(printDirectives(facts)).toEqual(['2:6 disable-next-line code/new-place -- moved']);
});
