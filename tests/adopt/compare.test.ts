import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/adopt/compare.js';
import { phrasesIn } from '../../src/adopt/phrases.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { plainText } from '../../src/policy/plain-text.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { everyPolicy } from './rendered.js';

const catalog = loadCatalog();

const bakery = inventoryOf(`version: 1
controller: { name: Rye & Salt Ltd, address: "1 Mill Lane, Bath", country: GB, email: privacy@rye.example }
jurisdictions: { gdpr: { applies: true } }
subjects: { customer: { say: Customers } }
purposes: { orders: { use: essential.service, say: Bake what you order, basis: contract } }
recipients:
  pay: { name: Stripe Payments Europe Ltd, country: IE, role: processor, for: [orders], does: takes cards, packages: [stripe] }
security: []
fields:
  email: { category: user.contact.email, subjects: [customer], source: person, purposes: [orders], required: true, sharing: [], retention: P1Y after account_closed }
  allergy: { category: user.health_and_medical, label: Allergies, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: P14D after account_closed }
`);

const compareBakery = (text: string, languages = ['en'], used: readonly string[] = []) =>
  compareText({ inventory: bakery, catalog, used, text, languages });
const lackingPaths = (text: string, languages?: string[]) => compareBakery(text, languages).lacking.map(({ path }) => path);

const whole = `When you order a loaf we ask for your e-mail address and, if you like, for an allergy we should know of.
Stripe takes your card. We keep your address for 12 months after you close your account, and what you told us of allergies for 2 weeks.`;

describe('a text', () => {
  test('that says all in its own words lacks nothing', () => {
    expect(compareBakery(whole)).toEqual({ schemaVersion: 1, lacking: [], unused: [] });
  });

  test.each([
    ['an allergy we should know of', 'a topping', 'of allergies', 'of toppings', ['fields.allergy']],
    ['Stripe takes', 'We take', '', '', ['recipients.pay']],
    ['2 weeks', 'some weeks', '', '', ['fields.allergy.purposes.orders.retention']],
    ['e-mail address', 'name', '', '', ['fields.email']],
  ])('lacks what it no longer says: %s', (was, is, alsoWas, alsoIs, paths) => {
    const found = lackingPaths(whole.replace(was, is).replace(alsoWas, alsoIs));
    expect(found.map((path) => path.replace('.purposes.orders', ''))).toEqual(
      paths.map((path) => path.replace('.purposes.orders', '')),
    );
  });

  test('in German is read with the words and endings of German', () => {
    const german = `Wir speichern Ihre E-Mail-Adressen ein Jahr lang (12 Monaten), Ihre Allergien 14 Tagen. Stripe zieht das Geld ein.`;
    expect(lackingPaths(german, ['de'])).toEqual([]);
  });

  test('names services that nobody uses; those of the code and ordinary words are none', () => {
    const text = `${whole} We send letters with Mailchimp, a segment of them by hand, and watch errors with Sentry.`;
    expect(compareBakery(text, ['en'], ['sentry']).unused.map(({ name }) => name)).toEqual(['Mailchimp']);
  });
});

test('words are found whole, in either number, and names as they are written', () => {
  const phrases = phrasesIn('Postal addresses, companies, x-ray images; Brailletexts by Segment.');
  for (const one of ['postal address', 'company', 'X-rays image', 'address']) expect(phrases.has(one, 'en'), one).toBe(true);
  for (const one of ['braille', 'post', 'ray', '']) expect(phrases.has(one, 'en'), one).toBe(false);
  expect([phrases.hasName('Segment'), phrases.hasName('segment')]).toEqual([true, false]);
});

test('a page is read as a person sees it, and so is Markdown', () => {
  const page =
    '<head><title>Gone</title></head><p>Your <b>e</b>-mail</p><script>Stripe()</script><td>a</td><td>b</td><!-- Sentry -->';
  expect(plainText('policy.html', page).split(/\s+/).join(' ').trim()).toBe('Your e-mail a b');
  expect(
    plainText(
      'p.md',
      'Read [our *list*](https://stripe.example/Stripe)\n\n<!-- Sentry -->\n\n| a | b |\n|---|---|\n| c | d |',
    ).split(/\s+/),
  ).toEqual(['Read', 'our', 'list', 'a', 'b', 'c', 'd']);
  expect(plainText('p.txt', '<b> *as it is*')).toBe('<b> *as it is*');
});

test.each(everyPolicy())('the policy that forthright writes lacks nothing: $name', ({ inventory, language, file, text }) => {
  const found = compareText({ inventory, catalog, used: [], text: plainText(file, text), languages: [language] });
  expect(found.lacking).toEqual([]);
});
