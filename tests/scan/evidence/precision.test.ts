import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const pkg = { 'package.json': '{ "private": true }' };
const coarse = ['precision: contradicted, high'];
/** Where what the datum is has to be guessed from its name. */
const perhaps = ['precision: contradicted, medium'];

describe('TypeORM', () => {
  const files = (body: string) => ({
    ...pkg,
    'src/customer.ts': `import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Customer {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column()
  email!: string;

  @Column('date')
  birthDate!: Date;
}
`,
    'src/age.ts': `import { differenceInYears } from 'date-fns';
import { database } from './database.js';
import { Customer } from './customer.js';

export async function greet(id: string) {
  const customer = await database.getRepository(Customer).findOneByOrFail({ id });
  ${body}
}
`,
  });
  test.each([
    'return differenceInYears(new Date(), customer.birthDate) >= 18;',
    'return new Date(customer.birthDate).getFullYear() < 2008;',
    'if (isAdult(customer.birthDate)) send(customer.email);',
    'if (!customer.birthDate) throw new Error();\n  return calculateAge(customer.birthDate) >= 18;',
    'return customer.birthDate ? getAgeInYears(customer.birthDate) : null;',
    'return customer.birthDate && customer.birthDate !== null && dayjs().diff(dayjs(customer.birthDate), "years");',
    'const { birthDate } = customer;\n  return differenceInYears(new Date(), birthDate);',
    'const born = new Date(customer.birthDate);\n  const now = new Date();\n  return now.getFullYear() - born.getFullYear() - (now.getMonth() < born.getMonth() ? 1 : 0);',
  ])('a birth date of which less is used: %s', async (body) => {
    expect(await verdictsOf(files(body), '', 'Customer.birthDate')).toEqual(coarse);
  });
  test.each([
    'if (isBirthday(customer.birthDate)) send(customer.email);',
    'return differenceInYears(new Date(), customer.birthDate) + format(customer.birthDate);',
    'const { birthDate } = customer;\n  return differenceInYears(new Date(), birthDate) + show(birthDate);',
    'const born = new Date(customer.birthDate);\n  return born.getMonth() === new Date().getMonth();',
    'const born = new Date(customer.birthDate);\n  return [born.getFullYear(), born.toISOString()];',
    'return customer.birthDate ? "there" : "missing";',
    'return getAgenda(customer.birthDate);',
    'return customer.birthDate ? { birthDate: customer.birthDate, age: calculateAge(customer.birthDate) } : null;',
  ])('a birth date that is used whole, or nobody can tell: %s', async (body) => {
    expect(await verdictsOf(files(body), '', 'Customer.birthDate')).toEqual([]);
  });
});

test('a birth date of which less is used, in a record that goes on whole', async () => {
  const project = {
    ...pkg,
    'prisma/schema.prisma': 'model Customer {\n  id String @id\n  email String\n  birthDate DateTime\n}\n',
    'src/age.ts': `import { prisma } from './prisma';
export async function show(id: string) {
  const customer = await prisma.customer.findUnique({ where: { id } });
  return { customer, age: calculateAge(customer.birthDate) };
}
export const GET = (request: Request) => Response.json(show(request.url));
`,
  };
  expect(await verdictsOf(project, '', 'Customer.birthDate')).toEqual(['precision: not shown, low']);
});

describe('Prisma', () => {
  const files = (body: string) => ({
    ...pkg,
    'prisma/schema.prisma': 'model Visit {\n  id String @id\n  ipAddress String\n  path String\n}\n',
    'src/visits.ts': `import geoip from 'geoip-lite';
import { prisma } from './prisma';

export async function tally() {
  const visits = await prisma.visit.findMany({ select: { id: true } });
  for (const visit of await prisma.visit.findMany()) {
    ${body}
  }
  return visits.length;
}
`,
  });
  test('an address of which the country alone is looked up', async () => {
    expect(await verdictsOf(files('count(geoip.lookup(visit.ipAddress)?.country);'), '', 'Visit.ipAddress')).toEqual(perhaps);
  });
  test('an address without what is put before it', async () => {
    expect(
      await verdictsOf(
        files("if (visit.ipAddress) count(geoip.lookup(visit.ipAddress.replace('::ffff:', '')));"),
        '',
        'Visit.ipAddress',
      ),
    ).toEqual(perhaps);
  });
  const chosen = (body: string) => ({
    ...files(''),
    'src/visits.ts': `import geoip from 'geoip-lite';
import { prisma } from './prisma';

export async function tally(id: string) {
  const visit = await prisma.visit.findUnique({ where: { id }, select: { path: true, ipAddress: true } });
  ${body}
}
`,
  });
  test('an address that a query chooses for the country alone', async () => {
    expect(await verdictsOf(chosen('count(geoip.lookup(visit.ipAddress)?.country);'), '', 'Visit.ipAddress')).toEqual(perhaps);
  });
  test('an address that a query chooses, and that goes on', async () => {
    expect(
      await verdictsOf(chosen('count(geoip.lookup(visit.ipAddress)?.country);\n  return visit;'), '', 'Visit.ipAddress'),
    ).toEqual([]);
  });
  test('an address that something blocks', async () => {
    expect(
      await verdictsOf(files('count(geoip.lookup(visit.ipAddress)); block(visit.ipAddress);'), '', 'Visit.ipAddress'),
    ).toEqual([]);
  });
});

describe('Mongoose', () => {
  const files = (body: string) => ({
    ...pkg,
    'src/courier.ts': `import { Schema, model } from 'mongoose';

const courierSchema = new Schema({ email: { type: String }, latitude: { type: Number }, longitude: { type: Number } });

export const Courier = model('Courier', courierSchema);
`,
    'src/map.ts': `import { Courier } from './courier.js';

export async function near(id: string) {
  const courier = await Courier.findById(id);
  ${body}
}
`,
  });
  test('a place that is only shown rounded', async () => {
    const found = await verdictsOf(files('return courier.latitude.toFixed(1);'), '', 'courierSchema.latitude');
    expect(found).toEqual(perhaps);
  });
  test('a place to which somebody is led', async () => {
    expect(await verdictsOf(files('return route(courier.latitude);'), '', 'courierSchema.latitude')).toEqual([]);
  });
});
