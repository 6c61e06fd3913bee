import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const about = 'Customer.phone';
const unread = ['reading: contradicted, high'];
const unclear = ['reading: not shown, low'];

const pkg = { 'package.json': '{ "private": true }' };

describe('NestJS and Prisma', () => {
  const service = (body: string, more = '') => ({
    ...pkg,
    'prisma/schema.prisma':
      'model Customer {\n  id String @id\n  email String\n  phone String\n  notes Note[]\n}\nmodel Note {\n  id String @id\n  text String\n  customer Customer @relation(fields: [customerId], references: [id])\n  customerId String\n}\n',
    'src/customers.service.ts': `import { Injectable } from '@nestjs/common';
import { PrismaService } from './prisma.service';

@Injectable()
export class CustomersService {
  constructor(private readonly prisma: PrismaService) {}

  async create(dto: CreateCustomerDto) {
    await this.prisma.customer.create({ data: { email: dto.email, phone: dto.phone } });
  }

  async mail(id: string) {
    ${body}
  }
}

export class CreateCustomerDto {
  email: string;
  phone: string;
}
${more}`,
  });
  const selected = 'const customer = await this.prisma.customer.findUnique({ where: { id }, select: { email: true } });\n    ';

  test('a column that is written and never asked for is never read', async () => {
    expect(await verdictsOf(service(`${selected}send(customer.email);`), '', about)).toEqual(unread);
  });
  test('a record of which each use names what it wants hands nothing on', async () => {
    const body =
      'const customer = await this.prisma.customer.findUnique({ where: { id } });\n    if (customer) send(customer.email);';
    expect(await verdictsOf(service(body), '', about)).toEqual(unread);
  });
  test('one that is chosen is read', async () => {
    expect(await verdictsOf(service(selected.replace('email: true', 'email: true, phone: true')), '', about)).toEqual([]);
  });
  test('a record that is given back may be read anywhere', async () => {
    expect(await verdictsOf(service('return this.prisma.customer.findUnique({ where: { id } });'), '', about)).toEqual(unclear);
    const body = 'const customer = await this.prisma.customer.findUnique({ where: { id } });\n    return customer;';
    expect(await verdictsOf(service(body), '', about)).toEqual(unclear);
  });
  test('a record that is spread may be read anywhere', async () => {
    const body = 'const customer = await this.prisma.customer.findFirst({ where: { id } });\n    queue.add({ ...customer });';
    expect(await verdictsOf(service(body), '', about)).toEqual(unclear);
  });
  test('a record that a relation brings along whole may be read anywhere', async () => {
    const body = `${selected}return this.prisma.note.findMany({ include: { customer: true } });`;
    expect(await verdictsOf(service(body), '', about)).toEqual(unclear);
  });
  test('a condition is a read', async () => {
    const body = `${selected}await this.prisma.customer.count({ where: { phone: id } });`;
    expect(await verdictsOf(service(body), '', about)).toEqual([]);
  });
  test('a statement to the database that takes all is a read', async () => {
    const body = `${selected}await this.prisma.$queryRaw\`SELECT * FROM "Customer" WHERE id = 1\`;`;
    expect(await verdictsOf(service(body), '', about)).toEqual([]);
  });
  test('what a package serves by itself may be read anywhere', async () => {
    const found = await verdictsOf(
      { ...service(`${selected}send(customer.email);`), 'src/admin.ts': "import AdminJS from 'adminjs';\n" },
      '',
      about,
    );
    expect(found).toEqual([]);
  });
  test('what others install may be read by them', async () => {
    const files = {
      ...service(`${selected}send(customer.email);`),
      'package.json': '{ "main": "dist/index.js", "types": "dist/index.d.ts" }',
    };
    expect(await verdictsOf(files, '', about)).toEqual([]);
  });
});

describe('Express and Mongoose', () => {
  const app = (body: string) => ({
    ...pkg,
    'src/customer.ts': `import { Schema, model } from 'mongoose';

const customerSchema = new Schema({ email: { type: String }, phone: { type: String } });

export const Customer = model('Customer', customerSchema);
`,
    'src/app.ts': `import express from 'express';
import { Customer } from './customer.js';

const app = express();

app.post('/customers', async (req, res) => {
  const { email, phone } = req.body;
  await Customer.create({ email, phone });
  res.sendStatus(201);
});

app.get('/customers/:id', async (req, res) => {
  ${body}
});
`,
  });
  test('what a request brought is read off the request, and not off the record', async () => {
    const found = await verdictsOf(
      app('const customer = await Customer.findById(req.params.id);\n  res.json({ email: customer.email });'),
      '',
      'customerSchema.phone',
    );
    expect(found).toContain('reading: contradicted, high');
  });
  test('a record that is sent whole may be read by whoever gets it', async () => {
    const found = await verdictsOf(
      app('const customer = await Customer.findById(req.params.id);\n  res.json(customer);'),
      '',
      'customerSchema.phone',
    );
    expect(found).not.toContain('reading: contradicted, high');
    expect(found).toContain('reading: not shown, low');
  });
  test('a name that is worked out may be any', async () => {
    const found = await verdictsOf(
      app('const customer = await Customer.findById(req.params.id);\n  res.json({ wanted: customer[req.query.key] });'),
      '',
      'customerSchema.phone',
    );
    expect(found).not.toContain('reading: contradicted, high');
  });
  test('names in a text choose columns', async () => {
    const found = await verdictsOf(
      app("const customer = await Customer.findById(req.params.id).select('email phone');\n  res.json({ n: customer.email });"),
      '',
      'customerSchema.phone',
    );
    expect(found).not.toContain('reading: contradicted, medium');
  });
});

