import { flow, having, inventory, sent } from './flow-cases.js';
import type { Item } from './item.js';

const postmark = "import { ServerClient } from 'postmark';\nconst client = new ServerClient('key');";

/** Data in what collects errors. */
export const reporters = flow('A datum stays out of error reports', 'analytics reporter', {
  '@sentry/node': sent(
    'Prisma',
    "import * as Sentry from '@sentry/node';",
    'Sentry.captureException(new Error(), { extra: { phone: customer.phone } });',
    'Sentry.captureException(new Error(), { extra: { id: customer.id } });',
  ),
  '@sentry/react': sent(
    'TypeORM',
    "import * as Sentry from '@sentry/react';",
    'Sentry.setUser({ id: customer.id, phone: customer.phone });',
    'Sentry.setUser({ id: customer.id, phone: customer.phone.slice(-4) });',
    'its last digits go',
  ),
  Bugsnag: sent(
    'Drizzle',
    "import Bugsnag from '@bugsnag/js';",
    "Bugsnag.addMetadata('customer', { phone: customer.phone });",
    "Bugsnag.addMetadata('customer', { id: customer.id });",
  ),
});

/** Data in events that are counted, further packages. */
export const counters = flow('A datum stays out of events', 'analytics counter', {
  mixpanel: sent(
    'Prisma',
    "import Mixpanel from 'mixpanel';\nconst mixpanel = Mixpanel.init('key');",
    "mixpanel.track('call', { phone: customer.phone });",
    "mixpanel.track('call', { reached: Boolean(customer.phone) });",
    'whether there is one goes',
  ),
  Segment: sent(
    'TypeORM',
    "import { Analytics } from '@segment/analytics-node';\nconst analytics = new Analytics({ writeKey: 'key' });",
    'analytics.identify({ userId: customer.id, traits: { phone: customer.phone } });',
    'analytics.identify({ userId: customer.id, traits: { plan: customer.id } });',
  ),
  Amplitude: sent(
    'Drizzle',
    "import * as amplitude from '@amplitude/analytics-node';",
    "amplitude.track('call', { phone: customer.phone });",
    "amplitude.track('call', { phone: process.env.SUPPORT_PHONE });",
    'what the program is set up with goes',
  ),
});

/** Data by way of something else. */
export const byWays = flow('A datum goes to nobody by way of something else', 'recipient mail', {
  'a variable': sent(
    'Prisma',
    postmark,
    'const number = customer.phone;\n  await client.sendEmail({ phone: number });',
    'const number = customer.id;\n  await client.sendEmail({ phone: process.env.PHONE });',
  ),
  'a parameter': sent(
    'TypeORM',
    `${postmark}\nconst tell = (to: string, about: string) => client.sendEmail({ To: to });`,
    "await tell(customer.phone, 'call');",
    "await tell('shop', customer.phone);",
    'another parameter goes',
  ),
  'a spread': sent(
    'Drizzle',
    postmark,
    'await client.sendEmail({ ...(customer.phone ? { phone: customer.phone } : {}) });',
    'await client.sendEmail({ ...(customer.phone ? { called: true } : {}) });',
    'it only decides',
  ),
  'an object with a name': sent(
    'TypeORM',
    "import axios from 'axios';",
    "const message = { phone: customer.phone };\n  await axios.post('https://api.postmarkapp.com/email', message);",
    "const message = { phone: customer.phone };\n  await axios.post('/email', message);",
    'to the own server',
  ),
  'a text': sent(
    'Prisma',
    '',
    "const body = JSON.stringify({ phone: customer.phone });\n  await fetch('https://api.postmarkapp.com/email', { method: 'POST', body });",
    "const body = JSON.stringify({ id: customer.id });\n  await fetch('https://api.postmarkapp.com/email', { method: 'POST', body });",
  ),
});

const asking = (made: string, call: string) =>
  `${made}\n  await ${call}({ messages: [{ role: 'user', phone: customer.phone }] });`;

/** A client that is made for the host of another service. */
export const pointed = flow('A datum goes to the service that a client is made for', 'recipient models', {
  OpenAI: sent(
    'Prisma',
    "import OpenAI from 'openai';",
    asking("const client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });", 'client.chat.completions.create'),
    asking("const client = new OpenAI({ apiKey: 'key' });", 'client.chat.completions.create'),
    'the vendor is meant',
  ),
  Anthropic: sent(
    'TypeORM',
    "import Anthropic from '@anthropic-ai/sdk';",
    asking("const client = new Anthropic({ baseURL: 'https://api.groq.com/v1' });", 'client.messages.create'),
    asking("const client = new Anthropic({ baseURL: 'http://localhost:11434' });", 'client.messages.create'),
    'the machine itself is meant',
  ),
  'OpenAI, in a class': {
    project: (code) => ({
      ...having('Drizzle')(''),
      'src/asker.ts': `import OpenAI from 'openai';
import { customers } from './customer.js';
type Customer = typeof customers.$inferSelect;
export class Asker {
  private readonly client = new OpenAI(${code});
  ask(customer: Customer) {
    return this.client.chat.completions.create({ messages: [{ role: 'user', phone: customer.phone }] });
  }
}
`,
    }),
    shows: "{ baseURL: 'https://api.groq.com/openai/v1' }",
    nearMisses: { 'a setting says which host': '{ baseURL: process.env.MODELS_URL }' },
  },
});

const declared = inventory.replace('sharing: []', 'sharing: [mail]');
const shared = (store: string, more: string, shows: string, other: string) => ({
  project: having(store, more),
  shows,
  nearMisses: { 'it goes there': other },
});

/** A service that is said to get a datum, and is not seen to. */
export const declaredSharing: Item = {
  promise: 'What is said to be shared goes where it is said to go',
  claim: 'sharing',
  about: 'fields.phone',
  says: 'not shown',
  inventory: declared,
  frameworks: {
    Prisma: shared(
      'Prisma',
      postmark,
      'await client.sendEmail({ id: customer.id });',
      'await client.sendEmail({ phone: customer.phone });',
    ),
    TypeORM: shared('TypeORM', postmark, 'await client.sendEmail({ id: customer.id });', 'await client.sendEmail(customer);'),
    fetch: shared(
      'Drizzle',
      '',
      "await fetch('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify({ id: customer.id }) });",
      "await fetch('https://api.postmarkapp.com/email', { method: 'POST', body: JSON.stringify({ phone: customer.phone }) });",
    ),
  },
};
