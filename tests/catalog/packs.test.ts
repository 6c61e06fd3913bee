import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { ownCatalogExample, ownCatalogPage } from '../../src/build/own-catalog-page.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { schemaErrors, type Validate } from '../../src/core/schema-errors.js';

const catalog = loadCatalog();
const validate = createRequire(import.meta.url)('../../dist/schemas/catalog.cjs') as Validate;
const rows = Object.entries(catalog.jurisdictions).map(([id, pack]) => ({ id, pack }));

test('packs and limits that ship are written as the schema tells users to write theirs', () => {
  const retention = Object.fromEntries(catalog.retentionLimits.map(({ id, ...limit }) => [id, limit]));
  expect(schemaErrors(validate, { jurisdictions: catalog.jurisdictions, retention }, 'The file')).toEqual([]);
});

test('words, containers, libraries and recipients that ship are written as the schema tells users to write theirs', () => {
  const byId = (list: readonly object[]) => Object.fromEntries(list.map((row, at) => [String(at), { ...row, id: undefined }]));
  const whole = JSON.parse(
    JSON.stringify({
      names: byId(catalog.names),
      containers: { ...catalog.containers, source: 'ships' },
      libraries: byId(catalog.libraries),
      recipients: catalog.recipients,
    }),
  );
  expect(schemaErrors(validate, whole, 'The file')).toEqual([]);
});

describe.each(rows)('pack $id', ({ pack }) => {
  test('says what it covers and what not, and when it was last held against the law', () => {
    for (const text of [pack.covers, pack.leaves_out]) expect(text.length).toBeGreaterThan(10);
    expect(Date.parse(pack.reviewed)).not.toBeNaN();
    expect(pack.items.length).toBeGreaterThan(0);
  });

  test('holds each thing once at a time, with a source', () => {
    const keys = pack.items.map(({ id, from }) => `${id} ${from}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { source, from, until } of pack.items) {
      expect(source).not.toBe('');
      if (from !== undefined && until !== undefined) expect(from <= until).toBe(true);
    }
  });
});

test('laws that nobody decided on stand in drafts, and only as far as they were read', () => {
  const drafts = rows.filter(({ pack }) => pack.draft);
  expect(rows.filter(({ pack }) => !pack.draft).map(({ id }) => id)).toEqual(['ccpa', 'gdpr', 'uk']);
  for (const { pack } of drafts) expect(pack.items.every(({ confirmed }) => confirmed)).toBe(true);
});

test('the page on rows of one’s own is what the schema says', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  expect(read('docs/own-catalog.md')).toBe(ownCatalogPage(JSON.parse(read('schemas/catalog.schema.json'))));
  expect(ownCatalogExample).toContain('jurisdictions:');
});
