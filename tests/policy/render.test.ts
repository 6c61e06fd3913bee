import { afterEach, expect, test, vi } from 'vitest';
import type { Inventory } from '../../src/core/inventory.js';
import { usesOf } from '../../src/core/selectors.js';
import { type PolicyFormat, renderPolicy } from '../../src/policy/render.js';
import { after, catalog, fieldOf, fixture, inventoryFrom, inventoryOf, recipientOf, shop } from './inventories.js';

afterEach(() => vi.useRealTimers());

const formats: readonly PolicyFormat[] = ['html', 'fragment', 'markdown', 'json'];
const render = (inventory: Inventory, format: PolicyFormat = 'markdown', draft = false) =>
  renderPolicy({ inventory, catalog, language: 'en', format, draft });

test('the shop is rendered as Markdown that a person reads as it stands', async () => {
  await expect(render(shop()).text).toMatchFileSnapshot('../fixtures/policy/shop.md');
});

test('the shop is rendered as a page', async () => {
  await expect(render(shop(), 'html').text).toMatchFileSnapshot('../fixtures/policy/shop.html');
});

test.each(formats)('the same inventory gives the same bytes: %s', (format) => {
  expect(render(shop(), format).text).toBe(render(shop(), format).text);
});

test.each(formats)('the day of rendering is nowhere in the text: %s', (format) => {
  const now = render(shop(), format).text;
  vi.useFakeTimers({ now: new Date('2031-07-19T10:00:00Z') });
  expect(render(shop(), format).text).toBe(now);
  expect(now).not.toContain('2031');
});

test('a page for thirty fields stays under 60 KB', () => {
  expect(Buffer.byteLength(render(shop(), 'html').text)).toBeLessThan(60_000);
});

test('a whole page asks for nothing from elsewhere and runs no script', () => {
  const { text } = render(shop(), 'html');
  expect(text).not.toMatch(/<(script|link|img|iframe|object|embed|form|base|meta http-equiv)\b/i);
  expect(text).not.toMatch(/\bsrc=|url\(|@import|\son\w+=/i);
});

test('links inside the Markdown lead to the anchors that GitHub makes', () => {
  const { text } = render(shop());
  expect(text).toContain('[See your rights](#what-are-your-rights)');
  expect(text).toContain('## What are your rights?');
});

test('each section of the page has an id of its own that does not hang on its wording', () => {
  const ids = [...render(shop(), 'html').text.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toContain('rights');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z]+$/.test(id ?? ''))).toBe(true);
});

test('the document tree says the same as the page', () => {
  const tree = JSON.parse(render(shop(), 'json').text) as { sections: { id: string; blocks: { rows?: string[][] }[] }[] };
  const rows = tree.sections.find((section) => section.id === 'collected')?.blocks.flatMap((block) => block.rows ?? []) ?? [];
  expect(rows).toHaveLength(usesOf(shop()).length);
  expect(rows[0]?.[0]).toContain('Email address');
});

test('every public word of a full inventory reaches every format', () => {
  const yaml = fixture('full.yaml');
  const words = [...new Set(yaml.match(/\bpub\d\d/gi)?.map((word) => word.toLowerCase()))];
  expect(words.length).toBeGreaterThan(70);
  for (const format of formats) {
    const text = render(inventoryFrom(yaml), format).text.toLowerCase();
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  }
});

test('every number and period of a full inventory reaches every format', () => {
  for (const format of formats) {
    const { text } = render(inventoryFrom(fixture('full.yaml')), format);
    for (const days of [20, 64, 66, 68, 72, 74, 75]) expect(text).toContain(`${days} days`);
    for (const number of ['0000004', '0000013', '0000022']) expect(text).toContain(number);
    expect(text).toContain('Luxembourg');
    for (const day of ['11 October 2026', '12 October 2027', '24 December 2026']) expect(text).toContain(day);
  }
});

test('no internal value of a full inventory reaches any format', () => {
  for (const format of formats) {
    const { text } = render(inventoryFrom(fixture('full.yaml')), format);
    expect(text).not.toMatch(/internal(?!-)/i);
    expect(text).not.toMatch(/2026-0|January 2026|November 2026/);
  }
});

