import type { Item } from './item.js';
import { drizzle, type Files, mongoose, prisma, sequelize, typeorm } from './stored.js';

/** A telephone number in a note that belongs to a customer, and goes with the account. */
const inventory = `
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: { for: P0D, of: account_closed, then: delete } }`;
const immediately = inventory.replace('for: P0D', 'for: P30D');

const note = {
  prisma: (relation: string): Files =>
    prisma(
      ['email'],
      `  notes Note[]\n}\nmodel Note {\n  id String @id\n  phone String\n  customerId String\n  customer Customer @relation(fields: [customerId], references: [id]${relation})\n`,
    ),
  typeorm: (relation: string): Files => ({
    ...typeorm(['email']),
    'src/note.ts': `import { Column, Entity, ManyToOne } from 'typeorm';\nimport { Customer } from './customer.js';\n@Entity()\nexport class Note {\n  @Column()\n  phone!: string;\n  @ManyToOne(() => Customer${relation})\n  customer!: Customer;\n}\n`,
  }),
  drizzle: (relation: string): Files => ({
    ...drizzle(['email']),
    'src/note.ts': `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';\nimport { customers } from './customer.js';\nexport const notes = pgTable('notes', {\n  phone: text('phone'),\n  customerId: uuid('customer_id').references(() => customers.id${relation}),\n});\n`,
  }),
  sequelize: (relation: string): Files => ({
    ...sequelize(['email']),
    'src/note.ts': `import { DataTypes } from 'sequelize';\nimport { sequelize } from './database.js';\nimport { Customer } from './customer.js';\nexport const Note = sequelize.define('Note', { phone: { type: DataTypes.STRING } });\nCustomer.hasMany(Note, { foreignKey: 'customerId'${relation} });\n`,
  }),
  mongoose: (): Files => ({
    ...mongoose(['email']),
    'src/note.ts':
      "import { Schema, model } from 'mongoose';\nexport const Note = model('Note', new Schema({ phone: { type: String }, customer: { type: Schema.Types.ObjectId, ref: 'Customer' } }));\n",
  }),
};
const closing = (stored: Files, text: string): Files => ({ ...stored, 'src/close.ts': text });

/** Whether rows that belong to a person go with the account. */
export const erasure: Item = {
  promise: "Closing an account reaches the person's rows",
  claim: 'erasure',
  about: 'fields.phone',
  says: 'supported',
  inventory: immediately,
  frameworks: {
    Prisma: {
      project: (relation) =>
        closing(
          note.prisma(relation),
          "import { prisma } from './prisma.js';\nexport const close = (id: string) => prisma.customer.delete({ where: { id } });\n",
        ),
      shows: ', onDelete: Cascade',
      nearMisses: { 'the link alone goes': ', onDelete: SetNull' },
    },
    TypeORM: {
      project: (relation) =>
        closing(
          note.typeorm(relation),
          "import { database } from './database.js';\nimport { Customer } from './customer.js';\nexport const close = (id: string) => database.getRepository(Customer).delete(id);\n",
        ),
      shows: ", { onDelete: 'CASCADE' }",
      nearMisses: { 'nothing is said': '', 'the link alone goes': ", { onDelete: 'SET NULL' }" },
    },
    Drizzle: {
      project: (relation) =>
        closing(
          note.drizzle(relation),
          "import { db } from './db.js';\nimport { customers } from './customer.js';\nexport const close = (id: string) => db.delete(customers).where(eq(customers.id, id));\n",
        ),
      shows: ", { onDelete: 'cascade' }",
      nearMisses: { 'nothing is said': '' },
    },
    Sequelize: {
      project: (relation) =>
        closing(
          note.sequelize(relation),
          "import { Customer } from './customer.js';\nexport const close = (id: string) => Customer.destroy({ where: { id } });\n",
        ),
      shows: ", onDelete: 'CASCADE'",
      nearMisses: { 'the link alone goes': ", onDelete: 'SET NULL'" },
    },
    'Mongoose, by hand': {
      project: (code) =>
        closing(
          note.mongoose(),
          `import { Customer } from './customer.js';\nimport { Note } from './note.js';\nexport async function close(id: string) {\n  ${code}\n  await Customer.deleteOne({ _id: id });\n}\n`,
        ),
      shows: 'await Note.deleteMany({ customer: id });',
      nearMisses: { 'they are only marked': 'await Note.updateMany({ customer: id }, { isOver: true });' },
    },
  },
};

