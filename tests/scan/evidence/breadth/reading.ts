import type { Case, Item } from './item.js';
import { drizzle, type Files, mongoose, prisma, sequelize, sequelizeInit, typeorm } from './stored.js';

const shop =
  (stored: Files, imports: string) =>
  (code: string): Files => ({
    ...stored,
    'src/greet.ts': `${imports}\nexport async function greet(id: string) {\n  ${code}\n}\n`,
  });

const columns = ['email', 'phone'];
const cases = (greets: string, reads: string, hands: string) => ({
  shows: greets,
  nearMisses: { 'something reads it': reads, 'the whole record goes on': hands },
});

/** A stored datum that nothing reads. */
export const neverRead: Item = {
  promise: 'What is collected is read',
  claim: 'reading',
  about: '',
  says: 'contradicted',
  inventory: '',
  frameworks: {
    Prisma: {
      project: shop(prisma(columns), "import { prisma } from './prisma.js';"),
      ...cases(
        'const one = await prisma.customer.findUnique({ where: { id } });\n  send(one.email);',
        'const one = await prisma.customer.findUnique({ where: { id } });\n  send(one.email, one.phone);',
        'const one = await prisma.customer.findUnique({ where: { id } });\n  send(one.email, one);',
      ),
    },
    TypeORM: {
      project: shop(typeorm(columns), "import { Customer } from './customer.js';\nimport { database } from './database.js';"),
      ...cases(
        'const one = await database.getRepository(Customer).findOneByOrFail({ id });\n  send(one.email);',
        'const { email, phone } = await database.getRepository(Customer).findOneByOrFail({ id });\n  send(email, phone);',
        'const { email, ...rest } = await database.getRepository(Customer).findOneByOrFail({ id });\n  send(email, rest);',
      ),
    },
    Mongoose: {
      project: shop(mongoose(columns), "import { Customer } from './customer.js';"),
      ...cases(
        'const one = await Customer.findById(id);\n  send(one.email);',
        "const one = await Customer.findById(id);\n  send(one.email, await Customer.find().sort('phone'));",
        'const one = await Customer.findById(id);\n  send(one.email, one.toObject());',
      ),
    },
    Drizzle: {
      project: shop(drizzle(columns), "import { db } from './db.js';\nimport { customers } from './customer.js';"),
      ...cases(
        'const [one] = await db.select({ email: customers.email }).from(customers);\n  send(one.email);',
        'const [one] = await db.select({ email: customers.email, phone: customers.phone }).from(customers);\n  send(one.email);',
        'const [one] = await db.select().from(customers);\n  send(one.email, { ...one });',
      ),
    },
    'Sequelize by define': {
      project: shop(sequelize(columns), "import { Customer } from './customer.js';"),
      ...cases(
        'const one = await Customer.findByPk(id);\n  send(one.email);',
        "const one = await Customer.findByPk(id, { attributes: ['email', 'phone'] });\n  send(one.email);",
        'const one = await Customer.findByPk(id);\n  send(one.email, one.toJSON());',
      ),
    },
    'Sequelize by init': {
      project: shop(sequelizeInit(columns), "import { Customer } from './customer.js';"),
      ...cases(
        'const one = await Customer.findByPk(id);\n  send(one.email);',
        'const one = await Customer.findByPk(id);\n  send(one.email, one.phone);',
        'const one = await Customer.findByPk(id);\n  send(one.email, one.toJSON());',
      ),
    },
  } satisfies Record<string, Case>,
};

const received =
  (route: string) =>
  (code: string): Files => ({
    'package.json': '{ "private": true }',
    'src/sign-up.ts': route.replace('CODE', code),
  });

/** What a request has to bring and nothing looks at. */
export const receivedNeverUsed: Item = {
  promise: 'What a request has to bring is used',
  claim: 'reading',
  about: '',
  says: 'contradicted',
  inventory: '',
  frameworks: {
    'Express and zod': {
      project: received(
        `import express from 'express';
import { z } from 'zod';
const signUp = z.object({ email: z.email(), phone: z.string().min(5) });
const app = express();
app.post('/customers', async (req, res) => {
  const body = signUp.parse(req.body);
  CODE
  res.sendStatus(201);
});
`,
      ),
      shows: 'await invite(body.email);',
      nearMisses: {
        'something reads it': 'await invite(body.email, body.phone);',
        'the body goes on whole': 'await invite(body);',
      },
    },
    'NestJS and class-validator': {
      project: received(
        `import { Body, Controller, Post } from '@nestjs/common';
import { IsEmail, IsNotEmpty } from 'class-validator';
export class CreateCustomerDto {
  @IsEmail()
  email: string;
  @IsNotEmpty()
  phone: string;
}
@Controller('customers')
export class CustomersController {
  @Post()
  async create(@Body() body: CreateCustomerDto) {
    CODE
  }
}
`,
      ),
      shows: 'await this.invite(body.email);',
      nearMisses: {
        'something reads it': 'await this.invite(body.email, body.phone);',
        'the body goes on whole': 'await this.invite({ ...body });',
      },
    },
    'a route and zod': {
      project: received(
        `import { z } from 'zod';
const signUp = z.object({ email: z.email(), phone: z.string().min(5) });
export async function POST(request: Request) {
  const body = signUp.parse(CODE);
  await invite(body.email);
  return new Response(null, { status: 201 });
}
`,
      ),
      shows: 'await request.json()',
      nearMisses: {
        'a service answered it': 'await stripe.accounts.retrieve(request.headers.get("account"))',
        'somebody else answered it': 'await (await fetch(address)).json()',
        'the answer has a name': 'await answer.json()',
        'it comes out of a file': "JSON.parse(await readFile('sign-up.json', 'utf8'))",
      },
    },
    'tRPC and zod': {
      project: received(
        `import { z } from 'zod';
import { procedure } from './trpc.js';
const signUp = z.object({ email: z.email(), phone: z.string().min(5) });
export const create = procedure.input(signUp).mutation(async ({ input }) => {
  CODE
});
`,
      ),
      shows: 'await invite(input.email);',
      nearMisses: {
        'something reads it': 'await invite(input.email, input.phone);',
        'the input goes on whole': 'await invite(input);',
      },
    },
  },
};
