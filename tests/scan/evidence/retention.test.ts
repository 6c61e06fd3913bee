import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const inventory = (by: string, period = 'P30D') => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [],
      retention: { for: ${period}, of: account_closed, then: delete, enforced_by: ${by} } }`;
const about = 'fields.phone.retention';

const prisma = {
  'prisma/schema.prisma': `model Customer {
  id    String @id
  phone String
  notes Note[]
}
model Note {
  id         String   @id
  customer   Customer @relation(fields: [customerId], references: [id], onDelete: Cascade)
  customerId String
  mobilePhone String
}
model Coupon {
  id String @id
}
`,
};

describe('NestJS, Prisma and a decorator', () => {
  const job = (body: string, decorator = '@Cron("0 3 * * *")') => ({
    ...prisma,
    'src/purge.service.ts': `import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { PrismaService } from './prisma.service';

@Injectable()
export class PurgeService {
  constructor(private readonly prisma: PrismaService) {}

  ${decorator}
  async purge() {
    ${body}
  }
}
`,
  });
  const by = inventory('src/purge.service.ts#PurgeService.purge');

  test('a method that deletes the rows by the clock is support', async () => {
    expect(await verdictsOf(job('await this.prisma.customer.deleteMany({ where: { closed: true } });'), by, about)).toEqual([
      'deletion: supported, high',
    ]);
  });
  test('rows of something else are none', async () => {
    expect(await verdictsOf(job('await this.prisma.coupon.deleteMany({});'), by, about)).toEqual([
      'deletion: contradicted, high',
    ]);
  });
  test('a row that is only marked stays where it is', async () => {
    const body = 'await this.prisma.customer.updateMany({ data: { deletedAt: new Date() } });';
    expect(await verdictsOf(job(body), by, about)).toEqual(['deletion: contradicted, high']);
  });
  test('a column that is emptied is gone', async () => {
    const body = 'await this.prisma.customer.updateMany({ data: { phone: null } });';
    expect(await verdictsOf(job(body), by, about)).toEqual(['deletion: supported, high']);
    const other = body.replace('phone: null', 'nickname: null');
    expect(await verdictsOf(job(other), by, about)).toEqual(['deletion: contradicted, high']);
  });
  test('what a call of unknown effect takes away cannot be told', async () => {
    expect(await verdictsOf(job('await this.cleaner.removeClosedAccounts();'), by, about)).toEqual(['deletion: not shown, low']);
  });
  test('a method that nothing runs is no deletion', async () => {
    const body = 'await this.prisma.customer.deleteMany({});';
    expect(await verdictsOf(job(body, ''), by, about)).toEqual(['deletion: contradicted, medium']);
  });
});

describe('Mongoose and Agenda', () => {
  const files = (job: string, schedule: string) => ({
    'src/customer.js': `const mongoose = require('mongoose');
const customerSchema = new mongoose.Schema({ phone: String, email: String });
module.exports = mongoose.model('Customer', customerSchema);
`,
    'src/jobs.js': `const Agenda = require('agenda');
const { purge } = require('./purge');
const agenda = new Agenda();
agenda.define('purge customers', async () => { await purge(); });
${schedule}
`,
    'src/purge.js': `const Customer = require('./customer');
async function purge() {
  ${job}
}
module.exports = { purge };
`,
  });
  const by = inventory('src/purge.js#purge');
  const removal = 'await Customer.deleteMany({ closedAt: { $lt: new Date(Date.now() - 30 * 24 * 60 * 60 * 1000) } });';

  test('a job that is defined and run every day is support, with its period', async () => {
    expect(await verdictsOf(files(removal, "agenda.every('1 day', 'purge customers');"), by, about)).toEqual([
      'deletion: supported, high',
      'period: supported, medium',
    ]);
  });
  test('a job that is defined and never scheduled is not shown to run', async () => {
    expect((await verdictsOf(files(removal, ''), by, about))[0]).toBe('deletion: not shown, medium');
  });
  test('a longer time than was promised contradicts it', async () => {
    const late = removal.replace('30 *', '90 *');
    expect(await verdictsOf(files(late, "agenda.every('1 day', 'purge customers');"), by, about)).toEqual([
      'deletion: supported, high',
      'period: contradicted, high',
    ]);
  });
});

describe('Drizzle, and a schedule outside of the code', () => {
  const files = (extra: Readonly<Record<string, string>>) => ({
    'src/schema.ts': `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