/** The same code the other way about: what stays is named. */
export const left: Item = {
  ...erasure,
  promise: 'Closing an account names the rows that stay',
  says: 'not shown',
  frameworks: Object.fromEntries(
    Object.entries(erasure.frameworks).flatMap(([framework, { project, shows, nearMisses }]) => {
      const [stays] = Object.values(nearMisses);
      return stays === undefined ? [] : [[framework, { project, shows: stays, nearMisses: { 'they go': shows } }]];
    }),
  ),
};

const sellers = `
subjects:
  customer: { say: Customers, has: [account], code: [Customer, CustomerSession] }
  seller: { say: Sellers, has: [account], code: [Seller] }
fields:
  seller_phone:
    { category: user.contact.phone_number, subjects: [seller], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete } }`;

/** Two kinds of people with accounts, each of whom goes by a function of their own. */
export const eachPerson: Item = {
  promise: 'Closing the account of each kind of person takes their own record',
  claim: 'erasure',
  about: 'fields.seller_phone',
  says: 'supported',
  inventory: sellers,
  frameworks: {
    Prisma: {
      project: (code) =>
        closing(
          prisma(['email'], '}\nmodel Seller {\n  id String @id\n  email String\n  phone String\n'),
          `import { prisma } from './prisma.js';\nexport const close = (id: string) => prisma.customer.delete({ where: { id } });\nexport const leave = (id: string) => ${code};\n`,
        ),
      shows: 'prisma.seller.delete({ where: { id } })',
      nearMisses: { 'sellers are only told': 'tell(id)', 'customers go twice': 'prisma.customer.deleteMany({ where: { id } })' },
    },
    TypeORM: {
      project: (code) =>
        closing(
          {
            ...typeorm(['email']),
            'src/seller.ts': typeorm(['email', 'phone'])['src/customer.ts']?.replace('class Customer', 'class Seller') ?? '',
          },
          `import { database } from './database.js';\nimport { Customer } from './customer.js';\nimport { Seller } from './seller.js';\nexport const close = (id: string) => database.getRepository(Customer).delete(id);\nexport const leave = (id: string) => ${code};\n`,
        ),
      shows: 'database.getRepository(Seller).delete(id)',
      nearMisses: { 'they are only marked': 'database.getRepository(Seller).softDelete(id)' },
    },
    Mongoose: {
      project: (code) =>
        closing(
          {
            ...mongoose(['email']),
            'src/seller.ts':
              "import { Schema, model } from 'mongoose';\nexport const Seller = model('Seller', new Schema({ email: { type: String }, phone: { type: String } }));\n",
          },
          `import { Customer } from './customer.js';\nimport { Seller } from './seller.js';\nexport const close = (id: string) => Customer.deleteOne({ _id: id });\nexport const leave = (id: string) => ${code};\n`,
        ),
      shows: 'Seller.deleteOne({ _id: id })',
      nearMisses: { 'they are only marked': 'Seller.updateOne({ _id: id }, { isOver: true })' },
    },
  },
};

const plain = inventory.replace('{ for: P0D, of: account_closed, then: delete }', 'todo');
const exporting =
  (stored: Files, path: string, around: string) =>
  (code: string): Files => ({ ...stored, [path]: around.replace('CODE', code) });
const both = (stored: Files): Files => stored;

