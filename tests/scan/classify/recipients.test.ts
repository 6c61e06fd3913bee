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
  ['fetch(`https://api.stripe.com/v1/${path}`);', '1 stripe url api.stripe.com'],
  ["fbq('track', 'Purchase');", '1 meta-pixel script fbq'],
  ["window.fbq('track', 'Purchase');", '1 meta-pixel script fbq'],
  ['start(process.env.STRIPE_SECRET_KEY);', '1 stripe env STRIPE_SECRET_KEY'],
  ['export const Head = () => <script src="https://js.stripe.com/v3" />;', '1 stripe script js.stripe.com'],
])('%s shows a recipient', (code, expected) => {
  expect(seen(code)).toContain(expected);
});

test.each([
  ['a.tsx', '<iframe src="https://www.youtube.com/embed/x" />', 'youtube url www.youtube.com'],
  ['a.tsx', '<iframe src={`https://www.youtube.com/embed/$' + '{id}`} />', 'youtube url www.youtube.com'],
  ['a.tsx', "<iframe src={'https://www.youtube-nocookie.com/embed/x'} />", 'youtube url www.youtube-nocookie.com'],
  ['a.tsx', '<Script src="https://www.google.com/recaptcha/api.js" />', 'recaptcha script www.google.com'],
  ['a.tsx', '<img src="https://www.facebook.com/tr?id=1" />', 'meta-pixel url www.facebook.com'],
  ['a.tsx', '<link href="https://fonts.googleapis.com/css2" rel="stylesheet" />', 'google-fonts url fonts.googleapis.com'],
  ['a.tsx', '<object data="https://www.google.com/maps/embed?pb=1" />', 'google-maps url www.google.com'],
  ['a.vue', '<iframe :src="`https://calendly.com/$' + '{name}`"></iframe>', 'calendly url calendly.com'],
  [
    'a.svelte',
    '<svelte:head><script src="https://js.hcaptcha.com/1/api.js" async></script></svelte:head>',
    'hcaptcha script js.hcaptcha.com',
  ],
  [
    'a.astro',
    '<script is:inline src="https://www.googletagmanager.com/gtag/js"></script>',
    'google-tag-manager script www.googletagmanager.com',
  ],
  ['a.html', '<noscript><img src="https://www.facebook.com/tr?id=1"></noscript>', 'meta-pixel url www.facebook.com'],
  ['a.ts', "s.src = 'https://www.google.com/recaptcha/api.js';", 'recaptcha url www.google.com'],
])('%s: %s is loaded from a recipient', (file, tag, expected) => {
  const code = file.endsWith('.tsx')
    ? `export const Page = () => ${tag};`
    : file.endsWith('.vue')
      ? `<template>${tag}</template>`
      : tag;
  expect(seen(code, {}, `src/${file}`)).toContain(`1 ${expected}`);
});

test.each([
  ['a.tsx', '<a href="https://www.youtube.com/@shop" />'],
  ['a.tsx', '<Link to="https://maps.google.com/?q=shop" />'],
  ['a.tsx', "<Button href={'https://www.facebook.com/shop'} />"],
  ['a.html', '<a href="https://player.vimeo.com/video/1">film</a>'],
  ['a.tsx', '<iframe src="https://www.google.com/search" />'],
  ['a.ts', "const shownAt = 'https://www.youtube.com/@shop';"],
])('%s: %s only links to somebody', (file, tag) => {
  expect(seen(file.endsWith('.tsx') ? `export const Page = () => ${tag};` : tag, {}, `src/${file}`)).toEqual([]);
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

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the holes are the code's, not ours
test.each([
  ['fetch(`https://graph.facebook.com/v20.0/${pixel}/events?access_token=${token}`);', 'meta-pixel'],
  ['fetch(`https://graph.facebook.com/v20.0/${page}/photos`);', 'meta-graph'],
  ["fetch('https://graph.facebook.com/v20.0/me?fields=id,name');", 'facebook-login'],
  ['fetch(`https://graph.facebook.com/v20.0/me/accounts`);', 'meta-graph'],
  ['fetch(`https://graph.facebook.com/v20.0/${page}/events/going`);', 'meta-graph'],
  ["fetch('https://api.linkedin.com/v2/userinfo');", 'linkedin-login'],
  ["fetch('https://api.linkedin.com/rest/posts');", 'linkedin-api'],
  ["fetch('https://graph.microsoft.com/v1.0/me');", 'microsoft-entra'],
  ["fetch('https://graph.microsoft.com/v1.0/me/sendMail');", 'microsoft-365'],
  ["fetch('https://api.x.com/2/users/me');", 'twitter-login'],
  ["fetch('https://api.x.com/2/tweets');", 'x-api'],
])('%s tells the services of one vendor apart', (code, id) => {
  expect(seen(code).map((line) => line.split(' ')[1])).toEqual([id]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the holes are the code's, not ours

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
