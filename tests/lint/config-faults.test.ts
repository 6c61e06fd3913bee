import { expect, test } from 'vitest';
import { type Config, defaultConfig } from '../../src/core/config.js';
import { allRules } from '../../src/lint/all-rules.js';
import { configFaults } from '../../src/lint/config-faults.js';

const faults = (rules: Config['rules']) =>
  configFaults({ ...defaultConfig, rules }, allRules()).map((fault) => `${fault.message} ${fault.do}`);

test('a rule that does not exist is named with the one that was meant', () => {
  expect(faults({ 'retention/mising': { severity: 'off' } })).toEqual([
    'There is no rule `retention/mising`. Did you mean `retention/missing`?',
  ]);
});

test('an option that a rule does not have is named, and one of the wrong type', () => {
  const grace = (options: Record<string, unknown>) => faults({ 'retention/closed-account-kept': { options } });
  expect(grace({ grase: 'P1Y' })).toEqual([
    'The rule `retention/closed-account-kept` has no option `grase`. Did you mean `grace`?',
  ]);
  expect(grace({ grace: 30 })).toEqual([
    'The option `grace` of `retention/closed-account-kept` wants an ISO 8601 duration, such as `P30D`. Without it, it is `"P30D"`.',
  ]);
  expect(grace({ grace: 'a month' })).toHaveLength(1);
  expect(grace({ grace: 'P90D' })).toEqual([]);
  expect(faults({ 'minimization/stale-history': { options: { groups: 'legal' } } })).toEqual([
    'The option `groups` of `minimization/stale-history` wants a list. Without it, it is `["legal","security","employment"]`.',
  ]);
  expect(faults({ 'retention/missing': { options: { days: 1 } } })).toEqual([
    'The rule `retention/missing` has no option `days`. It has none: leave them out.',
  ]);
  expect(grace({ zebra: 1 })).toEqual(['The rule `retention/closed-account-kept` has no option `zebra`. It has `grace`.']);
});

test('an option that every object has is not one of a rule', () => {
  expect(faults({ 'retention/missing': { options: { constructor: 1 } } })).toHaveLength(1);
});
