// biome-ignore-all lint/suspicious/noThenProperty: `then` is a key of the format
import { expect, test } from 'vitest';
import { base, load, problemsIn, withField } from './load-text.js';

/** What one wrong line among a field's keys gives. */
const inField = (...lines: string[]) => problemsIn(withField(...lines));
const replaced = (from: string, to: string) => {
  expect(base).toContain(from);
  return problemsIn(base.replace(from, to));
};

test.each([
  ['categroy', 'Did you mean `category`?'],
  ['shared_with', 'docs/inventory.md lists each key.'],
])('the unknown key `%s`', (key, advice) => {
  expect(inField(`${key}: x`)).toEqual([`22:5 unknown-key \`email\` has no key \`${key}\`. > ${advice}`]);
});

test('an unknown key at the top', () => {
  expect(problemsIn(`${base}feilds: {}\n`)).toEqual([
    '13:1 unknown-key The inventory has no key `feilds`. > Did you mean `fields`?',
  ]);
});

test.each([
  ['30 days', 'Write `P30D`.'],
  ['2 weeks', 'Write `P2W`.'],
  ['1 year and 6 months', 'Write `P1Y6M`.'],
  ['24h', 'Write `PT24H`.'],
  ['p30d', 'Write `P30D`.'],
  ['-12 bananas', 'Write an ISO 8601 duration: `P30D` is 30 days, `P6M` six months, `P8Y` eight years.'],
  ['as long as necessary', 'Write an ISO 8601 duration: `P30D` is 30 days, `P6M` six months, `P8Y` eight years.'],
])('the duration `%s`', (duration, advice) => {
  expect(inField(`retention: { for: ${duration}, of: account_closed }`)).toEqual([
    `22:23 bad-duration \`for\`: \`${duration}\` is not a duration. > ${advice}`,
  ]);
});

test('a wrong duration before `after` keeps its event', () => {
  const text = withField('retention: 30 days after account_closed');
  expect(problemsIn(text)).toEqual([
    '22:16 bad-duration `retention`: `30 days` is not a duration. > Write `P30D after account_closed`.',
  ]);
  expect(load(text).inventory?.fields['email']?.retention).toEqual({ for: 'todo', of: ['account_closed'], from: 'event' });
});

test.each([
  ['2026-02-31', '`2026-02-31` is not in the calendar. > Write a day that exists, as year, month and day.'],
  ['2026-13-01', '`2026-13-01` is not in the calendar. > Write a day that exists, as year, month and day.'],
  ['2025-02-29', '`2025-02-29` is not in the calendar. > Write a day that exists, as year, month and day.'],
  ['01.10.2026', '`01.10.2026` is not a date. > Write year, month and day, such as `2026-12-01`.'],
])('the date `%s`', (date, says) => {
  expect(inField(`stopped_on: ${date}`)).toEqual([`22:17 bad-date \`stopped_on\`: ${says}`]);
});

test('29 February of a leap year is a date', () => {
  expect(inField('stopped_on: 2028-02-29')).toEqual([]);
});

test.each([
  ['de', 'Did you mean `DE`?'],
  ['UK', 'Did you mean `GB`?'],
  ['Germany', 'Did you mean `DE`?'],
  ['XX', 'Write the two letters of ISO 3166-1, such as `DE` or `US`.'],
])('the country `%s`', (country, advice) => {
  expect(replaced('country: DE', `country: ${country}`)).toEqual([
    `7:23 bad-country \`country\`: \`${country}\` is not a country code. > ${advice}`,
  ]);
});

test.each([
  [
    'javascript:alert(1)',
    'may not be linked to: `javascript:` is not allowed. > Write a URL that begins with `https://`, `mailto:` or `tel:`.',
  ],
  [
    'JaVaScRiPt:alert(1)',
    'may not be linked to: `JaVaScRiPt:` is not allowed. > Write a URL that begins with `https://`, `mailto:` or `tel:`.',
  ],
  [
    'data:text/html,x',
    'may not be linked to: `data:` is not allowed. > Write a URL that begins with `https://`, `mailto:` or `tel:`.',
  ],
  ['http://fern.example', 'is not encrypted. > Write `https://fern.example`.'],
  ['https://', 'is not a URL. > Write a URL that begins with `https://`, `mailto:` or `tel:`.'],
  ['fern.example', 'is not a URL. > Write a URL that begins with `https://`, `mailto:` or `tel:`.'],
  ['//fern.example', 'is not a URL. > Write a URL that begins with `https://`, `mailto:` or `tel:`.'],
])('the URL `%s`', (url, says) => {
  expect(replaced('country: IE, email', `website: "${url}", email`)).toEqual([`2:40 bad-url \`website\`: \`${url}\` ${says}`]);
});

