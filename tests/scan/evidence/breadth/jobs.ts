import type { Item } from './item.js';
import { drizzle, type Files, mongoose, prisma, sequelize, typeorm } from './stored.js';

/** A phone number that code named by `by` is to delete thirty days after the account is closed. */
export const deletedBy = (by: string) => `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [],
      retention: { for: P30D, of: account_closed, then: delete, enforced_by: ${by} } }`;

/** The function that deletes, in a file of its own. */
const purge: Files = {
  ...prisma(['phone']),
  'src/purge.ts': `import { prisma } from './prisma.js';\nexport async function purge() {\n  await prisma.customer.deleteMany({ where: { closed: true } });\n}\n`,
};

const runBy =
  (around: string) =>
  (code: string): Files => ({
    ...purge,
    'src/clock.ts': `import { purge } from './purge.js';\n${around}`.replace('CODE', code),
  });

/** Ways to run code by the clock. */
export const scheduled: Item = {
  promise: 'What is to delete runs by the clock',
  claim: 'deletion',
  about: 'fields.phone',
  says: 'supported',
  inventory: deletedBy('src/purge.ts#purge'),
  frameworks: {
    'node-cron': {
      project: runBy("import cron from 'node-cron';\nCODE\n"),
      shows: "cron.schedule('0 3 * * *', purge);",
      nearMisses: { 'the expression is only checked': "if (cron.validate('0 3 * * *')) console.log(purge.name);" },
    },
    Bull: {
      project: runBy("import Queue from 'bull';\nconst queue = new Queue('purge');\nqueue.process(async () => purge());\nCODE\n"),
      shows: "queue.add({}, { repeat: { cron: '0 3 * * *' } });",
      nearMisses: { 'the job is added once': 'queue.add({}, { attempts: 3 });' },
    },
    BullMQ: {
      project: runBy(
        "import { Queue, Worker } from 'bullmq';\nconst queue = new Queue('purge');\nnew Worker('purge', async () => purge());\nCODE\n",
      ),
      shows: "await queue.upsertJobScheduler('purge', { pattern: '0 3 * * *' });",
      nearMisses: { 'the job is added once': "await queue.add('purge', {});" },
    },
    Agenda: {
      project: runBy(
        "import Agenda from 'agenda';\nconst agenda = new Agenda();\nagenda.define('purge', async () => purge());\nCODE\n",
      ),
      shows: "await agenda.every('1 day', 'purge');",
      nearMisses: { 'another job is run': "await agenda.every('1 day', 'remind');" },
    },
    'NestJS @Cron': {
      project: runBy(
        "import { Cron } from '@nestjs/schedule';\nexport class Clock {\n  CODE\n  async nightly() {\n    await purge();\n  }\n}\n",
      ),
      shows: "@Cron('0 3 * * *')",
      nearMisses: { 'the decorator runs it for an event': "@OnEvent('closed')" },
    },
    Temporal: {
      project: (code) => ({
        ...purge,
        'src/workflows.ts':
          "import { proxyActivities } from '@temporalio/workflow';\nimport { purge } from './purge.js';\nexport async function purgeWorkflow() {\n  await purge();\n}\n",
        'src/clock.ts': `import { Client } from '@temporalio/client';\nimport { purgeWorkflow } from './workflows.js';\nconst client = new Client();\n${code}\n`,
      }),
      shows:
        "await client.schedule.create({ scheduleId: 'purge', spec: { intervals: [{ every: '1 day' }] }, action: { type: 'startWorkflow', workflowType: purgeWorkflow } });",
      nearMisses: { 'the workflow is started once': "await client.workflow.start(purgeWorkflow, { taskQueue: 'purge' });" },
    },
    'GitHub Actions': {
      project: (code) => ({
        ...purge,
        'package.json': '{ "private": true, "scripts": { "purge": "tsx src/purge.ts" } }',
        '.github/workflows/purge.yml': `on:\n  ${code}\njobs:\n  purge:\n    steps:\n      - run: npm run purge\n`,
      }),
      shows: 'schedule:\n    - cron: "0 3 * * *"',
      nearMisses: { 'it runs when code is pushed': 'push:\n    branches: [main]' },
    },
    Kubernetes: {
      project: (code) => ({
        ...purge,
        'deploy/purge-cronjob.yaml': `apiVersion: batch/v1\nkind: CronJob\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate:\n    spec:\n      containers:\n        - command: ["node", "${code}"]\n`,
      }),
      shows: 'dist/purge.js',
      nearMisses: { 'it runs something else': 'dist/report.js' },
    },
  },
};

const clock = "import cron from 'node-cron';\nimport { purge } from './purge.js';\ncron.schedule('0 3 * * *', purge);\n";
const job =
  (stored: Files, imports: string) =>
  (code: string): Files => ({
    ...stored,
    'src/purge.ts': `${imports}\nexport async function purge() {\n  ${code}\n}\n`,
    'src/clock.ts': clock,
  });

