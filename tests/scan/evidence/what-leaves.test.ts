// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test has templates.
import { describe, expect, test } from 'vitest';
import { gatheredFrom } from '../../helpers/evidence-of.js';

const services = ['postmark', 'openai', 'groq', 'posthog', 'slack', 'stripe'];
const packages: Readonly<Record<string, string>> = { slack: '@slack/web-api', groq: 'groq-sdk', posthog: 'posthog-node' };
const inventory = `
recipients:
${services
  .map(
    (id) =>
      `  ${id}: { name: ${id} Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, contract: legal/dpa.pdf, for: [orders], gets: [email], does: "works for us", in_return: nothing, packages: ["${packages[id] ?? id}"]${id === 'groq' ? ', domains: [api.groq.com]' : ''} }`,
  )
  .join('\n')}
fields:
  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: false, sharing: [], retention: todo }`;

/** What leaves for somebody: to whom, and how sure that is. */
async function leaving(files: Readonly<Record<string, string>>, category = 'user.contact'): Promise<string[]> {
  const { flows } = await gatheredFrom(files, inventory);
  return flows
    .filter((one) => one.category.startsWith(category) && one.to !== 'log')
    .map(({ recipient, confidence }) => `${recipient} ${confidence}`);
}

const schema = 'model Customer {\n  id String @id\n  email String\n  phone String\n  comment String\n}\n';

/** A function that has a customer and sends a mail. */
const mailing = (sent: string, before = '', head = '', file = 'src/mail.ts') => ({
  'prisma/schema.prisma': schema,
  [file]: `import { ServerClient } from 'postmark';
import type { Customer } from '@prisma/client';
${head}
const client = new ServerClient('key');
export async function tell(customer: Customer) {
  ${before}
  await client.sendEmail({ ${sent} });
}
`,
});

describe('a part of a datum', () => {
  test.each([
    "email: customer.email.split('@')[0]",
    "email: customer.email.split('@').pop()",
    'phone: customer.phone.slice(-4)',
    'phone: customer.phone.substring(0, 2)',
    'phone: customer.phone.charAt(0)',
    'phone: customer.phone.length',
    'phone: Boolean(customer.phone)',
    'phone: maskPhone(customer.phone)',
    "phone: customer.phone.startsWith('+49')",
  ])('is not the datum: %s', async (sent) => {
    expect(await leaving(mailing(sent))).toEqual([]);
  });
  test('by another name it is none either', async () => {
    expect(await leaving(mailing('email', "const [email] = customer.email.split('@');"))).toEqual([]);
    expect(await leaving(mailing('phone', 'const phone = customer.phone.slice(-4);'))).toEqual([]);
  });
  test.each([
    'phone: customer.phone.trim()',
    'phone: `+49 ${customer.phone}`',
    "phone: customer.phone || ''",
    'phone: customer.phone ? customer.phone : undefined',
  ])('the datum as good as whole is one: %s', async (sent) => {
    expect(await leaving(mailing(sent))).toEqual(['postmark high']);
  });
  test('what is cut off its beginning, or replaced in it, leaves it a datum', async () => {
    expect(await leaving(mailing('phone: customer.phone.slice(1)'))).toEqual(['postmark medium']);
    expect(await leaving(mailing("phone: customer.phone.replace('+', '00')"))).toEqual(['postmark medium']);
  });
  test('a hash of it is told with little confidence', async () => {
    expect(await leaving(mailing('phone: sha256(customer.phone)'))).toEqual(['postmark low']);
    expect(await leaving(mailing("phone: createHash('sha256').update(customer.phone).digest('hex')"))).toEqual(['postmark low']);
  });
});

