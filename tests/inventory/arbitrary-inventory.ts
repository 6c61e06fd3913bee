import fc, { type Arbitrary } from 'fast-check';
import { inventorySchema, resolve, type Schema } from '../../src/inventory/shape.js';

const root = inventorySchema();
const words = fc
  .oneof(
    fc.constantFrom(
      'We send it.',
      'yes',
      '12',
      '2026-01-01',
      '# no comment',
      'a: b, c',
      '{{constructor}}',
      '| a |',
      '<img src=x onerror=alert(1)>',
      '"',
      "it's",
      '-',
      '*',
      'ü 🛒',
      ' a\nb ',
      '~',
      'null',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .filter((text) => text !== 'todo');

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  id: fc.constantFrom('alpha', 'beta', 'constructor', 'g_2'),
  tracker: fc.constantFrom('_ga', 'PHPSESSID', '__Host-session', 'cart'),
  language: fc.constantFrom('en', 'de', 'pt-BR'),
  date: fc.constantFrom('2026-10-20', '2028-02-29'),
  duration: fc.constantFrom('P30D', 'P1Y6M', 'PT72H', 'P2W'),
  country: fc.constantFrom('DE', 'US', 'IE'),
  url: fc.constantFrom('https://fern.example/a?b#c', 'mailto:a@fern.example', 'tel:+49-30-1'),
  page: fc.constantFrom('/settings', 'https://fern.example'),
  mail: fc.constantFrom('privacy@fern.example'),
};
const names: Readonly<Record<string, Arbitrary<string>>> = {
  events: fc.constantFrom('account_closed', 'alpha'),
  categories: fc.constantFrom('user.contact.email', 'user.contact.address'),
  uses: fc.constantFrom('essential.service'),
  bases: fc.constantFrom('contract', 'consent'),
  jurisdictions: fc.constantFrom('gdpr', 'uk'),
};
const retentions = fc.constantFrom('P30D after account_closed', 'P2Y after alpha', 'P30D', 'indefinitely');

const cache = new Map<string, Arbitrary<unknown>>();

/** Any value that fits a part of the schema, in whatever of its forms. */
function fitting(schema: Schema): Arbitrary<unknown> {
  const name = schema.$ref;
  if (name !== undefined && Object.keys(schema).length === 1) {
    const made = cache.get(name) ?? fitting(resolve(schema, root));
    cache.set(name, made);
    return made;
  }
  const own = resolve(schema, root);
  if (own.anyOf) return fc.oneof(...own.anyOf.map(fitting));
  if (own.const !== undefined) return fc.constant(own.const);
  if (own.enum) return fc.constantFrom(...own.enum);
  if (own['x-parse']) return retentions;
  if (own.type === 'boolean') return fc.boolean();
  if (own.type === 'integer') return fc.integer({ min: own.minimum ?? 0, max: 40 });
  if (own.items) return fc.array(fitting(own.items), { minLength: own.minItems ?? 0, maxLength: 3 });
  if (own.properties) return fittingMap(own);
  if (own.propertyNames) {
    return fc.dictionary(fitting(own.propertyNames) as Arbitrary<string>, fitting(own.additionalProperties as Schema), {
      minKeys: own.minProperties ?? 0,
      maxKeys: 3,
      noNullPrototype: false,
    });
  }
  const [first] = own['x-names'] ?? [];
  return formats[own.format ?? ''] ?? (first ? (names[first] ?? fc.constantFrom('alpha', 'beta')) : words);
}

function fittingMap(own: Schema): Arbitrary<unknown> {
  const keys = Object.entries(own.properties ?? {}).filter(([key]) => !['extends', 'include', 'catalog'].includes(key));
  const arbitraries = Object.fromEntries(keys.map(([key, part]) => [key, fitting(part)]));
  if (own.minProperties) {
    return fc
      .constantFrom(...keys.map(([key]) => key))
      .chain((key) => fc.record({ [key]: arbitraries[key] as Arbitrary<unknown> }));
  }
  return fc.record(arbitraries, { requiredKeys: (own.required ?? []) as never[] });
}

/** Any inventory that fits the schema, as plain values. */
export const inventories = fitting(root) as Arbitrary<Record<string, unknown>>;
