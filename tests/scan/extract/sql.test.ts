import { expect, test } from 'vitest';
import { docsOf, expressionsOf, factsOf, memberPlaces, shapesOf } from '../../support/extracting.js';
import { printDirectives } from '../../support/print-facts.js';

const schema = `-- people
CREATE TABLE IF NOT EXISTS "public"."users" (
  id serial PRIMARY KEY,
  \`email\` varchar(255) NOT NULL UNIQUE, -- where we write to
  [Full Name] nvarchar(80) DEFAULT 'a, b);' COMMENT 'as on the card',
  born_on date CHECK (born_on < now()),
  key text,
  CONSTRAINT uq UNIQUE (email, born_on),
  KEY by_born (born_on),
  FOREIGN KEY (id) REFERENCES orgs (id)
);
`;

test('the columns of a table, whatever the dialect', () => {
  expect(shapesOf(schema, 'a.sql')).toEqual([
    'table users [exported]: id?: serial, email: varchar, Full Name?: nvarchar, born_on?: date, key?: text',
  ]);
  expect(docsOf(schema, 'a.sql')).toEqual(['email: where we write to', 'Full Name: as on the card']);
});

test('positions are those of the names without their quotes', () => {
  expect(memberPlaces(schema, 'a.sql').slice(0, 3)).toEqual(['3:3-5 column id', '4:4-9 column email', '5:4-13 column Full Name']);
});

test('what is altered, renamed and dropped', () => {
  const steps = `ALTER TABLE ONLY users ADD COLUMN IF NOT EXISTS phone text, ADD CONSTRAINT c UNIQUE (phone), DROP COLUMN IF EXISTS fax;
    ALTER TABLE users RENAME COLUMN mail TO email;
    ALTER TABLE users RENAME TO members;
    ALTER TABLE users CHANGE tel phone varchar(20);
    DROP TABLE IF EXISTS a, b;
    ALTER TABLE users DROP CONSTRAINT c, ALTER COLUMN email TYPE citext;
    ALTER TABLE users ADD (city text, zip text);`;
  expect(shapesOf(steps, 'a.sql')).toEqual([
    'table users [exported]: phone?: text',
    'table users [exported]: email?',
    'table users [exported]: phone?: varchar',
    'table users [exported]: city?: text, zip?: text',
  ]);
  expect(expressionsOf(steps, 'a.sql')).toEqual([
    "drop column('users', 'fax')",
    "drop column('users', 'mail')",
    "rename table('users', 'members')",
    "drop column('users', 'tel')",
    "drop table('a')",
    "drop table('b')",
  ]);
});

test.each([
  'CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN CREATE TABLE t (email text); END $$ LANGUAGE plpgsql;',
  "INSERT INTO t VALUES ('CREATE TABLE t (email text)');",
  'CREATE TABLE t AS SELECT email FROM users;',
  'CREATE INDEX i ON t (email);',
  '/* CREATE TABLE t (email text) */',
  '-- +goose Down\nCREATE TABLE t (email text);',
])('no table stands in %s', (text) => {
  expect(shapesOf(text, 'a.sql')).toEqual([]);
});

test('a table that does not close is named, and its columns still count', () => {
  const facts = factsOf('CREATE TABLE t (\n  email text,\n', 'a.sql');
  expect(facts.problem).toEqual({ line: 1, column: 16, message: 'The brackets of the table `t` do not close.' });
  expect(shapesOf('CREATE TABLE t (email text', 'a.sql')).toEqual(['table t [exported]: email?: text']);
});

test('steps back are not read', () => {
  expect(shapesOf('CREATE TABLE t (email text);', '1_a.down.sql')).toEqual([]);
});

test('comments to the tool, and not texts that look like them', () => {
  const text = "-- forthright-disable code/new-place -- known\nINSERT INTO t VALUES ('-- forthright-enable');\n";
  expect(printDirectives(factsOf(text, 'a.sql'))).toEqual(['1:4 disable code/new-place -- known']);
});