/** Whether an export holds what is declared. */
export const access: Item = {
  promise: 'An export hands out what is declared of a person',
  claim: 'access',
  about: 'fields.phone',
  says: 'not shown',
  inventory: plain,
  frameworks: {
    Express: {
      project: exporting(
        both(note.prisma('')),
        'src/app.ts',
        "import express from 'express';\nimport { prisma } from './prisma.js';\nconst app = express();\napp.get('/me/export', async (req, res) => {\n  res.json(await prisma.customer.findUnique({ where: { id: req.user.id }CODE }));\n});\n",
      ),
      shows: '',
      nearMisses: { 'the rows come along': ', include: { notes: true }' },
    },
    NestJS: {
      project: exporting(
        note.typeorm(''),
        'src/me.controller.ts',
        "import { Controller, Get } from '@nestjs/common';\nimport { database } from './database.js';\nimport { Customer } from './customer.js';\nimport { Note } from './note.js';\n@Controller('me')\nexport class MeController {\n  @Get('export')\n  async export(id: string) {\n    const customer = await database.getRepository(Customer).findOneByOrFail({ id });\n    CODE\n  }\n}\n",
      ),
      shows: 'return customer;',
      nearMisses: {
        'the rows come along': 'return { customer, notes: await database.getRepository(Note).findBy({ customer }) };',
      },
    },
    'Next.js, a route': {
      project: exporting(
        note.drizzle(''),
        'app/api/me/export/route.ts',
        "import { db } from '../../../../src/db.js';\nimport { customers } from '../../../../src/customer.js';\nimport { notes } from '../../../../src/note.js';\nexport async function GET() {\n  const mine = await db.select().from(customers);\n  CODE\n}\n",
      ),
      shows: 'return Response.json(mine);',
      nearMisses: { 'the rows come along': 'return Response.json({ mine, notes: await db.select().from(notes) });' },
    },
    tRPC: {
      project: exporting(
        note.prisma(''),
        'src/router.ts',
        "import { prisma } from './prisma.js';\nimport { procedure, router } from './trpc.js';\nexport const me = router({\n  exportData: procedure.query(async ({ ctx }) => {\n    return prisma.customer.findUnique({ where: { id: ctx.user.id }CODE });\n  }),\n});\n",
      ),
      shows: '',
      nearMisses: { 'the rows come along': ', include: { notes: true }' },
    },
    GraphQL: {
      project: exporting(
        note.prisma(''),
        'src/resolvers.ts',
        "import { prisma } from './prisma.js';\nexport const resolvers = {\n  Query: {\n    exportMyData: async (_: unknown, __: unknown, ctx: Context) => {\n      return prisma.customer.findUnique({ where: { id: ctx.user.id }CODE });\n    },\n  },\n};\n",
      ),
      shows: '',
      nearMisses: { 'the rows come along': ', include: { notes: true }' },
    },
  },
};

const dropped = plain.replace('sharing: [],', 'sharing: [], previous_values: dropped,');

/** Columns and tables that keep what was there before. */
export const history: Item = {
  promise: 'Former values are dropped',
  claim: 'history',
  about: 'fields.phone',
  says: 'contradicted',
  inventory: dropped,
  frameworks: {
    Prisma: {
      project: (code) => prisma(['email', 'phone'], code),
      shows: '  previousPhone String?\n',
      nearMisses: { 'the column is of another kind': '  previousPlan String?\n', 'it is a second one': '  workPhone String?\n' },
    },
    TypeORM: {
      project: (code) => {
        const files = typeorm(['email', 'phone']);
        return { ...files, 'src/history.ts': files['src/customer.ts']?.replace('class Customer', `class ${code}`) ?? '' };
      },
      shows: 'CustomerHistory',
      nearMisses: { 'the table is of something else': 'SupplierHistory', 'it is no history': 'CustomerGroup' },
    },
    Mongoose: {
      project: (code) => mongoose(['email', 'phone'], `  ${code}: [{ type: String }],\n`),
      shows: 'formerPhones',
      nearMisses: { 'the list is of something else': 'formerEmployers' },
    },
    Drizzle: {
      project: (code) => drizzle(['email', 'phone'], `  ${code},\n`),
      shows: "oldPhone: text('old_phone')",
      nearMisses: { 'it is a size': "oldPhoneSize: text('old_phone_size')" },
    },
    Sequelize: {
      project: (code) => ({
        ...sequelize(['email', 'phone']),
        'src/versions.ts': `import { DataTypes } from 'sequelize';\nimport { sequelize } from './database.js';\nexport const ${code} = sequelize.define('${code}', { phone: { type: DataTypes.STRING } });\n`,
      }),
      shows: 'CustomerVersion',
      nearMisses: { 'the table is of something else': 'SupplierVersion' },
    },
  },
};
