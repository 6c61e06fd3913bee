import { expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const inventory = `
security: [encrypted_in_transit, hashed_passwords]
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: true, without_it: "You cannot sign in.", sharing: [], retention: todo }`;

const typeorm = (value: string, hook = '') => ({
  'src/customer.ts': `import { ${hook === '' ? '' : 'BeforeInsert, '}Column, Entity } from 'typeorm';
@Entity()
export class Customer {
  @Column()
  password!: string;
  ${hook}
}
`,
  'src/sign-up.ts': `import * as argon2 from 'argon2';
import type { Request } from 'express';
import { database } from './database.js';
import { Customer } from './customer.js';
export async function signUp(req: Request) {
  const { password } = req.body;
  await database.getRepository(Customer).save({ password: ${value} });
}
`,
});

const prisma = (lines: string, value: string) => ({
  'prisma/schema.prisma': 'model Customer {\n  id String @id\n  password String\n}\n',
  'src/sign-up.ts': `import bcrypt from 'bcryptjs';
import { prisma } from './prisma';
export async function signUp(req: Request) {
  ${lines}
  await prisma.customer.create({ data: { password: ${value} } });
}
`,
});

const mongoose = (hook: string) => ({
  'src/customer.js': `const mongoose = require('mongoose');
const schema = new mongoose.Schema({ email: String, password: String });
${hook}
module.exports = mongoose.model('Customer', schema);
`,
  'src/sign-up.js': `const Customer = require('./customer');
module.exports = async (req, res) => {
  await Customer.create({ password: req.body.password });
};
`,
});

/** A layer of the project's own before the database. */
const layered = (hash: string) => ({
  'src/customer.js': `const mongoose = require('mongoose');
module.exports = mongoose.model('Customer', new mongoose.Schema({ email: String, password: String }));
`,
  'src/queries/customer.queries.js': `const bcrypt = require('bcryptjs');
const Customer = require('../customer');
module.exports.create = async (given) => Customer.create({ secret: ${hash} });
`.replace(hash.includes('bcrypt') ? /^$/ : "const bcrypt = require('bcryptjs');\n", ''),
  'src/queries/index.js': "module.exports = { customer: require('./customer.queries') };\n",
  'src/sign-up.js': `const query = require('./queries');
module.exports = async (req, res) => {
  const { password } = req.body;
  await query.customer.create({ password });
};
`,
});

/** A column that a migration declares, and a model of another file. */
const migrated = (hook: string) => ({
  ...prisma('', 'req.body.password'),
  'src/models/person.js': `const bcrypt = require('bcryptjs');\nmodule.exports = class Person {\n  async ${hook}() {\n    this.secret = await bcrypt.hash(this.secret, 12);\n  }\n};\n`,
});

test.each([
  ['hashed by a hook of Objection', migrated('$beforeInsert'), []],
  ['beside a model that hashes when it is told to', migrated('protect'), ['contradicted, high']],
  ['hashed by a layer before the database', layered('await bcrypt.hash(given.password, 12)'), []],
  ['by a layer that hashes nothing', layered('given.password'), ['contradicted, high']],
  ['hashed in place', typeorm('await argon2.hash(password)'), ['supported, high']],
  ['as it was typed in', typeorm('password'), ['contradicted, high']],
  ['hashed by the model', typeorm('password', '@BeforeInsert() hash() {}'), []],
  ['hashed into a variable', prisma('const safe = await bcrypt.hash(req.body.password, 12);', 'safe'), ['supported, high']],
  ['straight from the body', prisma('', 'req.body.password'), ['contradicted, high']],
  ['changed on the way', prisma('let { password } = req.body;\n  password = await bcrypt.hash(password, 12);', 'password'), []],
  ['hashed by a hook of Mongoose', mongoose("schema.pre('save', async function () {});"), []],
  ['in Mongoose without a hook', mongoose(''), ['contradicted, high']],
])('a password that is stored %s', async (_, files, said) => {
  expect(await verdictsOf(files, inventory, 'security.1')).toEqual(said.map((one) => `password-hash: ${one}`));
});
