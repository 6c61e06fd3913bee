import { expect, test } from 'vitest';
import { defaultConfig, fix, openMemory, openNoStore } from '../../src/index.js';

const watcher = { stage() {}, progress() {} };
const options = { only: null, skip: [], inlineConfig: true };
const head = `version: 1
controller: { name: Fern Ltd, country: uk, email: privacy@fern.example }
subjects: { customer: { say: "Customers", has: [account] } }
`;
const part = 'version: 1\nbackups: { gone_after: 30 days }\n';

function project(files: Record<string, string>, rules = {}) {
  return { tree: openMemory(files), store: openNoStore(), config: { ...defaultConfig, rules }, asOf: '2026-11-22', watcher };
}

test('what changes no fact is mended in each file of the project that says it', async () => {
  const files = { 'privacy.yaml': `${head}include: backups.yaml\n`, 'backups.yaml': part };
  const { edits, patches, count, project: after } = await fix(project(files), options);
  expect(edits.map(({ path }) => path).sort()).toEqual(['backups.yaml', 'privacy.yaml']);
  expect(count).toBe(2);
  expect(after.tree.read('backups.yaml')).toBe(part.replace('30 days', 'P30D'));
  expect(patches.join('')).toContain('+controller: { name: Fern Ltd, country: GB, email: privacy@fern.example }');
});

test('forms and order are left alone unless a rule about them is on', async () => {
  const files = { 'privacy.yaml': `subjects: {}\n${head.replace('uk', 'GB').replace(/subjects.*\n/, '')}` };
  expect((await fix(project(files), options)).count).toBe(0);
  const on = await fix(project(files, { 'inventory/section-order': { severity: 'info' } }), options);
  expect(on.edits[0]?.text.startsWith('version: 1\ncontroller')).toBe(true);
});

test('what an exemption hides, or no rule that runs reports, stays', async () => {
  const files = { 'privacy.yaml': `# forthright-disable inventory/bad-country -- we know\n${head}` };
  expect((await fix(project(files), options)).edits).toEqual([]);
  const plain = project({ 'privacy.yaml': head });
  expect((await fix(plain, { ...options, only: ['retention'] })).edits).toEqual([]);
});
