import { expect, test } from 'vitest';
import { rangeOf } from '../../src/core/selectors.js';
import { base, inventoryIn, withField } from './load-text.js';

/** What is written at an id path, line for line. */
function writtenAt(text: string, path: string): string {
  const { line, column, endLine, endColumn } = rangeOf(inventoryIn(text), path);
  const lines = text.split('\n').slice(line - 1, endLine);
  lines[lines.length - 1] = (lines.at(-1) as string).slice(0, endColumn - 1);
  return [(lines[0] as string).slice(column - 1), ...lines.slice(1)].join('\n');
}

const field = withField(
  'label: { en: "E-mail" }',
  'retention: { by_subject: { customer: P30D after account_closed }, then: delete }',
  'previous_values: { retention: { until: value_replaced } }',
);

test.each([
  ['fields.email.category', 'user.contact.email'],
  ['fields.email.label.en', '"E-mail"'],
  ['fields.email.subjects.0', 'customer'],
  ['fields.email.source.0.from', 'person'],
  ['fields.email.required', 'true'],
  ['fields.email.retention.then', 'delete'],
  ['fields.email.retention.by_subject.customer.for', 'P30D'],
  ['fields.email.retention.by_subject.customer.of.0', 'account_closed'],
  ['fields.email.previous_values.retention.of.0', 'value_replaced'],
  ['recipients.pay.entity.name', 'Pay Ltd'],
  ['recipients.pay.roles.0.is', 'processor'],
  ['recipients.pay.roles.0.for.0', 'orders'],
  ['parties.controller.country', 'IE'],
  ['purposes.orders.basis.0.is', 'contract'],
])('%s is written as `%s`', (path, written) => {
  expect(writtenAt(field, path)).toBe(written);
});

test.each([
  ['fields.email', 'email'],
  ['fields.email.subjects', 'subjects'],
  ['fields.email.retention', 'retention'],
  ['fields.email.retention.by_subject.customer', 'customer'],
  ['fields.email.source', 'source'],
  ['purposes.orders.basis', 'basis'],
  ['parties.controller', 'controller'],
  ['fields.email.purposes.orders', 'orders'],
])('the map or list %s stands at its key `%s`', (path, written) => {
  expect(writtenAt(field, path)).toBe(written);
});

test.each([
  ['fields.email.without_it', 'email'],
  ['fields.email.purposes.orders.retention', 'orders'],
  ['recipients.pay.roles.0.contract', 'pay'],
  ['consents.news.stop.0', 'version'],
])('the missing %s stands at the nearest key above it, `%s`', (path, written) => {
  expect(writtenAt(field, path)).toBe(written);
});

test('what `withdraw` says stands where it is written', () => {
  const text = base.replace('basis: consent', 'basis: consent, withdraw: "the link"');
  expect(writtenAt(text, 'consents.news.stop.0.say')).toBe('"the link"');
  expect(writtenAt(text, 'consents.news')).toBe('withdraw');
});

test('what an alias stands for is written at its anchor', () => {
  const text = `${base}fields:
  email: { category: user.contact.email, subjects: &who [customer], source: person, purposes: [orders], required: true, sharing: [] }
  phone: { category: user.contact.phone_number, subjects: *who, source: person, purposes: [orders], required: true, sharing: [] }
`;
  expect(rangeOf(inventoryIn(text), 'fields.phone.subjects.0').line).toBe(14);
  expect(rangeOf(inventoryIn(text), 'fields.phone.subjects').line).toBe(15);
});

test('lines may end in carriage return and line feed, and columns count UTF-16 units', () => {
  const text = base.replace('"Customers"', '"Käufer 🛒", note: "x"').replaceAll('\n', '\r\n');
  expect(rangeOf(inventoryIn(text), 'subjects.customer.note')).toEqual({
    file: 'privacy.yaml',
    line: 4,
    column: 39,
    endLine: 4,
    endColumn: 42,
  });
});
