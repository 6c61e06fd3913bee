import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/core/config.js';
import { checkPolicy } from '../../src/run/check.js';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openNoStore } from '../../src/tree/store.js';

const checked = (policy: string) =>
  checkPolicy(
    {
      tree: openMemory({
        'privacy.yaml': `version: 1\ncontroller: { name: todo }\nsubjects: {}\nfields: {}\npolicy: ${policy}\n`,
      }),
      store: openNoStore(),
      config: defaultConfig,
      asOf: '2026-11-22',
      watcher: { stage: () => {}, progress: () => {} },
    },
    { only: null, skip: [], inlineConfig: true },
  );
const policyFindings = async (policy: string) =>
  (await checked(policy)).findings.filter(({ rule }) => rule.startsWith('policy/'));

test('no rule about the policy runs where it lives elsewhere', async () => {
  expect(await policyFindings('{ language: en, out: { html: p.html } }')).not.toEqual([]);
  expect(await policyFindings('{ elsewhere: "https://rye.example/privacy", reviewed: 2026-11-01 }')).toEqual([]);
});