describe("the product's own", () => {
  test.each([
    ['from: process.env.EMAIL_FROM', ''],
    ['from: fromEmail', 'const fromEmail = process.env.EMAIL_FROM ?? "shop@example.org";'],
    ['from: sender()', 'const sender = () => `${process.env.SHOP} <${process.env.EMAIL_FROM}>`;'],
    ['from: env.EMAIL_FROM', ''],
    ['email: siteConfig.email', ''],
    ['email: SUPPORT_EMAIL', ''],
    ['replyTo: settings.supportEmail', ''],
    ['email: `try+${Date.now()}@example.org`', ''],
    ['email: faker.internet.email()', ''],
  ])('is nobody else’s: %s', async (sent, before) => {
    expect(await leaving(mailing(sent, before, "import { env, siteConfig, settings, SUPPORT_EMAIL } from './config';"))).toEqual(
      [],
    );
  });
  test('what a customer made of nothing but that is called by is nobody’s', async () => {
    const files = (email: string) => ({
      'prisma/schema.prisma': schema,
      'src/pay.ts': `import Stripe from 'stripe';
import type { Customer } from '@prisma/client';
const stripe = new Stripe('key');
export async function pay(user: Customer) {
  const customer = await stripe.customers.create({ email: ${email} });
  await stripe.subscriptions.create({ customer: customer.id });
}
`,
    });
    expect(await leaving(files("'try@example.org'"), 'user')).toEqual([]);
    expect(await leaving(files('user.email'), 'user')).toContain('stripe high');
  });
  test('an address that a person gave is the person’s, also as a sender', async () => {
    expect(await leaving(mailing('to: customer.email'))).toEqual(['postmark high']);
    expect(await leaving(mailing('replyTo: customer.email'))).toEqual(['postmark medium']);
  });
  test('what a name is given later is not what it began as', async () => {
    expect(await leaving(mailing('phone', 'let phone = nanoid();\n  phone = customer.phone;'))).toEqual(['postmark high']);
  });
  test('what shows how something is used, or fills a database, is told with little', async () => {
    for (const file of ['examples/tell.ts', 'src/tell-example.ts', 'db/seed.ts'])
      expect(
        (await leaving(mailing('phone: customer.phone', '', '', file))).filter((one) => !one.endsWith(' low')),
        file,
      ).toEqual([]);
    expect(await leaving(mailing('phone: customer.phone', '', "import { faker } from '@faker-js/faker';"))).toEqual([
      'postmark low',
    ]);
    expect(await leaving(mailing('phone: customer.phone', '', '', 'src/example-shop/tell.ts'))).toEqual(['postmark high']);
  });
  test('what people run by hand is told with less confidence', async () => {
    expect(await leaving(mailing('phone: customer.phone', '', '', 'scripts/tell.ts'))).toEqual(['postmark medium']);
  });
});

