import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';

const { uses, bases, events } = loadCatalog();

test('uses are the 56 of Fideslang, and each has its parent', () => {
  const keys = Object.keys(uses);
  expect(keys).toHaveLength(56);
  for (const key of keys.filter((one) => one.includes('.'))) {
    const parent = key.slice(0, key.lastIndexOf('.'));
    expect(keys, key).toContain(parent);
  }
});

test('everything under marketing is marketing', () => {
  for (const [key, { group }] of Object.entries(uses)) if (key.startsWith('marketing')) expect(group, key).toBe('marketing');
});

test('bases are the six of the GDPR and the seventh of the United Kingdom, each with its article', () => {
  expect(Object.keys(bases)).toEqual([
    'consent',
    'contract',
    'legal_obligation',
    'vital_interests',
    'public_task',
    'legitimate_interests',
    'recognised_legitimate_interests',
  ]);
  for (const { article } of Object.values(bases)) expect(article).toMatch(/^Art\. 6\(1\)\((a|b|c|d|e|f|ea)\)/);
});

test('labels of events are clauses that read after "after" and "until"', () => {
  for (const { label } of Object.values(events)) expect(label.en).toMatch(/^(you|we|it|our|your|the|a) [a-z ]+$/);
});

test('only events of an account ask for one', () => {
  const asking = Object.entries(events).filter(([, { needs }]) => needs.length > 0);
  expect(asking).toEqual([
    ['account_closed', expect.objectContaining({ needs: ['account'] })],
    ['inactive', expect.objectContaining({ needs: ['account'] })],
  ]);
});
