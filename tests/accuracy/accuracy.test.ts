import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import { sites } from '../../src/core/observation.js';
import { reached, readBar, shortfalls } from './bar.js';
import { readCases } from './read-labels.js';
import { scanCases } from './scan-cases.js';
import { score } from './score.js';

const cases = readCases(fileURLToPath(new URL('./cases', import.meta.url)));
const labels = cases.flatMap((one) => one.labels);
const count = (verdict: string, site?: string) =>
  labels.filter((label) => label.verdict === verdict && (site ?? label.site) === label.site).length;

test('there are five hundred labels and at least as many traps as data', () => {
  expect(labels.length).toBeGreaterThanOrEqual(500);
  expect(count('not')).toBeGreaterThanOrEqual(count('personal'));
});

test.each(sites)('the site `%s` has data and traps', (site) => {
  expect(count('personal', site)).toBeGreaterThanOrEqual(6);
  expect(count('not', site)).toBeGreaterThanOrEqual(6);
});

test('each category that a label gives is in the catalogue', () => {
  const { categories } = loadCatalog();
  expect([...new Set(labels.flatMap((label) => label.categories))].filter((category) => !(category in categories))).toEqual([]);
});

test('the scan stays above the recorded bar and looks at every case', async () => {
  const scanned = await scanCases(cases);
  const left = scanned.flatMap(({ domain, coverage }) => Object.keys(coverage.leftOut).map((kind) => `${domain}: ${kind}`));
  const unparsed = scanned.flatMap(({ coverage }) => coverage.skipped.filter(({ kind }) => kind === 'unparsed'));
  expect(left).toEqual([]);
  expect(unparsed).toEqual([]);
  expect(
    shortfalls(
      reached(
        score(scanned),
        score(scanned, ({ confidence }) => confidence === 'high'),
      ),
      readBar(),
    ),
  ).toEqual([]);
});
