import { expect, test } from 'vitest';
import { opaqueIn } from './found.js';

const drizzle = "import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';\n";
const typeorm = "import { Column, Entity } from 'typeorm';\n";

test.each([
  ['prisma/schema.prisma', 'model User {\n  email String\n  metadata Json?\n}\n', 'User.metadata Json'],
  [
    'src/a.ts',
    `${drizzle}export const users = pgTable('users', { email: text('email'), extra: jsonb('extra').notNull() });`,
    'users.extra jsonb',
  ],
  [
    'src/a.ts',
    `${typeorm}@Entity() export class Patient { @Column() name: string; @Column('jsonb') extra: Record<string, unknown>; }`,
    'Patient.extra jsonb',
  ],
  [
    'src/a.ts',
    `${typeorm}@Entity() export class Patient { @Column() name: string; @Column({ type: 'json' }) extra: any; }`,
    'Patient.extra json',
  ],
  [
    'src/a.ts',
    "import { Schema } from 'mongoose';\nconst UserSchema = new Schema({ email: String, extra: Schema.Types.Mixed });",
    'UserSchema.extra Schema.Types.Mixed',
  ],
  ['db/schema.sql', 'CREATE TABLE members (email text, extra jsonb);', 'members.extra jsonb'],
])('%s: a person’s JSON column is opaque', async (file, text, told) => {
  expect((await opaqueIn({ [file]: text })).map(({ place, type }) => `${place} ${type}`)).toEqual([told]);
});

test.each([
  ['a product’s', 'prisma/schema.prisma', 'model Product {\n  name String\n  metadata Json?\n}\n'],
  [
    'one with a type in its comment',
    'prisma/schema.prisma',
    'model User {\n  email String\n  /// [UserMetadata]\n  metadata Json?\n}\n',
  ],
  [
    'one with a type',
    'src/a.ts',
    `${drizzle}export const users = pgTable('users', { email: text('email'), extra: jsonb('extra').$type<{ theme: string }>() });`,
  ],
  [
    'a column of the project’s own type',
    'src/a.ts',
    `${typeorm}interface Extra { theme: string }\n@Entity() export class Patient { @Column() name: string; @Column('jsonb') extra: Extra; }`,
  ],
  ['one whose name says what is in it', 'prisma/schema.prisma', 'model User {\n  email String\n  preferences Json?\n}\n'],
])('%s is not', async (_, file, text) => {
  expect(await opaqueIn({ [file]: text })).toEqual([]);
});
