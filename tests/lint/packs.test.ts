import { expect, test } from 'vitest';
import { ownCatalogExample } from '../../src/build/own-catalog-page.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import { usesOfField } from '../../src/core/selectors.js';
import { loadInventory } from '../../src/inventory/load.js';
import { allRules } from '../../src/lint/all-rules.js';
import { lintAll } from '../../src/lint/lint.js';
import { lawsThatApply } from '../../src/rules/shared/citations.js';
import { isBookkeeping, restsOnRecordLaw } from '../../src/rules/shared/duties.js';

const base = (country: string, more: string) => `version: 1
controller: { name: Fern Ltd, country: ${country}, address: "1 Road", email: privacy@fern.example }
subjects: { customer: { say: "Customers", has: [account] } }
purposes: { news: { use: marketing.communications.email, say: "Send you news", basis: consent, withdraw: "the link in every mail" } }
fields:
  email:
    { category: user.contact.email, subjects: [customer], source: person, purposes: [news], opt_in: true, sharing: [],
      retention: { for: P30M, of: last_contact, then: delete } }
${more}
`;

function linted(text: string, files: Record<string, string> = {}, asOf = '2026-11-22') {
  const all: Record<string, string> = { 'privacy.yaml': text, ...files };
  const { inventory, problems, catalog } = loadInventory({ read: (path) => all[path] ?? null }, 'privacy.yaml', loadCatalog());
  if (!inventory) throw new Error('it does not parse');
  return lintAll(allRules(), { inventory, problems, catalog, config: { ...defaultConfig, extends: ['all'] }, asOf });
}

const laws = (jurisdictions: string, country = 'DE') => {
  const { inventory } = loadInventory(
    { read: (path) => (path === 'privacy.yaml' ? base(country, `jurisdictions: ${jurisdictions}`) : null) },
    'privacy.yaml',
    loadCatalog(),
  );
  if (!inventory) throw new Error('it does not parse');
  return lawsThatApply(['GDPR Art. 13(2)(a)', 'Cal. Civ. Code 1798.100(a)(3)', 'FTC Act s. 5', 'PCI DSS 3.3.1'], {
    inventory,
    catalog: loadCatalog(),
  });
};

test('the laws that a finding cites are those that apply', () => {
  expect(laws('{ gdpr: { applies: true } }')).toEqual(['GDPR Art. 13(2)(a)', 'PCI DSS 3.3.1']);
  expect(laws('{ gdpr: { applies: false }, ccpa: { applies: true } }')).toEqual([
    'Cal. Civ. Code 1798.100(a)(3)',
    'FTC Act s. 5',
    'PCI DSS 3.3.1',
  ]);
  expect(laws('{ gdpr: { applies: true } }', 'US')).toContain('FTC Act s. 5');
});

test('the United Kingdom’s own law is cited by its own name, and beside the other where both apply', () => {
  expect(laws('{ uk: { applies: true } }')).toEqual(['UK GDPR Art. 13(2)(a)', 'PCI DSS 3.3.1']);
  expect(laws('{ uk: { applies: true }, gdpr: { applies: true } }')).toContain('GDPR Art. 13(2)(a)');
});

test('with no law declared, each is cited', () => {
  expect(laws('{}')).toHaveLength(4);
});

test('a pack of one’s own applies, and what nobody confirmed warns without its citation', () => {
  const text = base('DE', 'catalog: own.yaml\njurisdictions: { group_code: { applies: true } }');
  const { findings } = linted(text, { 'own.yaml': ownCatalogExample });
  expect(findings.filter(({ rule }) => rule.startsWith('inventory/'))).toEqual([]);
  const all = findings.map(({ rule, severity, law }) => ({ rule, severity, law }));
  expect(all).not.toContainEqual(expect.objectContaining({ law: expect.arrayContaining(['Juniper group code § 3']) }));
});

