import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { base, inventoryIn, withField } from './load-text.js';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/inventory/${name}.yaml`, import.meta.url), 'utf8');
const emailIn = (...lines: string[]) => inventoryIn(withField(...lines)).fields['email'];

test('the common case loads without a problem', () => {
  const inventory = inventoryIn(fixture('common'));
  expect(Object.keys(inventory.fields)).toEqual(['email', 'billing_address', 'phone']);
  expect(inventory.source.todos).toEqual(['fields.phone.sharing', 'fields.phone.retention']);
});

test('the long forms and further keys load without a problem', () => {
  const inventory = inventoryIn(fixture('full'));
  expect(inventory.acts_as).toEqual({ controller: 'fern' });
  expect(inventory.fields['email']?.purposes['orders']?.retention).toMatchObject({
    by_subject: {
      customer: { of: ['account_closed', 'inactive'], inactive: 'P24M' },
      guest: { for: 'P60D', of: ['order_delivered'] },
    },
  });
});

test('`controller` is a party and acts as the controller', () => {
  const inventory = inventoryIn(base);
  expect(inventory.parties).toEqual({ controller: { name: 'Fern Ltd', country: 'IE', email: 'privacy@fern.example' } });
  expect(inventory.acts_as).toEqual({ controller: 'controller' });
});

test('a recipient’s name, country, role, purposes and contract go to entity and first role', () => {
  expect(inventoryIn(base).recipients['pay']).toEqual({
    entity: { name: 'Pay Ltd', country: 'IE' },
    roles: [{ is: 'processor', for: ['orders'] }],
    packages: [],
    domains: [],
    onward: [],
  });
});

test('`withdraw` is the first way to stop the purpose’s consent', () => {
  const text = base.replace('basis: consent', 'basis: consent, withdraw: "the link in every mail"');
  expect(inventoryIn(text).consents).toEqual({ news: { stop: [{ say: 'the link in every mail' }] } });
});

test('`withdraw` joins what `consents` says of the same purpose', () => {
  const text = base.replace('basis: consent', 'basis: consent, withdraw: "the link in every mail"');
  expect(inventoryIn(`${text}consents: { news: { asked_at: /signup } }\n`).consents['news']).toEqual({
    asked_at: '/signup',
    stop: [{ say: 'the link in every mail' }],
  });
});

test.each([
  ['contract', [{ is: 'contract' }]],
  ['{ is: legal_obligation, law: "§ 147 AO" }', [{ is: 'legal_obligation', law: '§ 147 AO' }]],
  ['[contract, { is: consent }]', [{ is: 'contract' }, { is: 'consent' }]],
  ['todo', 'todo'],
])('`basis: %s` is a list of bases', (basis, expected) => {
  expect(inventoryIn(base.replace('basis: contract', `basis: ${basis}`)).purposes['orders']?.basis).toEqual(expected);
});

test.each([
  ['person', [{ from: 'person' }]],
  ['pay', [{ from: 'pay' }]],
  ['{ from: guest, public: true }', [{ from: 'guest', public: true }]],
  ['[device, { from: derived }]', [{ from: 'device' }, { from: 'derived' }]],
])('`source: %s` is a list of sources', (source, expected) => {
  expect(emailIn(`source: ${source}`)?.source).toEqual(expected);
});

test('a list of purposes is a map of empty ones', () => {
  expect(emailIn('purposes: [orders, news]')?.purposes).toEqual({ orders: {}, news: {} });
});

test('a list of places is a claim', () => {
  expect(emailIn('code: [User.email]')?.code).toEqual({ claims: ['User.email'], only: false });
  expect(emailIn('code: { claims: [User.email], only: true }')?.code).toEqual({ claims: ['User.email'], only: true });
  expect(emailIn()?.code).toEqual({ claims: [], only: false });
});

test.each([
  ['P30D after account_closed', { for: 'P30D', of: ['account_closed'], from: 'event' }],
  ['P30D', { for: 'P30D', of: [], from: 'event' }],
  ['indefinitely', { for: 'indefinitely', of: [], from: 'event' }],
  ['{ until: consent_withdrawn }', { for: 'P0D', of: ['consent_withdrawn'], from: 'event' }],
  ['{ for: P8Y, of: invoice_issued, from: end_of_year }', { for: 'P8Y', of: ['invoice_issued'], from: 'end_of_year' }],
  [
    '{ for: todo, of: [account_closed, inactive], inactive: P24M }',
    { for: 'todo', of: ['account_closed', 'inactive'], from: 'event', inactive: 'P24M' },
  ],
  ['todo', 'todo'],
])('`retention: %s`', (retention, expected) => {
  expect(emailIn(`retention: ${retention}`)?.retention).toEqual(expected);
});

test('previous values are dropped, or kept for a while', () => {
  expect(emailIn('previous_values: dropped')?.previous_values).toBe('dropped');
  expect(emailIn('previous_values: { retention: P1Y after value_replaced }')?.previous_values).toEqual({
    retention: { for: 'P1Y', of: ['value_replaced'], from: 'event' },
  });
});

test('each `todo` is listed with its path in the long form', () => {
  const text = base
    .replace('name: Fern Ltd', 'name: todo')
    .replace('name: Pay Ltd', 'name: todo')
    .replace('role: processor', 'role: todo');
  expect(inventoryIn(text).source.todos).toEqual([
    'recipients.pay.entity.name',
    'recipients.pay.roles.0.is',
    'parties.controller.name',
  ]);
});

test('what is absent is absent, and lists that nobody wrote are empty', () => {
  const inventory = inventoryIn('version: 1\ncontroller: { name: Fern Ltd }\n');
  expect({ ...inventory, source: undefined }).toEqual({
    version: 1,
    parties: { controller: { name: 'Fern Ltd' } },
    acts_as: { controller: 'controller' },
    holds: {},
    jurisdictions: {},
    subjects: {},
    stores: {},
    events: {},
    purposes: {},
    consents: {},
    recipients: {},
    security: [],
    trackers: {},
    decisions: {},
    fields: {},
    exempt: [],
    not_personal: [],
    contents: [],
    source: undefined,
  });
});

test('an id such as `constructor` is found only where it is declared', () => {
  const inventory = inventoryIn(base);
  expect(inventory.recipients['constructor']).toBeUndefined();
  expect(inventory.fields['constructor']).toBeUndefined();
});

test('values of an anchor stand wherever an alias names it, and merge keys are drawn in', () => {
  const text = `${withField('retention: &short P30D after account_closed')}  phone:
    { category: user.contact.phone_number, subjects: &who [customer], source: person, purposes: [orders], required: false, sharing: [], retention: *short }
  fax: { <<: { source: person, required: false }, category: user.contact.fax_number, subjects: *who, purposes: [orders], sharing: [] }
`;
  const { fields } = inventoryIn(text);
  expect(fields['phone']?.retention).toEqual({ for: 'P30D', of: ['account_closed'], from: 'event' });
  expect(fields['fax']).toMatchObject({ subjects: ['customer'], required: false, source: [{ from: 'person' }] });
});
