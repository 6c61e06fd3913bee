import { expect, test } from 'vitest';
import { rangeOf } from '../../src/core/selectors.js';
import { base, inventoryIn, load, problemsIn } from './load-text.js';

const company = `version: 1
controller: { name: Moss Ltd, country: GB, phone: "+44 20 0000" }
recipients:
  pay: { name: Other Pay Ltd, does: "takes payments", packages: [old-pay] }
  counsel: { role: adviser, gets: what_the_matter_needs }
`;

test('the nearer file wins key by key, and what it does not say stays', () => {
  const inventory = inventoryIn(`extends: ./company.yaml\n${base}`, { 'company.yaml': company });
  expect(inventory.parties['controller']).toEqual({
    name: 'Fern Ltd',
    country: 'IE',
    email: 'privacy@fern.example',
    phone: '+44 20 0000',
  });
  expect(inventory.recipients['pay']).toMatchObject({ entity: { name: 'Pay Ltd', country: 'IE' }, does: 'takes payments' });
  expect(Object.keys(inventory.recipients)).toEqual(['pay', 'counsel']);
  expect(inventory.source.files).toEqual(['privacy.yaml', 'company.yaml']);
});

test('lists replace', () => {
  const text = `extends: company.yaml\n${base.replace('role: processor', 'packages: [new-pay], role: processor')}`;
  expect(inventoryIn(text, { 'company.yaml': company }).recipients['pay']?.packages).toEqual(['new-pay']);
});

test('a retention replaces another whole', () => {
  const keeps = (retention: string) =>
    `version: 1\nfields:\n  email: { category: user.contact.email, subjects: [customer], source: person, purposes: [orders], required: true, sharing: [], retention: ${retention} }\n`;
  const near = keeps('P30D after account_closed').replace('version: 1\n', '');
  const inventory = inventoryIn(`extends: far.yaml\n${base}${near}`, {
    'far.yaml': keeps('{ until: consent_withdrawn, then: delete, law: "§ 1" }'),
  });
  expect(inventory.fields['email']?.retention).toEqual({ for: 'P30D', of: ['account_closed'], from: 'event' });
  expect(inventory.source.ranges.has('fields.email.retention.law')).toBe(false);
});

test('each value’s range names the file where it is written', () => {
  const inventory = inventoryIn(`extends: company.yaml\n${base}`, { 'company.yaml': company });
  expect(rangeOf(inventory, 'recipients.pay.entity.name')).toMatchObject({ file: 'privacy.yaml', line: 13 });
  expect(rangeOf(inventory, 'recipients.pay.does')).toMatchObject({ file: 'company.yaml', line: 4, column: 37 });
});

test('a `todo` that a nearer file answers is none', () => {
  const answered = inventoryIn(`extends: company.yaml\n${base}`, {
    'company.yaml': 'version: 1\ncontroller: { name: todo, phone: todo }\n',
  });
  expect(answered.source.todos).toEqual(['parties.controller.phone']);
});

test('included parts win over what is extended, and the file itself over both', () => {
  const inventory = inventoryIn(`extends: far.yaml\ninclude: [parts/near.yaml]\n${base}`, {
    'far.yaml': 'version: 1\nbackups: { gone_after: P90D, note: "far" }\ncontroller: { name: Far Ltd, phone: "1" }\n',
    'parts/near.yaml': 'version: 1\nbackups: { gone_after: P35D }\ncontroller: { name: Near Ltd, address: "Here" }\n',
  });
  expect(inventory.backups).toEqual({ gone_after: 'P35D', note: 'far' });
  expect(inventory.parties['controller']).toMatchObject({ name: 'Fern Ltd', address: 'Here', phone: '1' });
});

