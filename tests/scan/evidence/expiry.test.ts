import { expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const phone = (more = '') => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: recorded, then: delete }${more} }`;
const about = 'fields.phone.retention';

test.each([
  ["createdAt: { type: Date, expires: '30d' }", 'period: supported, high'],
  ["createdAt: { type: Date, expires: '90d' }", 'period: contradicted, high'],
  ['createdAt: { type: Date, expires: 60 * 60 * 24 * 365 }', 'period: contradicted, high'],
])('Mongoose: a schema that lets its rows go: %s', async (member, verdict) => {
  const code = `import { Schema, model } from 'mongoose';\n\nconst customerSchema = new Schema({ phone: { type: String }, ${member} });\nexport const Customer = model('Customer', customerSchema);\n`;
  expect(await verdictsOf({ 'src/customer.ts': code }, phone(), about)).toEqual([verdict]);
});

test('Mongoose: an index that lets rows go', async () => {
  const code = (seconds: string) =>
    `import { Schema, model } from 'mongoose';\n\nconst customerSchema = new Schema({ phone: { type: String }, at: Date });\ncustomerSchema.index({ at: 1 }, { expireAfterSeconds: ${seconds} });\nexport const Customer = model('Customer', customerSchema);\n`;
  expect(await verdictsOf({ 'src/customer.ts': code('2592000') }, phone(), about)).toEqual(['period: supported, high']);
  expect(await verdictsOf({ 'src/customer.ts': code('31536000') }, phone(), about)).toEqual(['period: contradicted, high']);
  expect(await verdictsOf({ 'src/customer.ts': code('settings.ttl') }, phone(), about)).toEqual([]);
});

test('an index of another record says nothing', async () => {
  const code = `import { Schema, model } from 'mongoose';\n\nconst customerSchema = new Schema({ phone: { type: String } });\nconst couponSchema = new Schema({ code: String, at: Date });\ncouponSchema.index({ at: 1 }, { expireAfterSeconds: 31536000 });\nexport const Customer = model('Customer', customerSchema);\n`;
  expect(await verdictsOf({ 'src/customer.ts': code }, phone(), about)).toEqual([]);
});

const token = `
fields:
  sign_in:
    { category: user.authorization.credentials, label: "A token that keeps you signed in", subjects: [customer], source: derived,
      stored_in: [], purposes: [orders], required: false, sharing: [], retention: { for: P7D, of: collected, then: delete } }`;

test.each([
  ["'7d'", 'period: supported, high'],
  ["'365d'", 'period: contradicted, high'],
  ['60 * 60 * 24 * 90', 'period: contradicted, high'],
])('Express and jsonwebtoken: a token that is good for %s', async (life, verdict) => {
  const code = `import jwt from 'jsonwebtoken';\n\nexport const sign = (id: string) => jwt.sign({ id }, process.env.SECRET, { expiresIn: ${life} });\n`;
  expect(await verdictsOf({ 'src/token.ts': code }, token, 'fields.sign_in.retention')).toEqual([verdict]);
});

test('NestJS: a token service that is told a life', async () => {
  const code =
    "import { JwtService } from '@nestjs/jwt';\n\nexport class Auth {\n  constructor(private readonly jwt: JwtService) {}\n  sign(id: string) {\n    return this.jwt.signAsync({ id }, { expiresIn: '90d' });\n  }\n}\n";
  expect(await verdictsOf({ 'src/auth.ts': code }, token, 'fields.sign_in.retention')).toEqual(['period: contradicted, high']);
});

test('Sequelize: a row that is only marked stays where it is', async () => {
  const inventory = phone().replace('then: delete }', 'then: delete, enforced_by: src/purge.ts#purge }');
  const files = (options: string, call: string) => ({
    'src/customer.ts': `import { DataTypes } from 'sequelize';\nimport { sequelize } from './database.js';\n\nexport const Customer = sequelize.define('Customer', { phone: { type: DataTypes.STRING } }, { timestamps: true${options} });\n`,
    'src/purge.ts': `import { Customer } from './customer.js';\n\nexport async function purge() {\n  await Customer.destroy(${call});\n}\n`,
    'src/main.ts':
      "import { schedule } from 'node-cron';\nimport { purge } from './purge.js';\n\nschedule('0 3 * * *', purge);\n",
  });
  const where = 'where: { isOver: true }';
  expect(await verdictsOf(files(', paranoid: true', `{ ${where} }`), inventory, about)).toEqual(['deletion: contradicted, high']);
  expect(await verdictsOf(files(', paranoid: true', `{ ${where}, force: true }`), inventory, about)).toEqual([
    'deletion: supported, high',
  ]);
  expect(await verdictsOf(files('', `{ ${where} }`), inventory, about)).toEqual(['deletion: supported, high']);
});

test.each([
  ['sign', '{ id }', ['period: contradicted, high']],
  ['signFileKey', '{ team }', []],
  ['resetLink', '{ id }', []],
])('a token that keeps nobody signed in is held against nothing: %s', async (name, payload, said) => {
  const code = `import { SignJWT } from 'jose';\n\nexport const ${name} = (id: string, team: string, key: Uint8Array) => new SignJWT(${payload}).setExpirationTime('90d').sign(key);\n`;
  expect(await verdictsOf({ 'src/keys.ts': code }, token, 'fields.sign_in.retention')).toEqual(said);
});

test('a token is no password', async () => {
  const code =
    "import jwt from 'jsonwebtoken';\n\nexport const sign = (id: string) => jwt.sign({ id }, process.env.SECRET, { expiresIn: '90d' });\n";
  const password = token.replace('user.authorization.credentials', 'user.authorization.password');
  expect(await verdictsOf({ 'src/token.ts': code }, password, 'fields.sign_in.retention')).toEqual([]);
});

test('a period that begins when the account is closed says little of when a row came to be', async () => {
  const code = `import { Schema, model } from 'mongoose';\n\nconst customerSchema = new Schema({ phone: { type: String }, at: { type: Date, expires: '90d' } });\nexport const Customer = model('Customer', customerSchema);\n`;
  const inventory = phone().replace('of: recorded', 'of: account_closed');
  expect(await verdictsOf({ 'src/customer.ts': code }, inventory, about)).toEqual(['period: contradicted, medium']);
});
