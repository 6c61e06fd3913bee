import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/core/evidence.js';
import type { Inventory } from '../../../src/core/inventory.js';
import { linesOf } from '../../../src/policy/diff/lines.js';
import { diffMarkdown } from '../../../src/policy/diff/markdown.js';
import { changeTables, diffPage } from '../../../src/policy/diff/page.js';
import { redline } from '../../../src/policy/diff/redline.js';
import { publicValues } from '../../../src/policy/public-values.js';
import { disclose, renderPolicy } from '../../../src/policy/render.js';
import { reviewPage } from '../../../src/policy/review/review.js';
import { changesOf, withValue } from '../diff/comparing.js';
import { catalog, shop } from '../inventories.js';

const hostile = '<script>alert(1)</script> | `{{x}}` [a](javascript:alert(1)) \u202e';

const documentOf = (inventory: Inventory) => renderPolicy({ inventory, catalog, language: 'en', format: 'json', draft: true });

function pageOf(inventory: Inventory, evidence: readonly Evidence[] = []): string {
  return reviewPage({
    inventory,
    catalog,
    language: 'en',
    notice: null,
    sentences: documentOf(inventory).provenance,
    disclosures: disclose(inventory, catalog, { language: 'en' }),
    findings: [],
    evidence,
    fresh: [{ place: hostile, category: 'user.name', role: 'stores', where: 'src/a.ts:1', note: hostile }],
    newSince: 'lock',
    dismissed: [],
    since: null,
    hashes: { text: 'a', inventory: 'b' },
    plain: [],
    overridden: new Set(),
    asOf: '2026-11-27',
  });
}

test('each sentence of the policy stands on the review page with its number and its line', () => {
  const inventory = shop();
  const page = pageOf(inventory);
  for (const { id } of documentOf(inventory).provenance) expect(page).toContain(`id="${id}"`);
  expect(page).toContain('Internal. Not for publication.');
  expect(page).toContain('not shown');
});

test('a sentence is marked by what the code says of the lines that it rests on', () => {
  const inventory = shop();
  const [path = ''] = documentOf(inventory).provenance.flatMap(({ paths }) => paths.filter((one) => one.endsWith('.retention')));
  const said = (verdict: Evidence['verdict'], confidence: Evidence['confidence'] = 'high'): Evidence => ({
    claim: 'deletion',
    about: path,
    verdict,
    confidence,
    text: hostile,
    because: [{ file: 'src/purge.ts', line: 7, column: 1, text: '`purge` deletes nothing' }],
  });
  expect(pageOf(inventory, [said('supported')])).toContain('supported by code');
  const against = pageOf(inventory, [said('supported'), said('contradicted')]);
  expect(against).toContain('contradicted by code');
  expect(against).not.toContain('supported by code');
  expect(against).toContain('src/purge.ts:7 purge deletes nothing');
  expect(against).not.toMatch(/<script/i);
  for (const unsure of [said('contradicted', 'medium'), said('not shown')])
    expect(pageOf(inventory, [said('supported'), unsure])).not.toContain('by code');
});

test('values come out as text in all pages', () => {
  const before = shop();
  const [purpose = ''] = Object.keys(before.purposes);
  const after = withValue(before, ['purposes', purpose, 'say'], hostile);
  const changes = changesOf(before, after);
  const lines = redline(linesOf(documentOf(before).text), linesOf(documentOf(after).text));
  const pages = [pageOf(after), diffPage(changes, lines, { before: hostile, after: 'now' })];
  for (const page of pages) {
    expect(page).toContain('alert(1)');
    expect(page).not.toMatch(/<script/i);
    expect(page).not.toMatch(/href="?javascript/i);
  }
  expect(diffMarkdown(changes)).not.toMatch(/(^|[^\\])<script/);
  expect(changeTables(changes)).not.toEqual([]);
});

test('the same inventory gives the same page', () => {
  expect(pageOf(shop())).toBe(pageOf(shop()));
});

test('nothing differs between a policy and itself', () => {
  const lines = linesOf(documentOf(shop()).text);
  expect(redline(lines, lines)).toEqual([]);
  expect(publicValues(shop(), 'en')).toEqual(publicValues(shop(), 'en'));
});
