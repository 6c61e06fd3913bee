import type { Case, Item } from './item.js';
import { drizzle, type Files, mongoose, own, prisma, sequelize, typeorm } from './stored.js';

const choice = `
fields:
  newsletter_choice:
    { category: user.preferences.marketing_consent, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: todo }`;

const file =
  (path: string, around: string) =>
  (code: string): Files => ({ ...own, [path]: around.replace('CODE', code) });

const on = (shows: string, off: string, more: Readonly<Record<string, string>> = {}): Pick<Case, 'shows' | 'nearMisses'> => ({
  shows,
  nearMisses: { 'it starts off': off, ...more },
});

/** Boxes that are ticked before anybody touches them. */
export const boxes: Item = {
  promise: 'A box for consent starts unticked',
  claim: 'opt-in-default',
  about: 'fields.newsletter_choice',
  says: 'contradicted',
  inventory: choice,
  frameworks: {
    React: {
      project: file('src/form.tsx', 'export const Form = () => (\n  <form>\n    CODE\n  </form>\n);\n'),
      ...on(
        '<input type="checkbox" name="newsletterConsent" defaultChecked />',
        '<input type="checkbox" name="newsletterConsent" />',
        {
          'it holds what was chosen': '<input type="checkbox" name="newsletterConsent" checked={wanted} />',
          'the box is of another kind': '<input type="checkbox" name="keepSignedIn" defaultChecked />',
        },
      ),
    },
    'React Hook Form': {
      project: file(
        'src/form.tsx',
        "import { useForm } from 'react-hook-form';\nexport const useSignUp = () => useForm({ defaultValues: { email: '', newsletterConsent: CODE } });\n",
      ),
      ...on('true', 'false'),
    },
    Vue: {
      project: file('src/form.vue', '<template>\n  <form>\n    CODE\n  </form>\n</template>\n'),
      ...on('<input type="checkbox" name="newsletterConsent" checked />', '<input type="checkbox" name="newsletterConsent" />', {
        'it holds what was chosen': '<input type="checkbox" name="newsletterConsent" :checked="wanted" />',
      }),
    },
    Angular: {
      project: file(
        'src/form.component.ts',
        "import { FormBuilder } from '@angular/forms';\nexport class FormComponent {\n  form = this.builder.group({ email: [''], newsletterConsent: [CODE] });\n  constructor(private builder: FormBuilder) {}\n}\n",
      ),
      ...on('true', 'false'),
    },
    HTML: {
      project: file('src/form.component.html', '<form>\n  CODE\n</form>\n'),
      ...on('<input type="checkbox" name="newsletterConsent" checked>', '<input type="checkbox" name="newsletterConsent">'),
    },
  },
};

/** Columns and schemas in which consent is given from the start. */
export const defaults: Item = {
  promise: 'Consent that is stored starts as no',
  claim: 'opt-in-default',
  about: 'fields.newsletter_choice',
  says: 'contradicted',
  inventory: choice,
  frameworks: {
    Prisma: {
      project: (code) => prisma(['email'], `  ${code}\n`),
      ...on('newsletterConsent Boolean @default(true)', 'newsletterConsent Boolean @default(false)', {
        'it says no': 'newsletterOptOut Boolean @default(true)',
      }),
    },
    TypeORM: {
      project: (code) => typeorm(['email'], `  ${code}!: boolean;\n`),
      ...on('@Column({ default: true })\n  newsletterConsent', '@Column({ default: false })\n  newsletterConsent', {
        'it is about a banner': '@Column({ default: true })\n  newsletterBannerSeen',
      }),
    },
    Sequelize: {
      project: (code) => sequelize(['email'], `  newsletterConsent: { type: DataTypes.BOOLEAN, ${code} },\n`),
      ...on('defaultValue: true', 'defaultValue: false', { 'nothing is said': 'allowNull: true' }),
    },
    Drizzle: {
      project: (code) => drizzle(['email'], `  newsletterConsent: boolean('newsletter_consent')${code},\n`),
      ...on('.notNull().default(true)', '.notNull().default(false)', { 'nothing is said': '.notNull()' }),
    },
    Mongoose: {
      project: (code) => mongoose(['email'], `  newsletterConsent: { type: Boolean, ${code} },\n`),
      ...on('default: true', 'default: false'),
    },
    zod: {
      project: file(
        'src/sign-up.ts',
        "import { z } from 'zod';\nexport const signUp = z.object({ email: z.email(), newsletterConsent: z.boolean()CODE });\n",
      ),
      ...on('.default(true)', '.default(false)', { 'nothing is said': '.optional()' }),
    },
    SQL: {
      project: file(
        'db/schema.sql',
        'CREATE TABLE customers (\n  id uuid PRIMARY KEY,\n  email text NOT NULL,\n  newsletter_consent boolean NOT NULL CODE\n);\n',
      ),
      ...on('DEFAULT true', 'DEFAULT false'),
    },
  },
};

