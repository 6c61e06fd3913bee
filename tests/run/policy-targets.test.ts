import { expect, test } from 'vitest';
import { policyTargets } from '../../src/run/policy-targets.js';
import { inventoryOf } from '../policy/inventories.js';

const out = { html: 'public/privacy.html', markdown: 'PRIVACY' };

test('one policy in one language goes to the files that are named', () => {
  const inventory = inventoryOf({ policy: { language: 'de', out } });
  const outputs = [
    ['html', 'public/privacy.html'],
    ['markdown', 'PRIVACY'],
  ];
  expect(policyTargets(inventory)).toEqual([{ language: 'de', outputs }]);
});

test('a further language carries its code in the name of its files', () => {
  const inventory = inventoryOf({ policy: { language: 'en', languages: ['en', 'de'], out } });
  expect(policyTargets(inventory, { language: 'de' })[0]?.outputs).toEqual([
    ['html', 'public/privacy.de.html'],
    ['markdown', 'PRIVACY.de'],
  ]);
});

test('each notice is a policy of its own, to files of its own', () => {
  const inventory = inventoryOf({
    policy: { language: 'en', out: { html: 'privacy.html' } },
    notices: { customers: { languages: ['en', 'de'] }, applicants: { languages: ['de'], out: { html: 'jobs.html' } } },
  });
  expect(policyTargets(inventory).map(({ notice, language, outputs }) => [notice, language, outputs[0]?.[1]])).toEqual([
    ['customers', 'en', 'privacy.customers.html'],
    ['customers', 'de', 'privacy.customers.de.html'],
    ['applicants', 'de', 'jobs.de.html'],
  ]);
  expect(policyTargets(inventory, { notice: 'applicants', language: 'en' })).toEqual([]);
});

test('an inventory without `policy` yields one in English, and names no file', () => {
  const { policy: _, ...inventory } = inventoryOf({});
  expect(policyTargets(inventory)).toEqual([{ language: 'en', outputs: [] }]);
});
