import { describe, expect, test } from 'vitest';
import { matchObservations } from '../../src/match/match.js';
import { inventoryOf } from '../helpers/inventory-of.js';
import { observationOf } from '../helpers/observation-of.js';

const shop = inventoryOf(`
subjects:
  customer: { code: [User, Customer] }
  guest: {}
fields:
  email: { category: user.contact.email, subjects: [customer], purposes: [orders] }
  billing_address: { category: user.contact.address, subjects: [customer, guest], purposes: [orders] }
  shipping_address: { category: user.contact.address, subjects: [customer], purposes: [orders] }
  visit_country: { category: user.contact.address.country, subjects: [], purposes: [orders], code: { claims: ['Visit.*'], only: true } }
  nickname: { category: user.account.username, subjects: [customer], purposes: [orders], code: [User.label] }
not_personal:
  - { code: 'src/geo/**#*.city', because: Cities of depots. }
`);

const declared = (place: string, category: string, more = {}) =>
  matchObservations(shop, [observationOf(place, category, more)]).observations[0]?.declaredBy;

test('a field covers its own category', () => {
  expect(declared('User.email', 'user.contact.email')).toEqual(['email']);
});

test('a field covers what lies below its category, and several fields may', () => {
  expect(declared('User.street', 'user.contact.address.street')).toEqual(['billing_address', 'shipping_address']);
});

test('a field never covers what lies above its category', () => {
  expect(declared('User.contact', 'user.contact')).toEqual([]);
});

test('an undecided subject is covered, another one is not', () => {
  expect(declared('Letter.email', 'user.contact.email', { subject: null })).toEqual(['email']);
  expect(declared('Letter.email', 'user.contact.email', { subject: 'guest' })).toEqual([]);
});

test('`code` of a subject decides whose datum a container holds, nested ones too', () => {
  const { observations } = matchObservations(shop, [
    observationOf('User.address.city', 'user.contact.address.city'),
    observationOf('Depot.city', 'user.contact.address.city'),
  ]);
  expect(observations.map((observation) => observation.subject)).toEqual(['customer', null]);
});

test('a claim covers a place whatever the scan thinks it is', () => {
  expect(declared('User.label', 'user.name')).toEqual(['nickname']);
});

test('`only` confines a field to the places it claims', () => {
  expect(declared('Visit.country', 'user.contact.address.country')).toEqual([
    'billing_address',
    'shipping_address',
    'visit_country',
  ]);
  expect(declared('Other.country', 'user.contact.address.country')).toEqual(['billing_address', 'shipping_address']);
});

test('`not_personal` hides a place from what is uncovered, with its reason', () => {
  const depot = observationOf('Depot.city', 'user.location', { file: 'src/geo/depot.ts' });
  const match = matchObservations(shop, [depot, { ...depot, file: 'src/shop/depot.ts' }]);
  expect(match.notPersonal.map((row) => row.because)).toEqual(['Cities of depots.']);
  expect(match.uncovered.map((row) => row.observation.file)).toEqual(['src/shop/depot.ts']);
});

test('a place that merely carries a datum does not block where another stores it', () => {
  const carried = observationOf('PassportInput.number', 'user.government_id.passport_number', { role: 'carries' });
  const stored = observationOf('Traveller.passport', 'user.government_id.passport_number');
  expect(matchObservations(shop, [carried]).uncovered.map((row) => row.blocks)).toEqual([true]);
  expect(matchObservations(shop, [carried, stored]).uncovered.map((row) => row.blocks)).toEqual([false, true]);
});

test('another subject who stores the same kind of datum does not excuse a place that carries it', () => {
  const carried = observationOf('Staff.passport', 'user.government_id.passport_number', { role: 'carries', subject: 'guest' });
  const stored = observationOf('User.passport', 'user.government_id.passport_number', { subject: 'customer' });
  expect(matchObservations(shop, [carried, stored]).uncovered.map((row) => row.blocks)).toEqual([true, true]);
});

test('what came near says what it lacks', () => {
  const near = (category: string, more = {}) =>
    matchObservations(shop, [observationOf('Letter.x', category, more)]).uncovered[0]?.nearest;
  expect(near('user.contact.email', { subject: 'guest' })).toEqual([{ field: 'email', lacks: 'subject' }]);
  expect(near('user.account')).toEqual([{ field: 'nickname', lacks: 'breadth' }]);
  expect(near('user.image')).toEqual([]);
});

const ids = (...observations: ReturnType<typeof observationOf>[]) => matchObservations(shop, observations).unsupported;

test('fields that no place supports are named; those with claims only where all places are known', () => {
  expect(ids()).toEqual(['email', 'billing_address', 'shipping_address']);
  expect(matchObservations(shop, [], { weighed: [{ place: 'User.label', file: 'src/user.ts' }] }).unsupported).toEqual([
    'email',
    'billing_address',
    'shipping_address',
    'visit_country',
  ]);
});

test('a place of a broader category supports a field, one of another subject does not', () => {
  expect(ids(observationOf('Letter.contact', 'user.contact'))).toEqual([]);
  expect(ids(observationOf('Letter.email', 'user.contact.email', { subject: 'guest' }))).toContain('email');
});

test('ten thousand places and a thousand fields are matched by look-up', () => {
  const fields = Array.from(
    { length: 1000 },
    (_, index) => `  f${index}: { category: user.c${index}, purposes: [], code: [C.f${index}] }`,
  );
  const inventory = inventoryOf(`fields:\n${fields.join('\n')}`);
  const places = Array.from({ length: 10_000 }, (_, index) => observationOf(`C.f${index % 2000}`, `user.c${index % 1500}`));
  expect(matchObservations(inventory, places).uncovered).toHaveLength(
    places.filter((_, index) => index % 2000 >= 1000 && index % 1500 >= 1000).length,
  );
});

describe('what code writes to a column', () => {
  const visits = inventoryOf(`
fields:
  visit_country: { category: user.contact.address.country, code: { claims: [Visit.country], only: true } }
`);
  const column = (place: string) => observationOf(place, 'user.contact.address.country', { site: 'prisma' });
  const write = observationOf('record.data.country', 'user.contact.address.country', { id: 'write', site: 'payload' });

  test('is declared with the column, where the field is confined to that', () => {
    const { observations, uncovered } = matchObservations(visits, [column('Visit.country'), write]);
    expect(observations.map(({ declaredBy }) => declaredBy)).toEqual([['visit_country'], ['visit_country']]);
    expect(uncovered).toEqual([]);
  });

  test('does not block beside a column that nobody declared: that is the one to tell', () => {
    const blocking = (...found: Parameters<typeof matchObservations>[1]) =>
      matchObservations(visits, found).uncovered.map(({ observation, blocks }) => [observation.place, blocks]);
    expect(blocking(column('Trip.country'), write)).toEqual([
      ['Trip.country', true],
      ['record.data.country', false],
    ]);
    expect(blocking(write)).toEqual([['record.data.country', true]]);
  });
});