test.each(['https://fern.example/a?b=c#d', 'mailto:privacy@fern.example', 'tel:+49-30-000000'])('the URL %s is one', (url) => {
  expect(replaced('country: IE, email', `website: "${url}", email`)).toEqual([]);
});

test('a blank inside a URL, which browsers drop, is no way around the check', () => {
  expect(replaced('country: IE, email', 'website: "java\\nscript:alert(1)", email')[0]).toMatch(/bad-url .* it holds a blank/);
});

test.each(['privacy', 'a@b', 'a b@c.example', '<a@b.example>'])('the e-mail address `%s`', (email) => {
  expect(replaced('privacy@fern.example', `"${email}"`)).toEqual([
    `2:51 bad-email \`email\`: \`${email}\` is not an e-mail address. > Write it as \`name@example.org\`.`,
  ]);
});

test.each([
  [
    'category: user.contact.mail',
    'unknown-category `user.contact.mail` is no category of the catalogue. > Did you mean `user.contact.email`?',
  ],
  ['category: email', 'unknown-category `email` is no category of the catalogue. > Did you mean `user.contact.email`?'],
  [
    'category: user',
    'category-too-broad `user` is a first-level category: it would cover every kind of data below it. > Write the narrowest category that fits, such as `user.contact.email`.',
  ],
  ['subjects: [custommer]', 'unknown-subject `custommer` names no subject. > Did you mean `customer`?'],
  [
    'subjects: [bees]',
    'unknown-subject `bees` names no subject. > Declare it under `subjects`, or name one that is there. Known: `customer`, `guest`.',
  ],
  ['stored_in: [maindb]', 'unknown-store `maindb` names no store. > Did you mean `main_db`?'],
  ['sharing: [pya]', 'unknown-recipient `pya` names no recipient. > Did you mean `pay`?'],
  ['purposes: [order]', 'unknown-purpose `order` names no purpose. > Did you mean `orders`?'],
  ['purposes: { order: {} }', 'unknown-purpose `order` names no purpose. > Did you mean `orders`?'],
  ['source: persona', 'unknown-source `persona` is no source. > Did you mean `person`?'],
  ['retention: P30D after account_close', 'unknown-event `account_close` is no event. > Did you mean `account_closed`?'],
  [
    'retention: { until: forever }',
    'unknown-event `forever` is no event. > Name an event of the catalogue, or declare your own under `events`. Known: `account_closed`, `consent_withdrawn`, `inactive`, `invoice_issued`, `order_delivered`, `value_replaced`.',
  ],
  [
    'special: { condition: explicit_consnt }',
    'unknown-condition `explicit_consnt` is no condition of a law pack. > Did you mean `explicit_consent`?',
  ],
  [
    'acts_as: { joint_with: ferm }',
    'unknown-party `ferm` names no party. > Declare it under `parties`, or name one that is there. Known: `controller`.',
  ],
  [
    'security: [encryptd_at_rest]',
    'unknown-measure `encryptd_at_rest` is no measure of the catalogue. > Did you mean `encrypted_at_rest`?',
  ],
])('`%s`', (line, says) => {
  expect(inField(line).map((problem) => problem.replace(/^\d+:\d+ /, ''))).toEqual([says]);
});

test.each([
  [
    'use: essential.service',
    'use: essential.servce',
    '9:18 unknown-use `essential.servce` is no use of the catalogue. > Did you mean `essential.service`?',
  ],
  ['basis: contract', 'basis: contrat', '9:77 unknown-basis `contrat` is no legal basis. > Did you mean `contract`?'],
  ['role: processor', 'role: proccessor', '12:44 unknown-role `proccessor` is no role. > Did you mean `processor`?'],
  [
    'basis: consent',
    'basis: { is: consent, consent: newz }',
    '10:101 unknown-consent `newz` names no consent. > Declare it under `consents`, or name one that is there.',
  ],
  [
    'for: [orders]',
    'for: [orders], onward: [{ to: US, regimes: [gpdr] }]',
    '12:99 unknown-jurisdiction `gpdr` is no law pack. > Did you mean `gdpr`?',
  ],
  [
    'for: [orders]',
    'gets: [emial]',
    '12:62 unknown-field `emial` names no field. > Declare it under `fields`, or name one that is there.',
  ],
])('`%s` written as `%s`', (from, to, says) => {
  expect(replaced(from, to)).toEqual([says]);
});