describe('Fastify and TypeORM', () => {
  const app = (body: string) => ({
    ...pkg,
    'src/customer.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column()
  phone!: string;
}
`,
    'src/contact.ts':
      'export interface Supplier {\n  phone: string;\n}\n\nexport function call(supplier: Supplier) {\n  return dial(supplier.phone);\n}\n',
    'src/app.ts': `import { database } from './database.js';
import { Customer } from './customer.js';

const customers = database.getRepository(Customer);

export async function remind() {
  const all = await customers.find();
  ${body}
}

async function greet(customer: Customer) {
  await send(customer.email);
}
`,
  });
  test('a name that something else has too is read off that', async () => {
    expect(await verdictsOf(app('for (const customer of all) await greet(customer);'), '', about)).toEqual(unread);
    expect(await verdictsOf(app('await Promise.allSettled(all.map((customer) => send(customer.email)));'), '', about)).toEqual(
      unread,
    );
  });
  test('a function of the project that reads it reads it', async () => {
    const files = app('for (const customer of all) await greet(customer);');
    const reading = {
      ...files,
      'src/app.ts': files['src/app.ts'].replace('send(customer.email)', 'send(customer.email, customer.phone)'),
    };
    expect(await verdictsOf(reading, '', about)).toEqual([]);
  });
  test('a function of another package may read all of it', async () => {
    expect(await verdictsOf(app('for (const customer of all) await queue.add(customer);'), '', about)).toEqual(unclear);
    expect(await verdictsOf(app('return all.map((customer) => customer);'), '', about)).toEqual(unclear);
  });
  test('what is kept as proof is for people to read', async () => {
    const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [books],
      required: false, sharing: [], retention: todo }
purposes:
  books: { use: essential.legal_obligation, say: "Keep invoices", basis: { is: legal_obligation, law: "§ 147 AO" } }`;
    expect(await verdictsOf(app('for (const customer of all) await greet(customer);'), inventory, about)).toEqual([
      'reading: not shown, medium',
    ]);
  });
});

describe('a part of a record', () => {
  const files = (more: string) => ({
    'package.json': '{ "private": true }',
    'src/customer.ts': `import mongoose from 'mongoose';
const customerSchema = new mongoose.Schema({
  email: String,
  card: { brand: String, cardholderName: String },
});
export const Customer = mongoose.model('Customer', customerSchema);
`,
    'src/show.ts': `import { Customer } from './customer.js';
export async function show(id: string) {
  const customer = await Customer.findById(id).select('email card');
  ${more}
}
`,
  });
  const never = async (more: string) =>
    (await verdictsOf(files(more), '', 'customerSchema.card.cardholderName')).filter((one) => one.startsWith('reading'));

  test('that goes on whole takes its columns along', async () => {
    expect(await never('return customer.email;')).toEqual(['reading: not shown, low']);
    expect(await never('return { card: customer.card };')).toEqual(['reading: not shown, low']);
  });
  test('of which one column is read leaves the others', async () => {
    const project = files('');
    const alone = {
      ...project,
      'src/show.ts': project['src/show.ts']
        .replace(".select('email card')", ".select('card.brand')")
        .replace('  \n', '  return customer.card.brand;\n'),
    };
    expect(
      (await verdictsOf(alone, '', 'customerSchema.card.cardholderName')).filter((one) => one.startsWith('reading')),
    ).toEqual(['reading: contradicted, high']);
  });
});

describe('a list within what a query brings along', () => {
  const files = (given: string) => ({
    'package.json': '{ "private": true }',
    'src/schema.ts': `import { pgTable, serial, text, integer } from 'drizzle-orm/pg-core';
import { relations } from 'drizzle-orm';
export const teams = pgTable('teams', { id: serial('id').primaryKey(), title: text('title') });
export const members = pgTable('members', { id: serial('id').primaryKey(), teamId: integer('team_id'), phone: text('phone') });
export const teamsRelations = relations(teams, ({ many }) => ({ members: many(members) }));
export const membersRelations = relations(members, ({ one }) => ({ team: one(teams, { fields: [members.teamId], references: [teams.id] }) }));
`,
    'src/show.ts': `import { db } from './db.js';
import { members } from './schema.js';
export async function teamOf(id: number) {
  const result = await db.query.members.findFirst({ columns: { id: true }, with: { team: { with: { members: true } } } });
  return ${given};
}
`,
    'src/route.ts':
      "import { teamOf } from './show.js';\nexport async function GET() {\n  return Response.json(await teamOf(1));\n}\n",
  });

  test('goes on with it, by whatever it is given back', async () => {
    expect(await verdictsOf(files('result?.team || null'), '', 'members.phone')).toContain('reading: not shown, low');
    expect(await verdictsOf(files('result.team'), '', 'members.phone')).toContain('reading: not shown, low');
  });
  test('stays where something else goes on', async () => {
    expect(await verdictsOf(files('result.team.title'), '', 'members.phone')).toContain('reading: contradicted, medium');
  });
});

test('a name that is given what is made of itself is followed to no end', async () => {
  const files = {
    'package.json': '{ "private": true }',
    'prisma/schema.prisma': 'model Customer {\n  id String @id\n  phone String\n}\n',
    'src/show.ts':
      'export const rows = rows.find({ id: 1 });\nexport const one = other.find({ id: 1 });\nexport const other = one.find({ id: 1 });\n',
  };
  expect(await verdictsOf(files, '', 'Customer.phone')).toContain('reading: contradicted, high');
});