test('a missing fact stops publishing and names the sentence', () => {
  const inventory = inventoryOf({
    purposes: { mail: { say: 'Send you news', basis: 'todo' } },
    fields: { email: fieldOf('user.contact.email', { mail: { required: false, sharing: [] } }) },
  });
  const { text, blocked } = render(inventory);
  expect(text).toBe('');
  expect(blocked.map(({ from }) => from[0])).toContain('fields.email.purposes.mail.retention');
  expect(blocked[0]?.sentence).toMatch(/…|\?$/);
  expect(blocked[0]?.declare).toContain('`');
});

test('a draft shows each gap, under a banner', () => {
  const inventory = inventoryOf({
    purposes: { mail: { say: 'Send you news', basis: [{ is: 'contract' }] } },
    fields: {
      email: fieldOf('user.contact.email', { mail: { required: false, sharing: 'todo', retention: 'todo' } }, { subjects: [] }),
    },
  });
  const { text, blocked } = render(inventory, 'html', true);
  expect(blocked).toHaveLength(2);
  expect(text).toContain('<strong>Draft.</strong>');
  expect(text.match(/<mark>/g)?.length).toBeGreaterThanOrEqual(2);
});

test('a complete inventory has no banner even as a draft', () => {
  expect(render(shop(), 'html', true).text).toBe(render(shop(), 'html').text);
});

test('each sentence knows its template and the facts behind it', () => {
  const { provenance } = render(shop());
  const sold = provenance.find(({ text }) => text === 'We do not sell your data.');
  expect(sold).toMatchObject({ template: 'statements', paths: ['statements.sells_data'] });
  const backups = provenance.find(({ text }) => text.startsWith('We delete that copy'));
  expect(backups?.paths).toEqual(['backups.gone_after']);
  expect(provenance.map(({ id }) => id)).toEqual(provenance.map((_, index) => `S-${index + 1}`));
});

test('each row of data knows the law that asks for it', () => {
  const { provenance } = render(shop());
  const time = provenance.find(({ text }) => text.startsWith('8 years from the end of the year'));
  expect(time?.citations).toContain('GDPR Art. 13(2)(a)');
});

test('a notice tells only of its people and carries its own revision', () => {
  const inventory = inventoryOf({
    notices: { staff: { subjects: ['employee'], revision: 9, effective_on: '2027-01-01' } },
    subjects: { employee: { say: 'Staff', has: [], code: [] }, customer: { say: 'Customers', has: [], code: [] } },
    purposes: {
      pay: { say: 'Pay you', basis: [{ is: 'contract' }] },
      sell: { say: 'Sell to you', basis: [{ is: 'contract' }] },
    },
    recipients: {
      bank: recipientOf({ entity: { name: 'Bank AG' }, roles: [{ is: 'controller', for: ['pay'] }] }),
      shop: recipientOf({ entity: { name: 'Till Ltd' }, roles: [{ is: 'processor', for: ['sell'] }] }),
    },
    fields: {
      iban: fieldOf(
        'user.financial.bank_account',
        { pay: { required: false, sharing: ['bank'], retention: after('P1Y', 'employment_ended') } },
        { subjects: ['employee'] },
      ),
      name: fieldOf('user.name', { sell: { required: false, sharing: ['shop'], retention: after('P1Y', 'collected') } }),
    },
  });
  const { text, blocked } = renderPolicy({ inventory, catalog, language: 'en', format: 'markdown', notice: 'staff' });
  expect(blocked).toEqual([]);
  expect(text).toContain('Bank AG');
  expect(text).toContain('**Revision:** 9');
  expect(text).toContain('1 January 2027');
  expect(text).not.toMatch(/Till Ltd|Sell to you|Customers/);
});

test('an unknown language or notice is refused', () => {
  expect(() => renderPolicy({ inventory: shop(), catalog, language: 'xx', format: 'html' })).toThrow(
    /no templates for the language `xx`/,
  );
  expect(() => renderPolicy({ inventory: shop(), catalog, language: 'en', notice: 'x', format: 'html' })).toThrow(
    /no notice `x`/,
  );
});