test('a jurisdiction that is no pack', () => {
  expect(problemsIn(`${base}jurisdictions: { gdrp: { applies: true }, uk: { applies: false } }\n`)).toEqual([
    '13:18 unknown-jurisdiction `gdrp` is no law pack. > Did you mean `gdpr`?',
  ]);
});

test('an event of one’s own may be named, and a measure told in one’s own words', () => {
  expect(
    problemsIn(
      `${withField('retention: P1Y after card_returned')}events: { card_returned: { say: "you return the card" } }\nsecurity: [{ is: locks, say: "We lock the rooms." }]\n`,
    ),
  ).toEqual([]);
});

test.each([
  [
    'required: yes',
    '21:15 wrong-type `required` is the text `yes`; it wants `true`, `false` or `todo`. > Write `required: true`, without quotes.',
  ],
  [
    'required: "true"',
    '21:15 wrong-type `required` is the text `"true"`; it wants `true`, `false` or `todo`. > Write `required: true`, without quotes.',
  ],
  ['subjects: customer', '20:15 wrong-type `subjects` is the text `customer`; it wants a list. > Write `subjects: [customer]`.'],
  ['sharing: pay', '21:14 wrong-type `sharing` is the text `pay`; it wants a list. > Write `sharing: [pay]`.'],
  [
    'label: 12',
    '22:12 wrong-type `label` is the number `12`; it wants a text or a map by language. > Put it in quotes: `label: "12"`.',
  ],
  ['label: [a]', '22:5 wrong-type `label` is a list; it wants a text or a map by language. > '],
  ['note: { a: b }', '22:5 wrong-type `note` is a map; it wants a text. > '],
  ['note:', '22:5 wrong-type `note` is empty. > Write a text, or remove the key.'],
  ['label: ""', '22:12 wrong-type `label` is empty. > Write a text or a map by language, or remove the key.'],
  [
    'exempt: { rule: a, because: b, approved_by: c }',
    '22:5 wrong-type `exempt` is a map; it wants a list. > Put it in brackets: `exempt: [{ … }]`, or begin it with `- `.',
  ],
  ['acts_as: {}', '22:5 wrong-type `acts_as` is empty. > Write one of its keys.'],
  [
    'retention: { then: remove }',
    '22:24 unknown-value `then` is the text `remove`, which is none of `delete`, `anonymise`, `aggregate`, `archive`. > Known here: `delete`, `anonymise`, `aggregate`, `archive`.',
  ],
  [
    'retention: { then: anonymize }',
    '22:24 unknown-value `then` is the text `anonymize`, which is none of `delete`, `anonymise`, `aggregate`, `archive`. > Did you mean `anonymise`?',
  ],
  ['category: todo', '21:15 todo-not-here `category` may not be left as `todo`. > Write a category, or remove the key.'],
  ['subjects: [todo]', '21:16 todo-not-here `subjects` may not be left as `todo`. > Write a subject, or remove the key.'],
  [
    'label: { english: "E-mail" }',
    '22:14 bad-language `english` is not a language code. > Write two letters, such as `en` or `de`, or `pt-BR` for a variety.',
  ],
  [
    'retention: { for: P1Y, of: inactive, until: account_closed }',
    '22:42 short-and-long `until` is short for `of`, which says it too. > Keep one of the two. The long form counts.',
  ],
  ['source: [{ public: true }]', '21:16 missing-key An entry of `source` has no `from`. > Write `from: …`.'],
])('`%s` in a field', (line, says) => {
  expect(inField(line).map((one) => one.replace(/^\d+/, ''))).toEqual([says.replace(/^\d+/, '')]);
});

test('an id with other signs than ids may have', () => {
  expect(
    problemsIn(
      `${base}fields: { billingAddress-2: { category: user.contact.address, subjects: [customer], source: person, required: true, sharing: [] } }\n`,
    ),
  ).toEqual([
    '13:11 bad-id `billingAddress-2` is not an id: ids are lower-case letters, digits and `_`, and begin with a letter. > Write `billing_address_2`.',
  ]);
});