/** Ways to take a person's rows away, and to take others. */
export const deletes: Item = {
  promise: 'What is to delete takes that record away',
  claim: 'deletion',
  about: 'fields.phone',
  says: 'supported',
  inventory: deletedBy('src/purge.ts#purge'),
  frameworks: {
    Prisma: {
      project: job(prisma(['phone']), "import { prisma } from './prisma.js';"),
      shows: 'await prisma.customer.deleteMany({ where: { closed: true } });',
      nearMisses: { 'of another record': 'await prisma.coupon.deleteMany({ where: { closed: true } });' },
    },
    TypeORM: {
      project: job(
        typeorm(['phone']),
        "import { database } from './database.js';\nimport { Customer } from './customer.js';\nimport { Coupon } from './coupon.js';",
      ),
      shows: 'await database.createQueryBuilder().delete().from(Customer).where({ closed: true }).execute();',
      nearMisses: {
        'of another record': 'await database.getRepository(Coupon).delete({ closed: true });',
        'the rows are only counted': 'await database.getRepository(Customer).count({ closed: true });',
      },
    },
    Mongoose: {
      project: job(mongoose(['phone']), "import { Customer } from './customer.js';"),
      shows: 'await Customer.updateMany({ closed: true }, { $unset: { phone: null } });',
      nearMisses: { 'another column is emptied': 'await Customer.updateMany({ closed: true }, { $unset: { nickname: null } });' },
    },
    Drizzle: {
      project: job(drizzle(['phone']), "import { db } from './db.js';\nimport { customers } from './customer.js';"),
      shows: 'await db.delete(customers).where(eq(customers.closed, true));',
      nearMisses: { 'the rows are only marked': 'await db.update(customers).set({ deletedAt: new Date() });' },
    },
    Sequelize: {
      project: job(sequelize(['phone']), "import { Customer } from './customer.js';"),
      shows: 'await Customer.destroy({ where: { closed: true } });',
      nearMisses: { 'the rows are only read': 'await Customer.findAll({ where: { closed: true } });' },
    },
    SQL: {
      project: job(prisma(['phone']), "import { pool } from './pool.js';"),
      shows: "await pool.query('DELETE FROM customers WHERE closed');",
      nearMisses: { 'of another table': "await pool.query('DELETE FROM coupons WHERE closed');" },
    },
  },
};

/** Rows that are marked and stay. */
export const softDeletes: Item = {
  promise: 'A row that is only marked as deleted stays',
  claim: 'deletion',
  about: 'fields.phone',
  says: 'contradicted',
  inventory: deletedBy('src/purge.ts#purge'),
  frameworks: {
    'Sequelize, paranoid': {
      project: job(sequelize(['phone'], '', ', paranoid: true'), "import { Customer } from './customer.js';"),
      shows: 'await Customer.destroy({ where: { closed: true } });',
      nearMisses: { 'with force': 'await Customer.destroy({ where: { closed: true }, force: true });' },
    },
    'TypeORM, DeleteDateColumn': {
      project: job(
        typeorm(['phone'], '  @DeleteDateColumn()\n  deletedAt?: Date;\n', ', DeleteDateColumn'),
        "import { database } from './database.js';\nimport { Customer } from './customer.js';",
      ),
      shows: 'await database.getRepository(Customer).softDelete({ closed: true });',
      nearMisses: {
        'delete takes the row away all the same': 'await database.getRepository(Customer).delete({ closed: true });',
        'a second call takes away what was marked':
          'await database.getRepository(Customer).softDelete({ closed: true });\n  await database.getRepository(Customer).delete({ marked: true });',
      },
    },
    'Prisma, deletedAt': {
      project: job(prisma(['phone'], '  deletedAt DateTime?\n'), "import { prisma } from './prisma.js';"),
      shows: 'await prisma.customer.updateMany({ where: { closed: true }, data: { deletedAt: new Date() } });',
      nearMisses: {
        'the column is emptied with it':
          'await prisma.customer.updateMany({ where: { closed: true }, data: { deletedAt: new Date(), phone: "" } });',
      },
    },
    'Mongoose, a plugin': {
      project: (code) => {
        const [plugin = '', call = ''] = code.split(' | ');
        const files = mongoose(['phone']);
        return job(
          {
            ...files,
            'src/customer.ts': `import softDelete from '${plugin}';\n${files['src/customer.ts']?.replace(
              'export const',
              'customerSchema.plugin(softDelete);\nexport const',
            )}`,
          },
          "import { Customer } from './customer.js';",
        )(call);
      },
      shows: 'mongoose-delete | await Customer.delete({ closed: true });',
      nearMisses: {
        'another plugin': 'mongoose-paginate-v2 | await Customer.deleteMany({ closed: true });',
        'the driver takes the row away': 'mongoose-delete | await Customer.collection.deleteMany({ closed: true });',
      },
    },
  },
};
