import { expect, test } from 'vitest';
import type { Disclosure } from '../../src/core/document.js';
import type { Inventory } from '../../src/core/inventory.js';
import { disclose, renderPolicy } from '../../src/policy/render.js';
import { after, catalog, fieldOf, inventoryFrom, inventoryOf, recipientOf, shop } from './inventories.js';

const told = (inventory: Inventory) => disclose(inventory, catalog, { language: 'en' });
const missing = (inventory: Inventory) => told(inventory).filter(({ state }) => state === 'missing');

/** The inventory without what stands at a path. */
function without(inventory: Inventory, path: string): Inventory {
  const cut = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined || typeof part !== 'object' || part === null) return part;
    const copy = (Array.isArray(part) ? [...part] : { ...part }) as Record<string, unknown>;
    if (rest.length === 0) delete copy[key];
    else copy[key] = cut(copy[key], rest);
    return copy;
  };
  return cut(inventory, path.split('.')) as Inventory;
}

const newsletterField = fieldOf(
  'user.contact.email',
  { mail: { required: false, sharing: [], retention: after('P1Y', 'collected') } },
  { subjects: [] },
);

test('a complete inventory misses nothing', () => {
  expect(missing(shop())).toEqual([]);
});

const required: readonly (readonly [string, string])[] = [
  ['parties.controller.name', 'controller.identity'],
  ['dpo', 'dpo'],
  ['jurisdictions.gdpr.authority', 'complaint'],
  ['purposes.orders.say', 'purposes'],
  ['purposes.orders.basis', 'bases'],
  ['purposes.safety.basis.0.interest', 'interests'],
  ['consents.newsletter', 'withdraw'],
  ['subjects.guest.say', 'subjects'],
  ['recipients.pay.entity.name', 'recipients'],
  ['recipients.pay.entity.country', 'transfers'],
  ['recipients.pay.roles', 'recipients'],
  ['recipients.pay.roles.0.for', 'recipients'],
  ['recipients.pay.onward.0.by', 'safeguards'],
  ['recipients.metrics.by', 'safeguards'],
  ['recipients.metrics.copy_from', 'safeguards'],
  ['recipients.counsel.when', 'recipients'],
  ['recipients.counsel.gets', 'recipients'],
  ['recipients.police.when', 'recipients'],
  ['trackers.cart.life', 'trackers'],
  ['trackers.cart.purpose', 'trackers'],
  ['fields.phone.source', 'source'],
  ['fields.phone.sharing', 'recipients'],
  ['fields.phone.required', 'required'],
  ['fields.phone.retention', 'retention'],
  ['fields.phone.retention.of', 'retention'],
  ['fields.name.without_it', 'required'],
  ['fields.phone.purposes.orders', 'purposes'],
];

