import type { Item } from './item.js';
import { type Files, mongoose, prisma, typeorm } from './stored.js';

const reading =
  (stored: Files, head: string) =>
  (code: string): Files => ({
    ...stored,
    'src/use.ts': `${head}\nexport async function use(id: string) {\n  ${code}\n}\n`,
  });
const entity = reading(
  typeorm(['email', 'birthDate', 'ipAddress', 'latitude']),
  "import { differenceInYears } from 'date-fns';\nimport { database } from './database.js';\nimport { Customer } from './customer.js';",
);
const model = reading(prisma(['email', 'birthDate', 'ipAddress', 'latitude']), "import { prisma } from './prisma.js';");
const schema = reading(mongoose(['email', 'birthDate', 'ipAddress', 'latitude']), "import { Customer } from './customer.js';");
const load = {
  entity: 'const one = await database.getRepository(Customer).findOneByOrFail({ id });\n  ',
  model: 'const one = await prisma.customer.findUnique({ where: { id } });\n  ',
  schema: 'const one = await Customer.findById(id);\n  ',
};
const read = (project: typeof entity, from: string, shows: string, whole: string) => ({
  project,
  shows: from + shows,
  nearMisses: { 'all of it is used': from + whole },
});
const item = (promise: string, about: string, frameworks: Item['frameworks']): Item => ({
  promise,
  claim: 'precision',
  about,
  says: 'contradicted',
  inventory: '',
  frameworks,
});

/** Birth dates of which the age is used. */
export const ages = item('A birth date is stored as precisely as it is used', '', {
  TypeORM: read(
    entity,
    load.entity,
    'return differenceInYears(new Date(), one.birthDate) >= 18;',
    'return isBirthday(one.birthDate);',
  ),
  Prisma: read(model, load.model, 'return one.birthDate.getFullYear() < 2008;', 'return one.birthDate.toISOString();'),
  Mongoose: read(
    schema,
    load.schema,
    "return dayjs().diff(one.birthDate, 'years') >= 18;",
    "return dayjs(one.birthDate).format('DD.MM.');",
  ),
});

/** Addresses of which the country is looked up. */
export const countries = item('An IP address is stored as precisely as it is used', '', {
  TypeORM: read(
    entity,
    load.entity,
    'count(geoip.lookup(one.ipAddress)?.country);',
    'count(geoip.lookup(one.ipAddress)?.country); block(one.ipAddress);',
  ),
  Prisma: read(model, load.model, 'count(getCountry(one.ipAddress));', 'count(getCountry(one.ipAddress), one.ipAddress);'),
  Mongoose: read(schema, load.schema, 'count(await ipToCountry(one.ipAddress));', 'count(await allow(one.ipAddress));'),
});

/** Places that are only used rounded. */
export const places = item('A place is stored as precisely as it is used', '', {
  TypeORM: read(entity, load.entity, 'return Math.round(one.latitude * 10) / 10;', 'return route(one.latitude);'),
  Prisma: read(model, load.model, 'return one.latitude.toFixed(1);', 'return one.latitude;'),
  Mongoose: read(
    schema,
    load.schema,
    'return encodeGeohash(one.latitude);',
    'return [encodeGeohash(one.latitude), map(one.latitude)];',
  ),
});
