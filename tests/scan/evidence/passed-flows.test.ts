import { describe, expect, test } from 'vitest';
import { gatheredFrom } from '../../helpers/evidence-of.js';

const recipient = `
recipients:
  mail:
    { name: Example Mail Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email], does: "sends mail", in_return: nothing, packages: [postmark] }
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: todo }`;

async function flows(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { flows: found } = await gatheredFrom(files, recipient);
  return found
    .filter(({ category }) => category === 'user.contact.phone_number')
    .map(({ to, recipient: who, permitted, steps }) => `${to} ${who} ${permitted} ${steps.map(({ file }) => file).join(' ')}`);
}

const customer = {
  'src/customer.ts': `import { Column, Entity } from 'typeorm';

@Entity()
export class Customer {
  @Column()
  phone!: string;

  @Column()
  size!: string;
}
`,
};
const mailer = (body = 'await client.sendEmail({ To: to });') => ({
  'src/mail.ts': `import { ServerClient } from 'postmark';

const client = new ServerClient('key');

export async function notify(subject: string, to: string) {
  ${body}
}
`,
});
const caller = (given: string) => ({
  'src/orders.ts': `import type { Customer } from './customer.js';
import { notify } from './mail.js';

export async function placed(customer: Customer) {
  await notify('Thank you', ${given});
}
`,
});

describe('a function in another file', () => {
  test('hands on what it gets under another name', async () => {
    expect(await flows({ ...customer, ...mailer(), ...caller('customer.phone') })).toEqual([
      'recipient mail false src/customer.ts src/orders.ts src/mail.ts',
    ]);
  });
  test('hands on nothing of what it is not given', async () => {
    expect(await flows({ ...customer, ...mailer(), ...caller('customer.size') })).toEqual([]);
    expect(
      await flows({ ...customer, ...mailer('await client.sendEmail({ To: subject });'), ...caller('customer.phone') }),
    ).toEqual([]);
    expect(
      await flows({ ...customer, ...mailer('await client.sendEmail({ To: hash(to) });'), ...caller('customer.phone') }),
    ).toEqual([]);
  });
  test('hands on to another one', async () => {
    const between = `import { notify } from './mail.js';\n\nexport const remind = (target: string) => notify('Soon', target);\n`;
    const files = {
      ...customer,
      ...mailer(),
      'src/remind.ts': between,
      'src/orders.ts':
        "import type { Customer } from './customer.js';\nimport { remind } from './remind.js';\n\nexport function placed(customer: Customer) {\n  return remind(customer.phone);\n}\n",
    };
    expect(await flows(files)).toEqual(['recipient mail false src/customer.ts src/orders.ts src/remind.ts src/mail.ts']);
  });
  test('writes it into a log', async () => {
    const log = {
      'src/mail.ts': 'export function notify(subject: string, to: string) {\n  console.log(subject, to);\n}\n',
    };
    expect(await flows({ ...customer, ...log, ...caller('customer.phone') })).toEqual([
      'log null null src/customer.ts src/orders.ts src/mail.ts',
    ]);
  });
});

test('of a package that nobody declares as a service nobody can tell whether it gives anything to anybody', async () => {
  const told = await flows({ ...customer, 'src/mail.ts': sending('nodemailer') });
  expect(told.join()).toMatch(/^recipient \S+ null /);
  expect((await flows({ ...customer, 'src/mail.ts': sending('postmark') })).join()).toMatch(/^recipient mail false /);
});

const sending = (name: string) =>
  `import { client } from '${name}';\nimport type { Customer } from './customer.js';\n\nexport const write = (customer: Customer) => client.sendMail({ phone: customer.phone });\n`;

describe('a choice', () => {
  const chosen = (given: string) => ({
    ...customer,
    ...mailer(`await client.sendEmail({ To: ${given} });`),
    ...caller('customer.phone'),
  });

  test('hands on a whole that stands on one side', async () => {
    expect(await flows(chosen("to.startsWith('+') ? to : subject"))).toEqual([
      'recipient mail false src/customer.ts src/orders.ts src/mail.ts',
    ]);
  });
  test('hands on a piece where the other side is cut out of the same', async () => {
    expect(await flows(chosen("to.includes(' ') ? to.split(' ')[0] : to"))).toEqual([]);
  });
});

describe('what the program itself holds', () => {
  const mailing = (head: string, value: string, more = '') => ({
    'src/mail.ts': `import { ServerClient } from 'postmark';

const client = new ServerClient('key');
${head}
export class Customer {
  ${more}
  async tell() {
    await client.sendEmail({ phone: ${value} });
  }
}
`,
  });

  test('is the number of nobody: a member that is a text', async () => {
    expect(await flows(mailing('', 'this.phone', "private readonly phone = '+49 30 000000';"))).toEqual([]);
  });
  test('is the number of nobody: a constant', async () => {
    expect(await flows(mailing("const phone = '+49 30 000000';", 'phone'))).toEqual([]);
  });
  test('is not what it is given when it is made', async () => {
    expect(await flows(mailing('', 'this.phone', 'constructor(private readonly phone: string) {}'))).toEqual([
      'recipient mail false src/mail.ts src/mail.ts',
    ]);
  });
  test('is not what begins empty', async () => {
    expect(await flows(mailing('', 'this.phone', "phone = '';"))).toEqual(['recipient mail false src/mail.ts src/mail.ts']);
  });
});

describe('what is made of each record of a list', () => {
  const told = (to: string) => ({
    'prisma/schema.prisma': 'model Customer {\n  id String @id\n  email String\n  phone String\n}\n',
    'src/mail.ts': `import { ServerClient } from 'postmark';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const client = new ServerClient('key');
export async function tell() {
  const customers = await prisma.customer.findMany();
  const to = ${to};
  await client.sendEmail({ to });
}
`,
  });

  test('is no whole record', async () => {
    expect(await flows(told('customers.map((one) => one.email)'))).toEqual([]);
    expect(await flows(told('customers.map((one) => one.email).filter(Boolean) as string[]'))).toEqual([]);
  });
  test('is one where each is handed on as it is', async () => {
    expect(await flows(told('customers.map((one) => one)'))).not.toEqual([]);
    expect(await flows(told('customers.filter((one) => one.email)'))).not.toEqual([]);
  });
});