const counter = (name: string) => `
recipients:
  counter:
    { name: Counter Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf,
      for: [newsletter], gets: [email], does: "counts visits", in_return: nothing, packages: ["posthog-js", "mixpanel-browser", "react-ga4", "${name}"] }`;

const guarded = (shows: string, asks: string, more: Readonly<Record<string, string>> = {}) => ({
  shows,
  nearMisses: { 'consent is asked for first': asks, ...more },
});

/** Services that start to count. */
export const consentFirst: Item = {
  promise: 'Analytics wait for consent',
  claim: 'consent-first',
  about: 'purposes.newsletter.basis',
  says: 'contradicted',
  inventory: counter('@segment/analytics-next'),
  frameworks: {
    'plain TypeScript': {
      project: file('src/main.ts', "import posthog from 'posthog-js';\nimport { consent } from './consent.js';\nCODE\n"),
      ...guarded("posthog.init('key');", "if (consent.analytics) posthog.init('key');", {
        'it only stops': 'posthog.opt_out_capturing();',
        'it counts nothing before it is told to': "posthog.init('key', { opt_out_capturing_by_default: true });",
      }),
    },
    React: {
      project: file(
        'src/app.tsx',
        "import { useEffect } from 'react';\nimport mixpanel from 'mixpanel-browser';\nimport { useConsent } from './consent.js';\nexport function App() {\n  const consent = useConsent();\n  useEffect(() => {\n    CODE\n  }, []);\n  return null;\n}\nrender(App());\n",
      ),
      ...guarded("mixpanel.init('key');", "if (consent === 'yes') mixpanel.init('key');"),
    },
    Vue: {
      project: file(
        'src/main.ts',
        "import { createApp } from 'vue';\nimport ReactGA from 'react-ga4';\nimport { cookieConsent } from './consent.js';\ncreateApp({}).mount('#app');\nCODE\n",
      ),
      ...guarded("ReactGA.initialize('G-1');", "if (cookieConsent.value) ReactGA.initialize('G-1');"),
    },
    'a function that others call': {
      project: (code) => ({
        ...own,
        'src/count.ts': "import mixpanel from 'mixpanel-browser';\nexport function start() {\n  mixpanel.init('key');\n}\n",
        'src/main.ts': `import { start } from './count.js';\nimport { consent } from './consent.js';\n${code}\n`,
      }),
      ...guarded('start();', 'if (consent.granted) start();', { 'nobody calls it': '' }),
    },
  },
};

const stops = `
consents: { newsletter: { proof: ConsentLog, stop: [{ say: "the link in every mail" }] } }${choice}`;
const models: Readonly<Record<string, Files>> = {
  Prisma: prisma(['email'], '  newsletterConsent Boolean @default(false)\n'),
  TypeORM: typeorm(['email'], '  @Column({ default: false })\n  newsletterConsent!: boolean;\n'),
  Mongoose: mongoose(['email'], '  newsletterConsent: { type: Boolean, default: false },\n'),
  Sequelize: sequelize(['email'], '  newsletterConsent: { type: DataTypes.BOOLEAN, defaultValue: false },\n'),
};
const setting =
  (model: string, around: string) =>
  (code: string): Files => ({
    ...models[model],
    'src/choices.ts': around.replace('CODE', code),
  });