test.each(required)('without %s the policy says what is missing: %s', (path, item) => {
  const inventory = /\.(of|roles)$/.test(path) ? replaced(shop(), path, []) : without(shop(), path);
  const found = missing(inventory);
  expect(found.map(({ id }) => id.split(' ')[0])).toContain(item);
  for (const one of found) {
    expect(one.sentence).toMatch(/…|\?$/);
    expect(one.declare).toMatch(/`/);
  }
  expect(renderPolicy({ inventory, catalog, language: 'en', format: 'html' }).text).toBe('');
});

function replaced(inventory: Inventory, path: string, value: unknown): Inventory {
  const set = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const copy = (Array.isArray(part) ? [...part] : { ...(part as object) }) as Record<string, unknown>;
    copy[key] = set(copy[key], rest);
    return copy;
  };
  return set(inventory, path.split('.')) as Inventory;
}

const render = (inventory: Inventory) => renderPolicy({ inventory, catalog, language: 'en', format: 'markdown' }).text;
const whole = render(shop());

const voluntary: readonly (readonly [string, string])[] = [
  ['statements.sells_data', 'We do not sell your data.'],
  ['statements.automated_decisions', 'No computer decides alone'],
  ['children', 'What about children?'],
  ['backups', '35 days'],
  ['security', 'We audit our security each year.'],
  ['parties.controller.phone', '+49 30 000000'],
  ['recipients.pay.does', 'takes card payments'],
  ['recipients.police.we_will', 'Check each order'],
  ['requests', 'my-data'],
  ['policy.revision', 'Revision'],
  ['policy.effective_on', '1 December 2026'],
  ['trackers', 'What do we store on your device?'],
  ['fields.fax', 'Fax number'],
  ['fields.delivery_address.previous_values', 'Delivery address<br>Old values'],
  ['fields.billing_address.retention.law', '§ 147(3) AO'],
  ['fields.question.retention.then', 'points to you'],
];

test.each(voluntary)('without %s its sentence goes and nothing takes its place', (path, sentence) => {
  const inventory =
    path === 'security' ? replaced(shop(), path, []) : path === 'trackers' ? replaced(shop(), path, {}) : without(shop(), path);
  const text = render(inventory);
  expect(whole).toContain(sentence);
  expect(text).not.toBe('');
  expect(text).not.toContain(sentence);
});

const todos = [
  'jurisdictions.gdpr.applies',
  'dpo.appointed',
  'policy.effective_on',
  'statements.sells_data',
  'statements.shares_for_ads',
  'statements.automated_decisions',
  'stores.orders_db.country',
  'purposes.orders.basis',
  'recipients.pay.in_return',
  'recipients.pay.does',
  'recipients.pay.entity.country',
  'backups.gone_after',
  'children.minimum_age',
  'fields.phone.sharing',
  'fields.phone.source',
  'fields.phone.required',
  'fields.phone.retention',
  'fields.question.retention.then',
  'fields.email.purposes.newsletter.opt_in',
  'fields.email.purposes.orders.retention.by_subject.guest',
];

test.each(todos)('`todo` at %s is a gap', (path) => {
  const found = missing(replaced(shop(), path, 'todo'));
  expect(found.flatMap(({ from }) => from).some((from) => path.startsWith(from) || from.startsWith(path))).toBe(true);
});

test.each(['recipients.pay.roles.0.contract', 'fields.email.purposes.orders.retention.enforced_by'])(
  '`todo` at %s stops nothing, as the policy does not tell it',
  (path) => {
    expect(missing(replaced(shop(), path, 'todo'))).toEqual([]);
  },
);

test('a fact comes with its place in the file and the law that asks for it', () => {
  const authority = told(shop()).find(({ from }) => from[0] === 'jurisdictions.gdpr.authority') as Disclosure;
  expect(authority).toMatchObject({ state: 'applicable', section: 'complaint', citations: ['GDPR Art. 13(2)(d)'] });
  expect(authority.ranges[0]).toMatchObject({ file: 'privacy.yaml', line: 14 });
});

test('a fact that belongs to one law cites that law', () => {
  const both = {
    ...shop(),
    jurisdictions: { ...shop().jurisdictions, uk: { applies: true, authority: 'ICO', representative: { name: 'Rep' } } },
  };
  const authority = told(both).find(({ from }) => from[0] === 'jurisdictions.uk.authority') as Disclosure;
  expect(authority.citations).toEqual(['UK GDPR Art. 13(2)(d)']);
  const period = told(both).find(({ from }) => from[0] === 'fields.phone.retention') as Disclosure;
  expect(period.citations).toEqual(['GDPR Art. 13(2)(a)', 'UK GDPR Art. 13(2)(a)']);
});

test('a legal basis that holds for one law cites that law', () => {
  const jurisdictions = { gdpr: { applies: true }, uk: { applies: true } };
  const only = (law: string) => ({ say: 'Send you news', basis: [{ is: 'contract', jurisdictions: [law] }] });
  const inventory = inventoryOf({ jurisdictions, purposes: { mail: only('uk') }, fields: { email: newsletterField } });
  const basis = told(inventory).find(({ from }) => from[0] === 'purposes.mail.basis.0') as Disclosure;
  expect(basis.citations).toEqual(['UK GDPR Art. 13(1)(c)']);
});

test('a transfer cites the laws for which it is one', () => {
  const isle = recipientOf({ entity: { name: 'Isle Ltd', country: 'GB' }, roles: [{ is: 'processor', for: ['mail'] }] });
  const inventory = inventoryOf({
    jurisdictions: { gdpr: { applies: true }, uk: { applies: true } },
    purposes: { mail: { say: 'Send you news', basis: [{ is: 'contract' }] } },
    recipients: { isle },
    fields: { email: { ...newsletterField, purposes: { mail: { sharing: ['isle'] } } } },
  });
  const transfer = told(inventory).find(({ section, id }) => section === 'transfers' && id.startsWith('transfers')) as Disclosure;
  expect(transfer.citations).toEqual(['GDPR Art. 13(1)(f)']);
});

test('what does not apply says why', () => {
  const off = told(shop()).filter(({ state }) => state === 'not-applicable');
  expect(off.find(({ id }) => id.startsWith('dpo'))?.because).toBe('declared: no officer is appointed');
  expect(off.every(({ because }) => (because ?? '') !== '')).toBe(true);
});

test('nothing about a law that does not apply', () => {
  const inventory = inventoryOf({
    jurisdictions: { gdpr: { applies: false } },
    purposes: { mail: { say: 'Send you news', basis: 'todo' } },
    fields: {
      email: fieldOf(
        'user.contact.email',
        { mail: { required: false, sharing: [], retention: after('P1Y', 'collected') } },
        { subjects: [] },
      ),
    },
  });
  const found = told(inventory);
  expect(found.flatMap(({ citations }) => citations)).toEqual([]);
  expect(missing(replaced(inventory, 'purposes.mail.basis', []))).toEqual([]);
});

test('a controller from outside needs a representative inside', () => {
  const abroad = replaced(shop(), 'parties.controller.country', 'US');
  expect(missing(abroad).map(({ from }) => from[0])).toEqual(['jurisdictions.gdpr.representative']);
  expect(missing(replaced(shop(), 'parties.controller.country', 'NO'))).toEqual([]);
});

test('special kinds of data need the condition that the law has for them', () => {
  const health = replaced(shop(), 'fields.sizes.category', 'user.health_and_medical');
  expect(missing(health).map(({ id }) => id)).toEqual(['special fields.sizes.special']);
  expect(missing(replaced(health, 'fields.sizes.special', { condition: 'health_care' }))).toEqual([]);
});

test('who agrees in clear words beside another ground reads how to take that back', () => {
  const agreed = replaced(replaced(shop(), 'fields.sizes.category', 'user.health_and_medical'), 'fields.sizes.special', {
    condition: 'explicit_consent',
  });
  expect(missing(agreed).map(({ declare }) => declare)).toEqual(['`withdraw` on `purposes.account`']);
  const told = replaced(agreed, 'consents.account', { stop: [{ page: '/sizes' }] });
  expect(missing(told)).toEqual([]);
});

test('a text that is not written in the language is missing, never mixed in', () => {
  const german = replaced(shop(), 'purposes.orders.say', { de: 'Ihnen schicken, was Sie bestellt haben' });
  const found = missing(german);
  expect(found.map(({ from }) => from[0])).toEqual(['purposes.orders.say']);
  expect(found[0]?.declare).toContain('in the language `en`');
  expect(missing(replaced(shop(), 'purposes.orders.say', { en: 'Send it', de: 'Schicken' }))).toEqual([]);
});

test('a recipient that nobody sends anything to cannot be told', () => {
  const inventory = inventoryOf({
    recipients: { idle: recipientOf({ entity: { name: 'Idle Ltd' }, roles: [{ is: 'processor', for: ['mail'] }] }) },
    purposes: { mail: { say: 'Send you news', basis: [] } },
  });
  expect(missing(inventory).map(({ from }) => from[0])).toEqual(['recipients.idle.gets']);
});

test('facts that several sections tell are counted once', () => {
  const ids = told(shop()).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the smallest inventory says no more than what it holds', () => {
  const inventory = inventoryFrom('version: 1\ncontroller: { name: Solo, email: me@solo.example }\nfields: {}\n');
  const { text } = renderPolicy({ inventory, catalog, language: 'en', format: 'markdown' });
  expect(text.match(/^## .*/gm)).toEqual(['## In short', '## Who is responsible for your data?']);
});
