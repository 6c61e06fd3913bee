import type { Case, Item } from './item.js';
import { drizzle, type Files, mongoose, prisma, typeorm } from './stored.js';

const phone = 'user.contact.phone_number';
/** A telephone number that nobody is told, and services that get none. */
export const inventory = `
recipients:
  mail:
    { name: Example Mail Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email], does: "sends mail", in_return: nothing, packages: [postmark], domains: [api.postmarkapp.com, smtp.postmarkapp.com] }
  reporter:
    { name: Example Reports Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email], does: "collects errors", in_return: nothing, packages: ["@sentry/node", "@sentry/react", "@bugsnag/js", rollbar] }
  counter:
    { name: Example Counts Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email], does: "counts visits", in_return: nothing, packages: [mixpanel, "@segment/analytics-node", "@amplitude/analytics-node"] }
  models:
    { name: Example Models Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [orders], gets: [email], does: "answers", in_return: nothing, domains: [api.groq.com] }
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: todo }`;

const columns = ['email', 'phone'];
const imports: Readonly<Record<string, string>> = {
  Prisma: "import type { Customer } from '@prisma/client';",
  TypeORM: "import type { Customer } from './customer.js';",
  Drizzle: "import { customers } from './customer.js';\ntype Customer = typeof customers.$inferSelect;",
  Mongoose: "import type { CustomerDocument } from './customer.js';\ntype Customer = CustomerDocument;",
};
const stores: Readonly<Record<string, Files>> = {
  Prisma: prisma(columns),
  TypeORM: typeorm(columns),
  Drizzle: drizzle(columns),
  Mongoose: {
    ...mongoose(columns),
    'src/customer.ts': `${mongoose(columns)['src/customer.ts']}export type CustomerDocument = import('mongoose').InferSchemaType<typeof customerSchema>;\n`,
  },
};

/** A function that has a customer's record. */
export const having =
  (store: string, more = '') =>
  (code: string): Files => ({
    ...stores[store],
    'src/use.ts': `${more}\n${imports[store]}\nexport async function use(customer: Customer) {\n  ${code}\n}\n`,
  });

/** An item about flows of a telephone number. */
export const flow = (promise: string, says: string, frameworks: Readonly<Record<string, Case>>): Item => ({
  promise,
  claim: 'flow',
  about: phone,
  says,
  inventory,
  frameworks,
});
/** A function that has a customer, and sends what is written or something else. */
export const sent = (store: string, more: string, shows: string, other: string, name = 'another column goes'): Case => ({
  project: having(store, more),
  shows,
  nearMisses: { [name]: other },
});
