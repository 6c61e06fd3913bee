import { expect, test } from 'vitest';
import type { Catalog } from '../../src/core/catalog.js';
import type { Inventory } from '../../src/core/inventory.js';
import { renderPolicy } from '../../src/policy/render.js';
import { type Basis, buildSidecar, type Sidecar, sidecarPath } from '../../src/policy/sidecar.js';
import { changedParts, policyState } from '../../src/policy/state.js';
import { catalog, fixture, inventoryFrom, shop } from './inventories.js';

const tool = '1.2.3';
const basisOf = (inventory: Inventory, used: Catalog = catalog): Basis => ({ inventory, catalog: used, language: 'en' });

function publish(inventory: Inventory): { sidecar: Sidecar; files: Record<string, string> } {
  const render = (format: 'html' | 'markdown') => renderPolicy({ inventory, catalog, language: 'en', format });
  const page = render('html');
  const files = { 'public/privacy.html': page.text, 'PRIVACY.md': render('markdown').text };
  return { sidecar: buildSidecar(basisOf(inventory), files, page.provenance, tool), files };
}

const { sidecar, files } = publish(shop());
const states = (inventory: Inventory, texts: Record<string, string | null> = files, used = catalog, version = tool) =>
  policyState(basisOf(inventory, used), sidecar, texts, version).published;

/** The shop's YAML with one piece of text put in place of another. */
const edited = (from: string, to: string) => {
  const yaml = fixture('shop.yaml');
  expect(yaml).toContain(from);
  return inventoryFrom(yaml.replace(from, to));
};

test('what was just published is current', () => {
  expect(states(shop())).toEqual([
    { file: 'public/privacy.html', state: 'current', changes: 0 },
    { file: 'PRIVACY.md', state: 'current', changes: 0 },
  ]);
});

test.each([
  ['a purpose', 'say: Send you offers', 'say: Send you news'],
  ['a period', 'P60D after order_delivered', 'P90D after order_delivered'],
  ['a recipient', 'sharing: [pay, post]', 'sharing: [pay]'],
  ['a statement', 'sells_data: false', 'sells_data: true'],
  ['a country', 'name: Example Pay Europe Ltd\n    country: IE', 'name: Example Pay Europe Ltd\n    country: FR'],
])('%s that changed makes the published text wrong', (_, from, to) => {
  const found = states(edited(from, to));
  expect(found.map(({ state }) => state)).toEqual(['values-differ', 'values-differ']);
  expect(found[0]?.changes).toBeGreaterThan(0);
});

test.each([
  ['a note', 'note: twelve people process data', 'note: thirteen people'],
  ['a contract', 'legal/dpa-pay.pdf', 'legal/dpa-pay-2.pdf'],
  ['an approver', 'decided_by: legal@juniper.example', 'decided_by: other@juniper.example'],
  ['a purge job', 'src/jobs/purge.ts#purge', 'src/jobs/purge.ts#run'],
  ['evidence', 'infra/db.tf', 'infra/db2.tf'],
])('%s that changed leaves it right', (_, from, to) => {
  expect(states(edited(from, to)).map(({ state }) => state)).toEqual(['current', 'current']);
});

test('a change that nobody has finished waits, and is counted', () => {
  const inventory = edited(
    '  fax: {',
    '  badge: { category: user.unique_id, subjects: [customer], source: person, purposes: [account], required: false, sharing: todo, retention: todo }\n  fax: {',
  );
  expect(states(inventory)).toEqual([
    { file: 'public/privacy.html', state: 'waits-for-todo', changes: 1 },
    { file: 'PRIVACY.md', state: 'waits-for-todo', changes: 1 },
  ]);
});

test('a change beside one that waits waits too: nothing can be published until the question is answered', () => {
  const yaml = fixture('shop.yaml')
    .replace('say: Send you offers', 'say: Send you news')
    .replace('P60D after order_delivered', 'todo');
  const [first] = states(inventoryFrom(yaml));
  expect(first).toMatchObject({ state: 'waits-for-todo', changes: 2 });
});

test('changed parts are named by entry', () => {
  expect(changedParts(basisOf(edited('say: Send you offers', 'say: Send you news')), sidecar)).toEqual(['purposes.newsletter']);
  const { fax: _, ...fields } = shop().fields;
  expect(changedParts(basisOf({ ...shop(), fields }), sidecar)).toEqual(['fields.fax']);
});

test('a file that is not there is missing, whatever else holds', () => {
  expect(states(shop(), { ...files, 'PRIVACY.md': null })[1]).toEqual({ file: 'PRIVACY.md', state: 'missing', changes: 0 });
  expect(states(shop(), { 'docs/new.html': 'x' })).toEqual([{ file: 'docs/new.html', state: 'missing', changes: 0 }]);
});

test('without a sidecar nothing was ever published', () => {
  const found = policyState(basisOf(shop()), null, { 'PRIVACY.md': 'by hand' }, tool).published;
  expect(found).toEqual([{ file: 'PRIVACY.md', state: 'missing', changes: 0 }]);
});

test('a text that was edited by hand is found, line ends apart', () => {
  const markdown = files['PRIVACY.md'] as string;
  expect(states(shop(), { ...files, 'PRIVACY.md': `${markdown}We love you.\n` })[1]?.state).toBe('edited');
  expect(states(shop(), { ...files, 'PRIVACY.md': markdown.replaceAll('\n', '\r\n') })[1]?.state).toBe('current');
});

test('a new version of the tool or of a law pack changes the wording at most', () => {
  expect(states(shop(), files, catalog, '1.2.4').map(({ state }) => state)).toEqual(['wording-differs', 'wording-differs']);
  const { gdpr } = catalog.jurisdictions;
  const reviewed = {
    ...catalog,
    jurisdictions: { ...catalog.jurisdictions, gdpr: { ...gdpr, reviewed: '2027-01-01' } },
  } as Catalog;
  expect(states(shop(), files, reviewed).map(({ state }) => state)).toEqual(['wording-differs', 'wording-differs']);
});

test('parts of the catalogue that no policy prints change nothing', () => {
  const more = { ...catalog, version: '9', recipients: {}, names: [], libraries: [] };
  expect(states(shop(), files, more).map(({ state }) => state)).toEqual(['current', 'current']);
});

test('the sidecar holds hashes and paths, no value', () => {
  const kept = JSON.stringify(sidecar, null, 1);
  expect(kept.length).toBeLessThan(100_000);
  expect(kept).not.toMatch(/Juniper|Lindenstr|Example|legal\/|purge/);
  expect(sidecar.parts['fields.email']).toMatch(/^[0-9a-f]{16}$/);
  expect(sidecar.files['PRIVACY.md']).toMatch(/^[0-9a-f]{64}$/);
  expect(sidecar.sentences.find((line) => line.includes('backups.gone_after'))).toMatch(
    /^S-\d+ \| kept \| backups\.gone_after \| $/,
  );
});

test('each notice and language has a sidecar of its own', () => {
  expect(sidecarPath('en')).toBe('.forthright/policy/policy.en.json');
  expect(sidecarPath('de', 'staff')).toBe('.forthright/policy/staff.de.json');
});

test('what was never published waits too, as long as a fact is `todo`', () => {
  const open = edited('gone_after: P35D', 'gone_after: todo');
  const first = (inventory: Inventory) => policyState(basisOf(inventory), null, { 'PRIVACY.md': null }, tool).published;
  expect(first(open)).toEqual([{ file: 'PRIVACY.md', state: 'missing-waits', changes: 0 }]);
  expect(first(shop())).toEqual([{ file: 'PRIVACY.md', state: 'missing', changes: 0 }]);
});
