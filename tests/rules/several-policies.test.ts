import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';
import type { RuleInput } from '../../src/core/rule.js';
import hardToRead from '../../src/rules/policy/hard-to-read.js';

test('of several policies the one that is hard to read is told by its notice and language', () => {
  const figures = { ease: 20, grade: 8, mean: 15, long_share: 5, passive_share: 8 };
  const told = (prose: readonly object[]) =>
    hardToRead.check({ policy: { prose }, catalog: loadCatalog() } as unknown as RuleInput, {}).map(({ about }) => about);
  const one = { notice: null, language: 'en', figures };
  expect(told([one])).toEqual(['policy.language']);
  expect(told([one, { notice: 'staff', language: 'en', figures }])).toEqual(['policy.language[en]', 'policy.language[staff.en]']);
});