/** Consent that can be given and not taken back. */
export const withdrawals: Item = {
  promise: 'Consent can be taken back',
  claim: 'withdrawal',
  about: 'consents.newsletter.stop',
  says: 'contradicted',
  inventory: stops,
  frameworks: {
    Prisma: {
      project: setting(
        'Prisma',
        "import { prisma } from './prisma.js';\nexport const choose = (id: string, body: { wanted: boolean }) => prisma.customer.update({ where: { id }, data: { newsletterConsent: CODE } });\n",
      ),
      shows: 'true',
      nearMisses: { 'it is switched off': 'false', 'it takes what was chosen': 'body.wanted' },
    },
    TypeORM: {
      project: setting(
        'TypeORM',
        "import { database } from './database.js';\nimport { Customer } from './customer.js';\nexport const choose = (id: string, wanted: boolean) => database.getRepository(Customer).update(id, { CODE });\n",
      ),
      shows: 'newsletterConsent: true',
      nearMisses: { 'it takes what was chosen': 'newsletterConsent: wanted' },
    },
    Mongoose: {
      project: setting(
        'Mongoose',
        "import express from 'express';\nimport { Customer } from './customer.js';\nconst app = express();\napp.post('/newsletter', (req, res) => Customer.updateOne({ _id: req.user.id }, { newsletterConsent: true }));\nCODE\n",
      ),
      shows: '',
      nearMisses: { 'a route takes it back': "app.get('/unsubscribe', (req, res) => unsubscribe(req.query.token));" },
    },
    Sequelize: {
      project: setting(
        'Sequelize',
        "import { Customer } from './customer.js';\nexport async function choose(id: string, wanted: boolean) {\n  const customer = await Customer.findByPk(id);\n  CODE\n  await customer.save();\n}\n",
      ),
      shows: 'customer.newsletterConsent = true;',
      nearMisses: {
        'it is switched off': 'customer.newsletterConsent = false;',
        'it takes what was chosen': 'customer.newsletterConsent = wanted;',
      },
    },
  },
};

const log: Readonly<Record<string, Files>> = {
  Prisma: prisma(['email'], '}\nmodel ConsentLog {\n  id String @id\n  email String\n'),
  TypeORM: {
    ...typeorm(['email']),
    'src/consent-log.ts': typeorm(['email'])['src/customer.ts']?.replace('class Customer', 'class ConsentLog') ?? '',
  },
};

/** The record of what somebody agreed to. */
export const proofs: Item = {
  promise: 'Proof of consent is stored',
  claim: 'proof',
  about: 'consents.newsletter.proof',
  says: 'supported',
  inventory: '',
  frameworks: {
    Prisma: {
      project: (code) => ({
        ...log.Prisma,
        'src/agree.ts': `import { prisma } from './prisma.js';\nexport const agree = (email: string) => ${code};\n`,
      }),
      shows: 'prisma.consentLog.create({ data: { email } })',
      nearMisses: {
        'it is only read': 'prisma.consentLog.findMany({ where: { email } })',
        'another record is written': 'prisma.customer.create({ data: { email } })',
      },
    },
    TypeORM: {
      project: (code) => ({
        ...log.TypeORM,
        'src/agree.ts': `import { database } from './database.js';\nimport { ConsentLog } from './consent-log.js';\nimport { Customer } from './customer.js';\nexport const agree = (email: string) => ${code};\n`,
      }),
      shows: 'database.getRepository(ConsentLog).save({ email })',
      nearMisses: { 'another record is written': 'database.getRepository(Customer).save({ email })' },
    },
    Mongoose: {
      project: (code) => ({
        ...mongoose(['email']),
        'src/consent-log.ts':
          "import { Schema, model } from 'mongoose';\nexport const ConsentLog = model('ConsentLog', new Schema({ email: { type: String } }));\n",
        'src/agree.ts': `import { ConsentLog } from './consent-log.js';\nimport { Customer } from './customer.js';\nexport const agree = (email: string) => ${code};\n`,
      }),
      shows: 'ConsentLog.create({ email })',
      nearMisses: {
        'another record is written': 'Customer.create({ email })',
        'it is only counted': 'ConsentLog.countDocuments({ email })',
      },
    },
    Drizzle: {
      project: (code) => ({
        ...drizzle(['email']),
        'src/consent-log.ts':
          "import { pgTable, text } from 'drizzle-orm/pg-core';\nexport const consentLogs = pgTable('consent_logs', { email: text('email') });\n",
        'src/agree.ts': `import { db } from './db.js';\nimport { consentLogs } from './consent-log.js';\nimport { customers } from './customer.js';\nexport const agree = (email: string) => ${code};\n`,
      }),
      shows: 'db.insert(consentLogs).values({ email })',
      nearMisses: { 'another record is written': 'db.insert(customers).values({ email })' },
    },
  },
};