describe('a client that points to another host', () => {
  const asking = (options: string, call = 'client.chat.completions.create', head = '') => ({
    'prisma/schema.prisma': schema,
    'src/ask.ts': `import OpenAI from 'openai';
import type { Customer } from '@prisma/client';
${head}
const client = new OpenAI(${options});
export async function ask(customer: Customer) {
  await ${call}({ model: 'small', messages: [{ role: 'user', content: 'Call', phone: customer.phone }] });
}
`,
  });

  test('gives nothing to the vendor of the package', async () => {
    expect(await leaving(asking("{ baseURL: 'https://api.groq.com/openai/v1' }"))).toEqual(['groq high']);
    expect(await leaving(asking("{ apiKey: 'a', baseURL: GROQ }", undefined, "const GROQ = 'https://api.groq.com/v1';"))).toEqual(
      ['groq high'],
    );
    expect(await leaving(asking("{ baseURL: 'https://models.juniper.shop/v1' }"))).toEqual(['models-juniper-shop high']);
  });
  test('in a class, in a function of its own, in another file', async () => {
    const classy = (made: string) => ({
      'prisma/schema.prisma': schema,
      'src/ask.ts': `import OpenAI from 'openai';
import type { Customer } from '@prisma/client';
export class Asker {
  private client: OpenAI;
  constructor() {
    this.client = new OpenAI(${made});
  }
  async ask(customer: Customer) {
    await this.client.chat.completions.create({ messages: [{ role: 'user', phone: customer.phone }] });
  }
}
`,
    });
    expect(await leaving(classy("{ baseURL: 'https://api.groq.com/openai/v1' }"))).toEqual(['groq high']);
    expect(await leaving(classy("{ apiKey: 'a' }"))).toEqual(['openai high']);
    expect(
      await leaving({
        'prisma/schema.prisma': schema,
        'src/client.ts':
          "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1' });\n",
        'src/ask.ts': `import type { Customer } from '@prisma/client';
import { client } from './client.js';
export async function ask(customer: Customer) {
  await client.chat.completions.create({ messages: [{ role: 'user', phone: customer.phone }] });
}
`,
      }),
    ).toEqual(['groq high']);
  });
  test('the vendor’s own host, written down, leaves the place as it is called by the package', async () => {
    const { flows } = await gatheredFrom(asking("{ baseURL: 'https://api.openai.com/v1' }"), inventory);
    const own = await gatheredFrom(asking('{ }'), inventory);
    expect(flows.map(({ place }) => place)).toEqual(own.flows.map(({ place }) => place));
  });
  test('a setting leaves it open, unless it is called after the service', async () => {
    expect(await leaving(asking('{ baseURL: process.env.MODELS_URL }'))).toEqual(['openai medium']);
    expect(await leaving(asking('{ baseURL: process.env.OPENAI_BASE_URL }'))).toEqual(['openai high']);
    expect(await leaving(asking("{ baseURL: process.env.MODELS_URL ?? 'https://api.openai.com/v1' }"))).toEqual(['openai high']);
  });
  test('a model on the own machine is nobody else', async () => {
    expect(await leaving(asking("{ baseURL: 'http://localhost:11434/v1' }"))).toEqual([]);
  });
  test('without a host it is the vendor', async () => {
    expect(await leaving(asking("{ apiKey: 'a', maxRetries: 2 }"))).toEqual(['openai high']);
  });
  test('what a page tells by way of a host of its own goes to the service all the same', async () => {
    const counting = (options: string) => ({
      'prisma/schema.prisma': schema,
      'src/count.ts': `import { PostHog } from 'posthog-node';
import type { Customer } from '@prisma/client';
const posthog = new PostHog('key', ${options});
export const count = (customer: Customer) => posthog.capture({ distinctId: customer.id, event: 'called', properties: { phone: customer.phone } });
`,
    });
    expect(await leaving(counting("{ host: 'https://count.juniper.shop' }"))).toEqual(['posthog high']);
    expect(await leaving(counting('{ host: process.env.POSTHOG_HOST }'))).toEqual(['posthog high']);
  });
  test('a parameter goes there too', async () => {
    const passed = (options: string) => ({
      'prisma/schema.prisma': schema,
      'src/ask.ts': `import OpenAI from 'openai';
const client = new OpenAI(${options});
export const ask = (what: string) => client.chat.completions.create({ messages: [{ role: 'user', content: what }] });
`,
      'src/use.ts': `import type { Customer } from '@prisma/client';
import { ask } from './ask.js';
export const use = (customer: Customer) => ask(customer.phone);
`,
    });
    expect(await leaving(passed('{ }'))).toEqual(['openai high']);
    expect(await leaving(passed("{ baseURL: 'https://api.groq.com/openai/v1' }"))).toEqual(['groq high']);
    expect(await leaving(passed('{ baseURL: process.env.MODELS_URL }'))).toEqual(['openai medium']);
  });
});