test('a limit of one’s own is quoted with its source, and only warns where the figure is one’s own', () => {
  const text = base('DE', 'catalog: own.yaml');
  const over = linted(text, { 'own.yaml': ownCatalogExample }).findings.filter(
    ({ rule }) => rule === 'retention/over-category-max',
  );
  expect(over.map(({ severity }) => severity)).toEqual(['warn']);
  expect(over[0]?.message).toContain('our retention schedule, 2026');
  expect(linted(base('DE', '')).findings.filter(({ rule }) => rule === 'retention/over-category-max')).toEqual([]);
});

test('what is wrong with a pack is told where it stands', () => {
  const own = ownCatalogExample.replace('kind: disclosure', 'kind: disclosed').replace('    covers: ', '    cover: ');
  const { findings } = linted(base('DE', 'catalog: own.yaml'), { 'own.yaml': own });
  const told = findings.filter(({ rule }) => rule === 'inventory/bad-catalog');
  expect(told.map(({ message, locations: [at] }) => `${at?.file}:${at?.line} ${message}`)).toEqual([
    'own.yaml:3 `group_code` wants `label`, `covers`, `leaves_out`, `reviewed` and `items`.',
    'own.yaml:4 `group_code` has no key `cover`.',
    'own.yaml:10 `kind` wants `disclosure`, `right`, `limit`, `statement` or `condition`.',
  ]);
});

test('a draft says in each run what it leaves out', () => {
  const { notes } = linted(base('AU', 'jurisdictions: { au: { applies: true } }'));
  expect(notes).toEqual([expect.stringMatching(/^The law pack `au` is a draft\. It leaves out: .+\.$/)]);
});

test('an item speaks 30 days before it comes into force, as a warning, and fails from that day on', () => {
  const text = base('GB', 'jurisdictions: { uk: { applies: true, authority: "ICO" } }');
  const on = (day: string) =>
    linted(text, {}, day)
      .findings.filter(({ rule }) => rule === 'transparency/uk-complaint-route-missing')
      .map(({ severity }) => severity);
  expect([on('2026-05-01'), on('2026-06-01'), on('2026-06-19')]).toEqual([[], ['warn'], ['error']]);
});

const bookish = (more: string) => {
  const text = base('LU', more).replace(
    'use: marketing.communications.email, say: "Send you news", basis: consent, withdraw: "the link in every mail"',
    'use: essential.legal_obligation, say: "Keep what the state asks for", basis: { is: legal_obligation, law: "Loi du 19 décembre 2002, Art. 16" }',
  );
  const files: Record<string, string> = { 'privacy.yaml': text, 'own.yaml': ownCatalogExample };
  const { inventory, catalog } = loadInventory({ read: (path) => files[path] ?? null }, 'privacy.yaml', loadCatalog());
  if (!inventory) throw new Error('it does not parse');
  return Object.entries(inventory.fields)
    .flatMap(([id, field]) => usesOfField(inventory, id, field))
    .map((use) => [restsOnRecordLaw(use, catalog), isBookkeeping(use, { inventory, catalog })]);
};

test('a law of the user’s own that asks for records counts like those that ship', () => {
  expect(bookish('')).toEqual([[false, false]]);
  expect(bookish('catalog: own.yaml')).toEqual([[true, true]]);
});

test('a law on records whose pattern is none is told where it stands, and none of its table counts', () => {
  const own = ownCatalogExample.replace('"loi du 19 décembre 2002"', '"loi du (19"');
  const { findings } = linted(base('DE', 'catalog: own.yaml'), { 'own.yaml': own });
  const [finding] = findings.filter(({ rule }) => rule === 'inventory/bad-catalog');
  expect(finding?.message).toBe('The `pattern` of `books_lu` is no regular expression.');
  const line = own.split('\n').findIndex((text) => text.includes('pattern:')) + 1;
  expect(finding?.locations[0]).toMatchObject({ file: 'own.yaml', line });
});

test('a law on records that ships says what it keeps, and where somebody read so', () => {
  const rows = loadCatalog().recordLaws;
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { pattern, source, read_in } of rows) {
    expect(() => new RegExp(pattern, 'i')).not.toThrow();
    expect(source).not.toBe('');
    expect(read_in).not.toBe('');
  }
  expect(rows.filter(({ read_in }) => read_in !== undefined).length).toBeGreaterThan(5);
});