export const customers = pgTable('customers', { id: uuid('id').primaryKey(), phone: text('phone') });
`,
    'scripts/purge.ts': `import { lt } from 'drizzle-orm';
import { db } from '../src/db';
import { customers } from '../src/schema';
export async function purge() {
  await db.delete(customers).where(lt(customers.closedAt, new Date()));
}
await purge();
`,
    'package.json': '{ "name": "shop", "scripts": { "purge": "tsx scripts/purge.ts" } }',
    ...extra,
  });
  const by = inventory('scripts/purge.ts#purge');

  test('a workflow that runs the script by the clock is support', async () => {
    const workflow = 'on:\n  schedule:\n    - cron: "0 3 * * *"\njobs:\n  purge:\n    steps:\n      - run: npm run purge\n';
    expect(await verdictsOf(files({ '.github/workflows/purge.yml': workflow }), by, about)).toEqual([
      'deletion: supported, medium',
    ]);
  });
  test('a workflow that runs on push is none', async () => {
    const workflow = 'on: [push]\njobs:\n  purge:\n    steps:\n      - run: npm run purge\n';
    expect((await verdictsOf(files({ '.github/workflows/purge.yml': workflow }), by, about))[0]).not.toContain('supported');
  });
});

describe('BullMQ and SQL', () => {
  const files = (sql: string, repeat = ', { repeat: { pattern: "0 3 * * *" } }') => ({
    'db/schema.sql': 'CREATE TABLE customers (id uuid PRIMARY KEY, phone text);\n',
    'src/purge.ts': `import { pool } from './pool';
export async function purge() {
  await pool.query(\`${sql}\`);
}
`,
    'src/worker.ts': `import { Queue, Worker } from 'bullmq';
import { purge } from './purge';
const queue = new Queue('purge');
await queue.add('purge', {}${repeat});
new Worker('purge', async () => purge());
`,
    'src/customer.ts': `import { Column, Entity } from 'typeorm';
@Entity('customers')
export class Customer {
  @Column()
  phone!: string;
}
`,
  });
  const by = inventory('src/purge.ts#purge');

  test('a repeated job whose SQL deletes the rows is support', async () => {
    expect((await verdictsOf(files("DELETE FROM customers WHERE closed_at < now() - INTERVAL '30 days'"), by, about))[0]).toBe(
      'deletion: supported, high',
    );
  });
  test('SQL that counts deletes nothing that can be told', async () => {
    expect((await verdictsOf(files('SELECT count(*) FROM customers'), by, about))[0]).not.toContain('supported');
  });
  test('a job that is added once is not shown to run', async () => {
    expect((await verdictsOf(files('DELETE FROM customers', ''), by, about))[0]).toBe('deletion: not shown, medium');
  });
});

test('code that is not there is no code', async () => {
  expect(await verdictsOf(prisma, inventory('src/purge.ts#purge'), about)).toEqual(['deletion: contradicted, high']);
  const without = { ...prisma, 'src/purge.ts': 'export function other() {}\n' };
  expect(await verdictsOf(without, inventory('src/purge.ts#purge'), about)).toEqual(['deletion: contradicted, high']);
});

test('a function that a framework runs by its place may run', async () => {
  const files = {
    ...prisma,
    'app/api/purge/route.ts':
      "import { prisma } from '../../../prisma';\nexport async function GET() {\n  await prisma.customer.deleteMany({});\n}\n",
  };
  expect(await verdictsOf(files, inventory('app/api/purge/route.ts#GET'), about)).toEqual(['deletion: not shown, medium']);
  const clock = { ...files, 'vercel.json': '{ "crons": [{ "path": "/api/purge", "schedule": "0 3 * * *" }] }' };
  expect(await verdictsOf(clock, inventory('app/api/purge/route.ts#GET'), about)).toEqual(['deletion: supported, medium']);
});

test('rows go with those that they belong to', async () => {
  const files = {
    ...prisma,
    'src/purge.ts': "import { prisma } from './prisma';\nexport const purge = () => prisma.customer.deleteMany({});\n",
    'src/cron.ts': "import cron from 'node-cron';\nimport { purge } from './purge';\ncron.schedule('0 3 * * *', purge);\n",
  };
  const own = `${inventory('src/purge.ts#purge')}\n`.replace(
    'sharing: [],',
    'sharing: [], code: { claims: [Note.mobilePhone], only: true },',
  );
  expect(await verdictsOf(files, own, about)).toEqual(['deletion: supported, high']);
});