test.each(['_ga', '_gid', 'PHPSESSID', '__Host-session', 'cart'])('a tracker goes by its name on the device: %s', (name) => {
  expect(problemsIn(`${base}trackers: { ${name}: { kind: cookie, life: P2D, purpose: orders, consent: needed } }\n`)).toEqual([]);
});

test.each(['a.b', '__proto__', 'two words'])('`%s` names no tracker', (name) => {
  expect(problemsIn(`${base}trackers: { ${name}: { kind: cookie } }\n`)).toEqual([
    `13:13 bad-id \`${name}\` names no tracker: names are letters, digits, \`_\` and \`-\`. > Write the name with \`_\` in place of each other character.`,
  ]);
});

test('a key that stands twice', () => {
  const text = withField('note: one', 'note: two');
  expect(problemsIn(text)).toEqual([
    '23:5 duplicate-key `note` stands twice under `email`. > Keep one of them. The first counts.',
  ]);
  expect(load(text).inventory?.fields['email']?.note).toBe('one');
});

test('a comma outside quotes starts a new key, and the message says so', () => {
  expect(replaced('say: "Customers", has: [account]', 'say: People who buy, also abroad, has: [account]')).toEqual([
    '4:36 unquoted-comma `also abroad` has no value: inside `{ }` an unquoted comma starts a new key. > If it belongs to the text before it, put that in quotes: `say: "People who buy, also abroad"`.',
  ]);
});

test('a text with several commas is one problem', () => {
  expect(replaced('say: "Customers", has: [account]', 'say: People who buy, try, or ask, has: [account]')).toEqual([
    '4:36 unquoted-comma `try, or ask` has no value: inside `{ }` an unquoted comma starts a new key. > If it belongs to the text before it, put that in quotes: `say: "People who buy, try, or ask"`.',
  ]);
  expect(replaced('say: "Customers", has: [account]', 'lost, say: "Customers"')[0]).toMatch(/> Write `lost: …`, or put the text/);
});

test('a short and a long form of one value', () => {
  expect(replaced('name: Pay Ltd', 'name: Pay Ltd, entity: { name: Pay Limited }')).toEqual([
    '12:10 short-and-long `name` is short for `entity.name`, which says it too. > Keep one of the two. The long form counts.',
  ]);
  expect(replaced('role: processor', 'role: processor, roles: [{ is: controller, own_purpose: "Ads" }]')).toEqual([
    '12:38 short-and-long `role` is short for `roles[0].is`, which says it too. > Keep one of the two. The long form counts.',
  ]);
  expect(
    problemsIn(
      `${base.replace('basis: consent', 'basis: consent, withdraw: "Write to us"')}consents: { news: { stop: [{ say: "Call us" }] } }\n`,
    ),
  ).toEqual([
    '10:86 short-and-long `withdraw` is short for `consents.news.stop[0].say`, which says it too. > Keep one of the two. The long form counts.',
  ]);
});

test('what the format asks for', () => {
  expect(
    problemsIn('fields: { email: { label: "E-mail" } }\npurposes: { orders: { basis: contract } }\n').map(
      (one) => one.split(' > ')[0],
    ),
  ).toEqual([
    '1:1 missing-key The inventory has no `version`.',
    '1:1 missing-key The inventory has no `controller`.',
    '1:11 missing-fact `email` does not say where it comes from.',
    '1:11 missing-key `email` has no `category`.',
    '1:11 missing-key `email` has no `subjects`.',
    '2:13 missing-key `orders` has no `say`.',
    '2:13 purpose-no-use The purpose `orders` has no `use`.',
  ]);
});

test('several parties need `acts_as`', () => {
  expect(problemsIn('version: 1\nparties: { fern: { name: Fern Ltd }, moss: { name: Moss Ltd } }\n')).toEqual([
    '1:1 missing-key The inventory has no `acts_as`: nobody is named as the controller. > Write `acts_as: { controller: fern }`.',
  ]);
});

test('a fact that is never assumed', () => {
  const text = `${base}fields:
  email:
    category: user.contact.email
    subjects: [customer]
    purposes: { orders: { required: true }, news: { opt_in: true, sharing: [] } }
`;
  expect(problemsIn(text).map((one) => one.split(' > ')[0])).toEqual([
    '14:3 missing-fact `email` does not say where it comes from.',
    '14:3 missing-fact `email` has no `sharing` for `orders`.',
  ]);
});

