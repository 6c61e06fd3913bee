import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulePages } from '../../src/build/rule-pages.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { defaultConfig } from '../../src/core/config.js';
import { presets } from '../../src/core/rule.js';
import { allRules } from '../../src/lint/all-rules.js';
import { settingsFor } from '../../src/lint/settings.js';
import { coverageOf } from '../../src/rules/coverage.js';
import { rules } from '../../src/rules/index.js';
import { citationRow } from '../../src/rules/shared/citations.js';

const catalog = loadCatalog();
const source = new URL('../../src/rules/', import.meta.url);
const pages = new URL('../../docs/rules/', import.meta.url);
const files = (folder: URL) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('//', '/').slice(folder.pathname.length))
    .sort();

test('each file in a group is one rule of that name, and the index holds it', () => {
  const ids = files(source)
    .filter((file) => file.includes('/') && !file.startsWith('shared/'))
    .map((file) => file.replace(/\.ts$/, ''));
  expect(rules.map(({ id }) => id)).toEqual(ids);
});

test('no two rules share an id', () => {
  expect(new Set(allRules().map(({ id }) => id)).size).toBe(allRules().length);
});

test('what blocks before anybody asks for more is what nobody may do, or what makes all else unknown', () => {
  const blocking = rules.filter((rule) => settingsFor(rule, defaultConfig).severity === 'error' && !rule.askedFor);
  expect(blocking.map(({ id }) => id)).toEqual([
    'code/new-place',
    'code/sdk-undeclared',
    'code/undeclared-field',
    'consent/child-profiling-ads',
    'consent/marketing-opt-out',
    'minimization/field-without-purpose',
    'minimization/special-category-unflagged',
    'minimization/stale-history',
    'retention/card-security-code-stored',
    'retention/closed-account-kept',
    'retention/indefinite',
    'retention/missing',
    'sharing/recipient-undeclared',
    'sharing/sensitive-sold',
    'sharing/sold-data',
  ]);
});

test('at most fifteen rules block under `recommended`, beside faults of the format and promises that the inventory makes', () => {
  const blocking = rules.filter(
    ({ severity, preset = 'recommended', blocks = 'recommended', askedFor }) =>
      severity === 'error' && preset === 'recommended' && blocks === 'recommended' && !askedFor,
  );
  expect(blocking.length).toBeLessThanOrEqual(15);
});

test('what an authority advises blocks no build under `recommended`, and neither does what nobody read at its source', () => {
  const blocking = rules.filter(
    ({ severity, preset = 'recommended', blocks = 'recommended' }) =>
      severity === 'error' && preset === 'recommended' && blocks === 'recommended',
  );
  for (const { id, force, law } of blocking) {
    expect([id, force]).not.toEqual([id, 'guidance']);
    if (force === 'law') expect([id, law]).not.toEqual([id, []]);
  }
});

test('at most fifteen rules fail a build before anybody asks for more', () => {
  const blocking = rules.filter((rule) => {
    const { severity } = settingsFor(rule, defaultConfig);
    return severity === 'error' && !rule.askedFor;
  });
  expect(blocking.length).toBeLessThanOrEqual(15);
  expect(
    rules.filter((rule) => settingsFor(rule, { ...defaultConfig, extends: ['strict'] }).severity === 'error').length,
  ).toBeGreaterThan(blocking.length);
});

test('each thing that laws ask is covered by rules that exist, or says why not', () => {
  const ids = new Set(allRules().map(({ id }) => id));
  const rows = coverageOf(allRules(), catalog);
  expect(rows.length).toBeGreaterThanOrEqual(146);
  for (const { row, rules: by, because } of rows) {
    expect(
      by.every((id) => ids.has(id)),
      row,
    ).toBe(true);
    expect(by.length > 0 || /\.$/.test(because ?? ''), row).toBe(true);
  }
});

test('the pages in `docs/rules` are what the rules say', () => {
  const expected = rulePages(allRules(), catalog);
  expect(files(pages)).toEqual([...expected.keys()].sort());
  for (const [path, text] of expected) expect(readFileSync(new URL(path, pages), 'utf8'), path).toBe(text);
});

describe.each(rules)('$id', (rule) => {
  test('has a summary, a why and steps that are whole sentences', () => {
    for (const text of [rule.summary, rule.why, ...Object.values(rule.messages)]) {
      expect(text).toMatch(/^[\p{Lu}`{]/u);
      expect(text).toMatch(/[.?)}]$/);
      expect(text).not.toMatch(/\bplease\b/i);
    }
    expect(rule.do.length).toBeGreaterThan(0);
    for (const step of rule.do) expect(step).toMatch(/^\p{Lu}[\s\S]*[.}]$/u);
  });

  test('cites what was read at its source; a house rule cites nothing, and what nobody read only warns', () => {
    const catalog = loadCatalog();
    for (const citation of rule.law) expect([citation, citationRow(catalog, citation)?.confirmed]).toEqual([citation, true]);
    for (const citation of rule.unconfirmed ?? []) expect(rule.law).not.toContain(citation);
    expect(rule.law.length + (rule.unconfirmed?.length ?? 0) > 0).toBe(rule.force !== 'house');
    if (rule.force !== 'house' && rule.law.length === 0) expect(rule.severity).not.toBe('error');
  });

  test('is frozen, and its file is short', () => {
    expect(Object.isFrozen(rule)).toBe(true);
    const lines = readFileSync(new URL(`${rule.id}.ts`, source), 'utf8').split('\n').length;
    expect(lines).toBeLessThanOrEqual(80);
  });

  test('gives each option a default and a meaning', () => {
    const properties = (rule.options?.['properties'] ?? {}) as Record<string, { default?: unknown; description?: string }>;
    for (const option of Object.values(properties)) {
      expect(option.default).toBeDefined();
      expect(option.description).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('yields only to rules that exist, and belongs to a preset', () => {
    const ids = allRules().map(({ id }) => id);
    for (const id of rule.yieldsTo ?? []) expect(ids).toContain(id);
    expect(presets).toContain(rule.preset ?? 'recommended');
    expect(presets.indexOf(rule.blocks ?? 'all')).toBeGreaterThanOrEqual(presets.indexOf(rule.preset ?? 'recommended'));
  });

  test('has examples of what it reports and what not', () => {
    expect(rule.examples.good).not.toEqual([]);
    if (rule.needs !== 'policy') expect(rule.examples.bad).not.toEqual([]);
    expect(existsSync(new URL(`${rule.id}.md`, pages))).toBe(true);
  });
});