test('paths start from the file that names them, and packages from the nearest `node_modules`', () => {
  const files = {
    'legal/parts/one.yaml': 'version: 1\nextends: [../two.yaml, "@fern/privacy", "@fern/privacy/more.yaml"]\n',
    'legal/two.yaml': 'version: 1\nbackups: { note: "two" }\n',
    'node_modules/@fern/privacy/privacy.yaml': 'version: 1\nchildren: { minimum_age: 16 }\n',
    'node_modules/@fern/privacy/more.yaml': 'version: 1\nreview: { by: legal@fern.example }\n',
  };
  const inventory = inventoryIn(`include: legal/parts/one.yaml\n${base}`, files);
  expect(inventory).toMatchObject({
    backups: { note: 'two' },
    children: { minimum_age: 16 },
    review: { by: 'legal@fern.example' },
  });
});

test('problems of an included file name that file', () => {
  expect(problemsIn(`include: part.yaml\n${base}`, { 'part.yaml': 'version: 1\nbackups: { gone_after: 35 days }\n' })).toEqual([
    'part.yaml:2:24 bad-duration `gone_after`: `35 days` is not a duration. > Write `P35D`.',
  ]);
});

test('a file that is not there, and files in a circle', () => {
  expect(
    problemsIn(`extends: [gone.yaml, a.yaml]\n${base}`, {
      'a.yaml': 'version: 1\nextends: b.yaml\n',
      'b.yaml': 'version: 1\nextends: a.yaml\n',
    }),
  ).toEqual([
    'b.yaml:2:10 extends-cycle `extends` names `a.yaml`, which leads back to this file. > Remove this entry, or the one that leads back.',
    '1:11 missing-file `extends` names `gone.yaml`, which is not there. > Write a path from this file’s folder, or the name of an installed package.',
  ]);
});

test('a path that leaves the root is not read', () => {
  const asked: string[] = [];
  load(`extends: ["../../etc/passwd", /etc/passwd]\n${base}`);
  problemsIn(
    `extends: ["../../etc/passwd", /etc/passwd]\n${base}`,
    new Proxy({}, { get: (_, path) => void asked.push(String(path)) }),
  );
  expect(asked.filter((path) => path.includes('passwd'))).toEqual([]);
});

test('a file read twice is read once', () => {
  const { inventory, problems } = load(`include: [a.yaml, b.yaml]\n${base}`, {
    'a.yaml': 'version: 1\nextends: c.yaml\n',
    'b.yaml': 'version: 1\nextends: c.yaml\n',
    'c.yaml': 'version: 1\nbackups: { gone_after: soon }\n',
  });
  expect(problems).toHaveLength(1);
  expect(inventory?.source.files).toEqual(['privacy.yaml', 'a.yaml', 'c.yaml', 'b.yaml']);
});

test('rows of one’s own join the catalogue', () => {
  const text = `catalog: legal/words.yaml\n${base.replace('use: essential.service', 'use: shop.gifts')}`;
  const words = 'uses: { shop.gifts: { label: "Gifts" } }\nevents: { card_returned: { label: { en: "you return the card" } } }\n';
  const { problems, catalog } = load(text, { 'legal/words.yaml': words });
  expect(problems).toEqual([]);
  expect(catalog.uses['shop.gifts']).toEqual({ label: { en: 'Gifts' }, group: 'other' });
  expect(catalog.events['card_returned']?.needs).toEqual([]);
});

test('rows that are none are reported where they are written', () => {
  const words = 'usess: { a: { label: "A" } }\nuses: { b: { group: other }, c: 3 }\n';
  expect(problemsIn(`catalog: words.yaml\n${base}`, { 'words.yaml': words }).map((one) => one.replace(/ > .*/, ''))).toEqual([
    'words.yaml:1:1 bad-catalog The catalogue has no table `usess`.',
    'words.yaml:2:9 bad-catalog `b` has no `label`.',
    'words.yaml:2:30 bad-catalog This wants keys and values.',
  ]);
  expect(problemsIn(`catalog: [words.yaml]\n${base}`)[0]).toMatch(/^1:11 missing-file `catalog` names `words.yaml`/);
});
