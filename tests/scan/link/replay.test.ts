import { expect, test } from 'vitest';
import { memberAt } from '../../../src/core/facts.js';
import { graphOf } from '../../support/linking.js';
import { rowsOf } from '../../support/print-facts.js';

/** `file: column` of what is left after all files were replayed. */
function columnsOf(files: Readonly<Record<string, string>>): string[] {
  const graph = graphOf(files);
  return graph.files.flatMap((file) => {
    const facts = graph.factsOf(file);
    const names = facts ? rowsOf(facts, 'members', memberAt).map(({ name }) => name) : [];
    return names.filter((_, row) => !graph.isGone(file, row)).map((name) => `${file}: ${name}`);
  });
}

test('a column that a later migration drops or renames is gone; numbers count as numbers', () => {
  expect(
    columnsOf({
      'db/migrations/1_users.sql': 'CREATE TABLE users (mail text, fax text, phone text);',
      'db/migrations/10_fax.sql': 'ALTER TABLE users ADD fax text;',
      'db/migrations/2_mail.sql': 'ALTER TABLE Users RENAME mail TO email; ALTER TABLE users DROP fax;',
    }),
  ).toEqual(['db/migrations/10_fax.sql: fax', 'db/migrations/1_users.sql: phone', 'db/migrations/2_mail.sql: email']);
});

test('a table that is renamed keeps its columns, one that is dropped loses them', () => {
  expect(
    columnsOf({
      'migrations/1.sql': 'CREATE TABLE users (phone text); CREATE TABLE old (email text); ALTER TABLE users RENAME TO members;',
      'migrations/2.sql': 'ALTER TABLE members DROP COLUMN phone; DROP TABLE old; CREATE TABLE old (iban text);',
    }),
  ).toEqual(['migrations/2.sql: iban']);
});

test('a file that clears a database is no step of a history', () => {
  expect(columnsOf({ 'sql/create.sql': 'CREATE TABLE users (email text);', 'sql/drop.sql': 'DROP TABLE users;' })).toEqual([
    'sql/create.sql: email',
  ]);
});

test('each dialect has its own history', () => {
  expect(
    columnsOf({
      'migration/mysql/1.sql': 'CREATE TABLE users (email text);',
      'migration/sqlite/1.sql': 'CREATE TABLE users (email text);',
      'migration/sqlite/2.sql': 'DROP TABLE users;',
    }),
  ).toEqual(['migration/mysql/1.sql: email']);
});
