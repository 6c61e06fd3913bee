import { expect, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.js';
import { type EnvironmentName, inOrder, recipientFinder } from '../../../src/scan/classify/recipients.js';
import { extractFacts } from '../../../src/scan/extract/extract.js';

function seen(
  code: string,
  { own = [], environment = [] }: { readonly own?: readonly string[]; readonly environment?: readonly EnvironmentName[] } = {},
  file = 'src/a.tsx',
): string[] {
  const finder = recipientFinder(loadCatalog(), own);
  const found = inOrder([...finder.inCode(file, extractFacts(file, code)), ...finder.inEnvironment(environment)]);
  return found.map(({ id, by, seen, line }) => `${line} ${id} ${by} ${seen}`);
}

test.each([
  ["import Stripe from 'stripe';", '1 stripe import stripe'],
  ["const Stripe = require('stripe');", '1 stripe import stripe'],
  ["import { init } from '@sentry/node';", '1 sentry import @sentry/node'],
  ["fetch('https://api.stripe.com/v1/charges');", '1 stripe url api.stripe.com'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the hole is the code's, not ours
  ['fetch(`https://api.stripe.com/v1/${path}`);', '1 stripe url api.stripe.com'],
  ["fbq('track', 'Purchase');", '1 meta-pixel script fbq'],
  ["window.fbq('track', 'Purchase');", '1 meta-pixel script fbq'],
  ['start(process.env.STRIPE_SECRET_KEY);', '1 stripe env STRIPE_SECRET_KEY'],
  ['export const Head = () => <script src="https://js.stripe.com/v3" />;', '1 stripe script js.stripe.com'],
])('%s shows a recipient', (code, expected) => {
  expect(seen(code)).toContain(expected);
});

test.each([
  ["import { stripe } from './stripe';", 'a file of the project'],
  ["import stripe from 'stripe-box';", 'another package that begins alike'],
  ["fetch('https://api.stripe.com.shop.example/');", 'a host that only begins alike'],
  ["fetch('https://notstripe.com/');", 'a host that only ends alike'],
  ["function fbq() {} fbq('track');", 'a function of the file'],
  ["import { fbq } from './pixel'; fbq('track');", 'an imported function'],
])('%s shows none: %s', (code) => {
  expect(seen(code)).toEqual([]);
});

test('what is the user’s own is no recipient', () => {
  expect(seen("import Stripe from 'stripe';", { own: ['stripe'] })).toEqual([]);
});

test('names in an example of the environment count, each with its place', () => {
  const environment = [{ name: 'POSTMARK_SERVER_TOKEN', file: '.env.example', line: 4, column: 1 }];
  expect(seen('', { environment })).toEqual(['4 postmark env POSTMARK_SERVER_TOKEN']);
});

test('one service is told once a file and kind of evidence', () => {
  expect(seen("import Stripe from 'stripe';\nimport { loadStripe } from '@stripe/stripe-js';")).toEqual([
    '1 stripe import stripe',
  ]);
});
