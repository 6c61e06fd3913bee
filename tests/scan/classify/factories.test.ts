import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const factory = (body: string, name = 'getStripe') => `import Stripe from 'stripe';\nexport const ${name} = ${body};\n`;
const used = (name = 'getStripe') =>
  `import { ${name} } from './client';\nexport const open = async (email: string) => {\n  const made = ${name}();\n  await made.customers.create({ email });\n};\n`;

const places = async (client: string, name?: string) =>
  (await observedIn({ 'src/client.ts': client, 'src/open.ts': used(name) }))
    .filter(({ file, site }) => file === 'src/open.ts' && site === 'payload')
    .map(({ role, place }) => `${role} ${place}`);

test.each([
  '() => new Stripe(process.env.KEY)',
  '() => {\n  if (!process.env.KEY) throw new Error("none");\n  return new Stripe(process.env.KEY);\n}',
  '(): Stripe => {\n  kept = new Stripe(process.env.KEY);\n  return kept;\n}',
])('what a function hands out is what it makes: %s', async (body) => {
  expect(await places(factory(body))).toEqual(['sends to:stripe.email']);
});

test.each([
  ['a function that is named for something else', factory('() => new Stripe(process.env.KEY)', 'beginOrder'), 'beginOrder'],
  [
    'a function that makes several things',
    `import { Ledger } from 'ledger-kit';\n${factory('() => [new Stripe(process.env.KEY), new Ledger()]')}`,
    undefined,
  ],
])('%s tells nothing of what it hands out', async (_, client, name) => {
  expect(await places(client, name)).not.toContain('sends to:stripe.email');
});
