import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const stored = async (text: string): Promise<readonly string[]> =>
  (await observedIn({ 'src/repo.ts': text })).filter(({ role }) => role === 'stores').map(({ place }) => place);

test.each([
  ["db.query('INSERT INTO users (email, tier) VALUES ($1, $2)', [a, b]);", ['users.email']],
  [`sql\`INSERT INTO "public"."subscribers" ("email", created_at) VALUES (\${a}, now())\`;`, ['subscribers.email']],
  ["db.query('UPDATE patients SET phone = $1, ward = $2 WHERE email = $3');", ['patients.phone']],
  [`sql\`UPDATE patients p SET p.birth_date = \${a} WHERE id = \${b}\`;`, ['patients.birth_date']],
  ['db.exec(`CREATE TABLE IF NOT EXISTS members (id int, email text not null, colour text)`);', ['members.email']],
  ["knex.raw('ALTER TABLE members ADD COLUMN passport_number text');", ['members.passport_number']],
  ["db.query('WITH x AS (SELECT 1) INSERT INTO guests (last_name) SELECT 1');", ['guests.last_name']],
  ["db.query('UPDATE patients SET ' + 'phone = $1, ' + 'ward = $2 ' + where);", ['patients.phone']],
  ['db.query("INSERT INTO\\n guests (\\"last_name\\") VALUES ($1)");', ['guests.last_name']],
])('%s stores what it names', async (text, places) => {
  expect(await stored(text)).toEqual(places);
});

test.each([
  "db.query('SELECT email FROM users WHERE phone = $1');",
  "db.query('INSERT INTO products (name, sku) VALUES ($1, $2)');",
  "db.query('INSERT INTO users SELECT * FROM old_users');",
  "show('Update users and set their email = addresses');",
  "show('Insert into your diary (email, phone) whatever you like');",
  `sql\`INSERT INTO \${table} (sku) VALUES (\${a})\`;`,
])('%s stores nothing about people', async (text) => {
  expect(await stored(text)).toEqual([]);
});

test('a column’s place is that of its name in the text', async () => {
  const text =
    "export const add =\n  'INSERT INTO users (tier, email) VALUES ($1, $2)';\nconst users = add;\nexport default users;\n";
  expect(await observedIn({ 'src/repo.ts': text })).toMatchObject([{ field: 'email', line: 2, column: 29, endColumn: 34 }]);
});

test.each([
  ["knex('users').insert({ email, sku });", ['users.email']],
  ["knex('users').where({ id }).update({ phone: given });", ['users.phone']],
  ["mongo.collection('guests').insertOne({ lastName: given });", ['guests.lastName']],
  ["supabase.from('guests').insert({ lastName: given });", ['guests.lastName']],
  [
    'prisma.user.create({ data: { email: given, address: { create: { street: given } } } });',
    ['user.email', 'user.address', 'user.address.street'],
  ],
  ["knex('products').insert({ name, sku });", []],
])('%s: the place is in the table', async (text, places) => {
  expect(await stored(`const given = read();\n${text}`)).toEqual(places);
});
