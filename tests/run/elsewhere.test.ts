import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { check, checkPolicy } from '../../src/run/check.js';
import { renderPolicyFiles } from '../../src/run/policy.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';

const projectWith = (policy: string, asOf = '2026-11-22') => ({
  tree: openMemory({
    'privacy.yaml': `version: 1\ncontroller: { name: todo }\nsubjects: {}\nfields: {}\npolicy: ${policy}\n`,
  }),
  store: openNoStore(),
  config: defaultConfig,
  asOf,
  watcher: { stage: () => {}, progress: () => {} },
});
const checked = (policy: string) => checkPolicy(projectWith(policy), { only: null, skip: [], inlineConfig: true });
const policyFindings = async (policy: string) =>
  (await checked(policy)).findings.filter(({ rule }) => rule.startsWith('policy/'));

test('no rule about the policy runs where it lives elsewhere', async () => {
  expect(await policyFindings('{ language: en, out: { html: p.html } }')).not.toEqual([]);
  expect(await policyFindings('{ elsewhere: "https://rye.example/privacy", reviewed: 2026-11-01 }')).toEqual([]);
});

const elsewhere = '{ elsewhere: "https://rye.example/privacy", reviewed: 2026-11-01 }';

test.each([
  ['2027-09-30', false, []],
  ['2027-10-15', false, ['warn']],
  ['2027-10-15', true, ['warn']],
  ['2027-12-01', false, ['warn']],
  ['2027-12-01', true, ['error']],
])('whoever reviewed it is reminded a year later: %s, for a release: %s', async (asOf, release, severities) => {
  const { findings } = await check(projectWith(elsewhere, asOf), { only: ['policy'], skip: [], inlineConfig: true, release });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual(severities.map((one) => ['policy/review-due', one]));
});

const files = (policy: string, format: 'markdown' | null, draft = false) =>
  renderPolicyFiles(projectWith(policy), { draft, format });

test('no file is written for it; it is printed where somebody asks for a format', async () => {
  await expect(files(elsewhere, null)).rejects.toThrow('The policy lives at `https://rye.example/privacy`');
  expect((await files(elsewhere, 'markdown', true)).files.map(({ path }) => path)).toEqual([null]);
});
