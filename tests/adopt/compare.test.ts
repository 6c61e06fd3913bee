import fc from 'fast-check';
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
    expect(compareBakery(whole)).toEqual({ schemaVersion: 1, lacking: [], uncertain: [], unused: [] });
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

describe('a time', () => {
  const saying = (time: string) => whole.replace('12 months', time);
  test.each(['one year', 'a year', 'twelve months', 'twelve (12) months', '365 days and 12 months'])(
    'may be written as %s',
    (time) => {
      expect(compareBakery(saying(time))).toMatchObject({ lacking: [], uncertain: [] });
    },
  );

  test.each(['an hour', 'eleven months', 'a yearbook', '112 months', 'twelve weeks'])('is not stated by %s', (time) => {
    expect(lackingPaths(saying(time))).toEqual(['fields.email.retention']);
  });

  test.each(['zwölf Monate', 'ein Jahr', 'einem Jahr'])('in German may be %s', (time) => {
    expect(lackingPaths(`E-Mail-Adresse, Allergie: ${time}, vierzehn Tage, Stripe.`, ['de'])).toEqual([]);
  });

  test('is a figure wherever its number is written in words', () => {
    const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const number = fc.integer({ min: 20, max: 99 });
    fc.assert(
      fc.property(number, number, fc.constantFrom('-', ' '), (told, asked, joint) => {
        const text = [tens[Math.floor(told / 10)], words[told % 10]].filter(Boolean).join(joint);
        const phrases = phrasesIn(`kept for ${text} days`, catalog.plain);
        expect(phrases.has(`${asked} days`, 'en')).toBe(told === asked);
      }),
    );
  });
});

describe('a time that stands with another datum', () => {
  const uncertain = (text: string) => compareBakery(text).uncertain.map(({ path, as }) => [path, as]);
  const rows = (email: string, allergy: string) => ['Stripe takes your card.', `Email address: ${email}`, `Allergy: ${allergy}`];

  test('is left to judge, and its own is not', () => {
    expect(uncertain(rows('1 year', '14 days').join('\n\n'))).toEqual([]);
    expect(uncertain(rows('14 days', '1 year').join('\n\n'))).toEqual([
      ['fields.email.retention', 'Email address'],
      ['fields.allergy.retention', 'Allergies'],
    ]);
  });

  test('may stand under a heading for the datum, or before a list that has it', () => {
    expect(uncertain('# Stripe\n\nEmail address\n\nFor orders.\n\nWe keep it for 1 year.\n\nAllergy\n\n14 days.')).toEqual([]);
    expect(
      uncertain('Stripe. After 1 year we delete:\n\n- name\n- email address\n\nAfter 14 days we delete:\n\n- allergy'),
    ).toEqual([]);
  });

  test('is read across a row of a table, and not down its column', () => {
    const table = (email: string, allergy: string) =>
      `<p>Stripe</p><table><tr><td>Email address</td><td>${email}</td></tr><tr><td>Allergy</td><td>${allergy}</td></tr></table>`;
    expect(uncertain(plainText('p.html', table('1 year', '14 days')))).toEqual([]);
    expect(uncertain(plainText('p.html', table('14 days', '1 year'))).length).toBe(2);
  });
});

test('a recipient that the text names by its kind is left to judge, and another kind does not name it', () => {
  const naming = (kind: string) => compareBakery(whole.replace('Stripe takes', `Our ${kind} takes`));
  expect(naming('payment processor')).toMatchObject({
    lacking: [],
    uncertain: [{ kind: 'recipient', path: 'recipients.pay', as: 'payment processor' }],
  });
  expect(naming('analytics provider')).toMatchObject({ lacking: [{ path: 'recipients.pay' }], uncertain: [] });
});

test('each sector of recipients has words for its services in each language', () => {
  const sectors = new Set(Object.values(catalog.recipients).map(({ sector }) => sector));
  expect(Object.keys(catalog.sectors).sort()).toEqual([...sectors].sort());
  for (const words of Object.values(catalog.sectors)) expect([words['en']?.length, words['de']?.length]).not.toContain(0);
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
  expect(found.uncertain).toEqual([]);
});
