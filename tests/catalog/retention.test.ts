import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import { parseDuration } from '../../src/core/duration.js';
import { settingsFor } from '../../src/lint/settings.js';
import { rules } from '../../src/rules/index.js';
import closedAccountKept from '../../src/rules/retention/closed-account-kept.js';

const catalog = loadCatalog();

test('no two limits share an id', () => {
  const ids = catalog.retentionLimits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(catalog.retentionLimits)('limit $id', (limit) => {
  test('has a duration, a whole sentence and a source', () => {
    expect(parseDuration(limit.max)).not.toBeNull();
    expect(limit.says).toMatch(/^\p{Lu}.*\.$/u);
    expect(limit.source.length).toBeGreaterThan(10);
  });

  test('names only what the catalogue knows', () => {
    for (const id of limit.categories ?? []) expect(catalog.categories).toHaveProperty([id]);
    for (const id of limit.uses ?? []) expect(catalog.uses).toHaveProperty([id]);
    for (const id of limit.events ?? []) expect(catalog.events).toHaveProperty([id]);
    for (const id of limit.countries ?? []) expect(catalog.countries).toHaveProperty([id]);
  });

  test('is narrowed to something, or applied by a rule of its own', () => {
    const isNarrow = [limit.categories, limit.uses, limit.events].some((ids) => ids !== undefined);
    expect(isNarrow || limit.rule !== undefined).toBe(true);
    if (limit.rule) expect(rules.map(({ id }) => id)).toContain(limit.rule);
  });

  test('says that its source was not read again, or is sure', () => {
    if (limit.confidence === 'medium') expect(limit.source).toMatch(/not re-read$/);
    if (limit.confidence === 'policy') expect(limit.force).toBe('house');
    if (limit.confidence === 'high') expect(limit.source).not.toMatch(/not re-read/);
  });
});

test('the grace after an account is closed is the one of the catalogue', () => {
  const limit = catalog.retentionLimits.find(({ rule }) => rule === 'retention/closed-account-kept');
  expect(settingsFor(closedAccountKept, defaultConfig).options['grace']).toBe(limit?.max);
});
