import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inventoryPage } from '../../src/build/inventory-page.js';
import { schemaCompiler } from '../../src/build/schemas.js';
import { projectSchema } from '../../src/inventory/project-schema.js';
import { inventorySchema, resolve, type Schema } from '../../src/inventory/shape.js';
import { smallestInventory } from '../../src/inventory/smallest.js';
import { base, inventoryIn } from './load-text.js';
import { smallCatalog } from './small-catalog.js';

const schema = inventorySchema();
const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Each key of each map in the schema, with the path of the map. */
function keysOf(part: Schema, path: string): [string, Schema][] {
  const own = Object.entries(part.properties ?? {}).map(([key, value]): [string, Schema] => [`${path}.${key}`, value]);
  const inner = [...own.map(([at, value]) => [at, value] as const), ...(part.anyOf ?? []).map((one) => [path, one] as const)];
  return [...own, ...inner.flatMap(([at, value]) => (value.$ref ? [] : keysOf(value, at)))];
}
const keys = [...keysOf(schema, ''), ...Object.entries(schema.$defs ?? {}).flatMap(([name, part]) => keysOf(part, name))].map(
  ([path, part]): [string, Schema] => [path, resolve(part, schema)],
);

test('the schema has keys to test', () => {
  expect(keys.length).toBeGreaterThan(150);
});

test.each(keys)('%s says what it is and shows an example', (_, part) => {
  expect(part.description ?? '').toMatch(/^[A-Z“`].*[.]$/);
  expect(part.examples?.length ?? 0).toBeGreaterThan(0);
});

test.each(keys)('%s is marked `x-todo` if and only if `todo` may stand there', (_, part) => {
  const takesTodo = part.anyOf?.some((one) => one.$ref === '#/$defs/todo') ?? false;
  expect(part['x-todo'] ?? false).toBe(takesTodo);
});

test('no note, approver, contract, path, selector or evidence is public', () => {
  const internal =
    /\.(note|decided_by|decided_on|declared_by|declared_on|approved_by|contract|assessment|wording|proof|evidence|enforced_by|code|claims|packages|domains|out|html|markdown|json|fragment)$/;
  const found = keys.filter(([path]) => internal.test(path));
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter(([, part]) => part['x-public']).map(([path]) => path)).toEqual([]);
});

test('docs/inventory.md is current; `npm run docs` writes it', () => {
  expect(file('docs/inventory.md')).toBe(inventoryPage(schema, file('schemas/inventory.example.yaml')));
});

test('the example in the documentation is the common case', () => {
  expect(file('schemas/inventory.example.yaml')).toBe(file('tests/fixtures/inventory/common.yaml'));
});

test('links in the documentation lead to headings', () => {
  const page = file('docs/inventory.md');
  const anchors = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      (title as string)
        .toLowerCase()
        .replace(/[^a-z0-9_ -]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((anchor) => !anchors.has(anchor as string))).toEqual([]);
});

test('the smallest inventory is valid, states no fact and lists what is to be found out', () => {
  const text = smallestInventory();
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./.forthright/inventory.schema.json');
  const { source, ...inventory } = inventoryIn(text);
  expect(schemaCompiler().compile(schema)(parse(text))).toBe(true);
  expect(source.todos).toEqual([
    'jurisdictions.gdpr.applies',
    'jurisdictions.uk.applies',
    'jurisdictions.ccpa.applies',
    'statements.sells_data',
    'statements.shares_for_ads',
    'statements.automated_decisions',
    'parties.controller.name',
    'parties.controller.address',
    'parties.controller.country',
    'parties.controller.email',
  ]);
  expect(inventory.fields).toEqual({});
});

test('what the smallest inventory shows in comments fits the format', () => {
  const shown = smallestInventory().replaceAll(
    /^# (Who gets|The people|Where data|Why data|How data)[^\n]*?\. {2,}(.*)\n(\w+): [{[][}\]]$/gm,
    (_, __, example: string, key: string) => (example.startsWith('[') ? `${key}: ${example}` : `${key}:\n  ${example}`),
  );
  const inventory = inventoryIn(
    shown
      .replace(/^fields: \{\}\n/m, '')
      .replace(/#( {3}email:\n(?:# {5}.*\n)+)/, (_, lines: string) => `fields:\n ${lines.replaceAll('\n#', '\n')}`),
  );
  expect(Object.keys(inventory.recipients)).toEqual(['pay']);
  expect(inventory.fields['email']?.sharing).toEqual(['pay']);
  expect(inventory.security).toEqual([{ is: 'encrypted_in_transit' }]);
});

test('the project’s schema offers the project’s own ids and the catalogue’s words', () => {
  const own = projectSchema(inventoryIn(base), schema, smallCatalog);
  expect(own.$defs?.['subjectId']?.enum).toEqual(['customer', 'guest']);
  expect(own.$defs?.['sourceId']?.enum).toEqual(['person', 'device', 'derived', 'inferred', 'customer', 'guest', 'pay']);
  expect(own.$defs?.['country']?.enum).toEqual(['AT', 'DE', 'GB', 'IE', 'US']);
  expect(own.$defs?.['consentId']?.enum).toBeUndefined();
  const validate = schemaCompiler().compile(own);
  expect(validate(parse(base))).toBe(true);
  expect(validate(parse(base.replace('for: [orders]', 'for: [order]')))).toBe(false);
});