test.each(['stopped_on: 2026-10-01', 'acts_as: { processor_for: pay }'])('with `%s` no such fact is asked for', (line) => {
  const text = `${base}fields:\n  email: { category: user.contact.email, subjects: [customer], purposes: [orders], ${line} }\n`;
  expect(problemsIn(text)).toEqual([]);
});

test('a recipient says what it is for, or what it gets', () => {
  expect(replaced(', for: [orders]', '')).toEqual([
    '12:3 missing-fact `pay` does not say what it gets data for. > Write `for: [ids of purposes]`, or `gets:` where it gets only totals or what a matter needs.',
  ]);
  expect(replaced('for: [orders]', 'gets: totals_only')).toEqual([]);
});

test('periods by subject fit the field’s subjects', () => {
  const bySubject = (periods: string) =>
    inField('subjects: [customer]', `retention: { by_subject: { ${periods} }, then: delete }`);
  expect(bySubject('customer: P30D after account_closed')).toEqual([]);
  expect(bySubject('guest: P30D after order_delivered').map((one) => one.replace(/ > .*/, ''))).toEqual([
    '22:18 by-subject `by_subject` says nothing of `customer`.',
    '22:32 by-subject `guest` is not among the field’s subjects.',
  ]);
});

test('what is wrong is dropped or counts as unknown, and the rest stays', () => {
  const { inventory } = load(
    withField('stopped_on: 2026-02-31', 'retention: { for: soon, then: remove }', 'sharing: [pya]', 'note: kept'),
  );
  const email = inventory?.fields['email'];
  expect(email?.stopped_on).toBeUndefined();
  expect(email?.retention).toEqual({ for: 'todo', of: [], from: 'event', then: 'todo' });
  expect(email?.sharing).toEqual(['pya']);
  expect(email?.note).toBe('kept');
  expect(inventory?.source.todos).toEqual([]);
});

test('all problems are told in one run, in the order of the file', () => {
  const problems = problemsIn(
    `version: 1\ncontroller: { name: Fern Ltd, country: Irland }\nsubjects: { customer: { say: "Customers" } }\nreview: { reviewed: 2026-04-31, every: monthly }\nfields: { email: { category: user.contact.emial, subjects: [custmer], source: person } }\n`,
  );
  expect(problems.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
    '2:40 bad-country',
    '4:21 bad-date',
    '4:40 bad-duration',
    '5:30 unknown-category',
    '5:61 unknown-subject',
  ]);
});

test('a value that an anchor holds is reported once, where it is written', () => {
  const text = `${withField('retention: &short P30 after account_closed')}  phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, purposes: [orders], required: false, sharing: [], retention: *short }
`;
  expect(problemsIn(text)).toEqual([
    '22:23 bad-duration `retention`: `P30` is not a duration. > Write an ISO 8601 duration: `P30D` is 30 days, `P6M` six months, `P8Y` eight years.',
  ]);
});

test('problems of one kind at one place are told apart', () => {
  const { problems } = load(withField('subjects: [{ a: 1 }, { b: 2 }, customer]', 'note: !a x', 'label: !b y'));
  expect(problems.map(({ about }) => about)).toEqual(['fields.email.subjects.0', 'fields.email.subjects.0~2', '', '~2']);
});

test('a tag is not read', () => {
  expect(inField('note: !secret x').map((one) => one.replace(/ > .*/, ''))).toEqual([
    '22:11 wrong-type A tag (`!…`) stands before a value; tags are not read here.',
  ]);
});

test('an empty file, or one that is no map, is a problem and not a crash', () => {
  expect(problemsIn('').map((one) => one.replace(/ > .*/, ''))).toEqual([
    '1:1 missing-key The inventory has no `version`.',
    '1:1 missing-key The inventory has no `controller`.',
    '1:1 wrong-type The inventory is empty.',
  ]);
  expect(problemsIn('- a\n').join('\n')).toMatch(/wrong-type The inventory is a list/);
});

test('a catalogue table that is empty checks nothing', async () => {
  const { loadInventory } = await import('../../src/inventory/load.js');
  const { smallCatalog } = await import('./small-catalog.js');
  const empty = { ...smallCatalog, categories: {}, uses: {}, events: {}, countries: {} };
  const text = withField('retention: P30D after the_moon_rose')
    .replace('user.contact.email', 'user.anything')
    .replace('country: DE', 'country: ZZ');
  expect(loadInventory({ read: () => text }, 'privacy.yaml', empty).problems).toEqual([]);
});