describe('what a model is told', () => {
  const told = (message: string, before = '') => ({
    'prisma/schema.prisma': schema,
    'src/ask.ts': `import OpenAI from 'openai';
const client = new OpenAI({});
export async function ask(comment: string, headers: string[], rows: string[]) {
  ${before}
  await client.chat.completions.create({ model: 'small', messages: [${message}] });
}
`,
  });

  test('is the program’s own where it says how to answer', async () => {
    expect(await leaving(told("{ role: 'system', content: `Answer about ${comment}.` }"), 'user.content')).toEqual([]);
    expect(await leaving(told("{ role: 'user', content: `Answer about ${comment}.` }"), 'user.content')).toEqual(['openai high']);
  });
  test('headings of a file are nobody’s', async () => {
    expect(await leaving(told("{ role: 'user', content: `Columns: ${JSON.stringify(headers)}` }"), 'user.content')).toEqual([]);
  });
  test('a text that the program puts together is somebody’s with less confidence', async () => {
    expect(await leaving(told("{ role: 'user', content: `Sum up ${rows.join(', ')} in a line.` }"), 'user.content')).toEqual([
      'openai medium',
    ]);
  });
});

describe('what is told to a service that brings messages', () => {
  const telling = (body: string, head = '') => ({
    'prisma/schema.prisma': schema,
    'src/tell.ts': `import type { Customer, Comment } from '@prisma/client';
interface Channel { accessToken: string; phone: string; shopPhoneNumber: string; accountSid: string }
${head}
export async function tell(channel: Channel, customer: Customer, comment: Comment, text: string) {
  await fetch('https://slack.com/api/messages', { method: 'POST', ${body} });
}
`,
  });
  const sent = (body: string) => telling(`body: JSON.stringify({ ${body} })`);

  test('is mostly the program’s own', async () => {
    for (const body of ['message: text', 'title: `Down: ${text}`', 'text'])
      expect(
        (await leaving(sent(body), 'user.content')).filter((one) => !one.endsWith(' low')),
        body,
      ).toEqual([]);
  });
  test('is somebody’s where it is called so', async () => {
    expect((await leaving(sent('feedback: customer.comment'), 'user.content')).join()).toMatch(/^slack-com (?:high|medium)$/);
    expect((await leaving(sent('message: customer.comment'), 'user.content')).join()).toMatch(/^slack-com (?:high|medium)$/);
  });
  test('a token that a service gave out is shown to it', async () => {
    const told = await leaving(sent('token: channel.accessToken'), 'user.authorization');
    expect(told.filter((one) => !one.endsWith(' low'))).toEqual([]);
  });
  test('a message is not sent by somebody of the product’s customers', async () => {
    expect(await leaving(sent('To: customer.phone, From: channel.shopPhoneNumber'))).toEqual(['slack-com high']);
  });
});

describe('an organisation', () => {
  const subscribing = (body: string) => ({
    'src/hook.ts': `export async function subscribe(me: { organization: string; email: string }, organization: string) {
  await fetch('https://slack.com/api/hooks', { method: 'POST', body: JSON.stringify({ ${body} }) });
}
`,
  });

  test('is nobody’s employer where nothing of a person stands beside it', async () => {
    const [alone] = await leaving(subscribing('organization: me.organization, scope: "all"'), 'user.workplace');
    expect(alone === undefined || alone.endsWith(' low')).toBe(true);
  });
});

test('the screen of an app that an error is told with is nobody’s name', async () => {
  const files = (tags: string) => ({
    'prisma/schema.prisma': schema,
    'src/boundary.tsx': `import * as Sentry from '@sentry/react-native';
import type { Customer } from '@prisma/client';
export function caught(error: Error, props: { screenName: string }, customer: Customer) {
  Sentry.captureException(error, { tags: { ${tags} } });
}
`,
  });
  expect(await leaving(files('screen: props.screenName'), 'user.account')).toEqual([]);
  expect(await leaving(files('user: customer.email'), 'user.contact')).toHaveLength(1);
});

test('in a log nothing is a sender, a token that its issuer knows or what the program tells', async () => {
  const files = {
    'prisma/schema.prisma': schema,
    'src/log.ts': `import type { Customer } from '@prisma/client';
export function note(customer: Customer) {
  console.log({ from: customer.email });
  console.log(customer.phone.slice(-4));
}
`,
  };
  const { flows } = await gatheredFrom(files, inventory);
  expect(flows.map(({ to, category, confidence }) => `${to} ${category} ${confidence}`)).toEqual(['log user.contact.email high']);
});
