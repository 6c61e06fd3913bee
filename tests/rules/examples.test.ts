import { describe, expect, test } from 'vitest';
import { presets } from '../../src/core/rule.js';
import { rules } from '../../src/rules/index.js';
import { runExample } from '../helpers/run-example.js';

const open = (result: ReturnType<typeof runExample>) => result.findings.filter((finding) => !finding.suppressed);
const told = (result: ReturnType<typeof runExample>) => open(result).map(({ rule, message }) => `${rule}: ${message}`);

test.each(presets)('the complete inventory that examples stand on is clean under `%s`', (preset) => {
  expect(told(runExample({ inventory: '' }, {}, { preset }))).toEqual([]);
});

describe.each(rules.filter(({ needs }) => needs === 'inventory' || needs === 'exceptions'))('$id', (rule) => {
  const own = (text: string) => text.startsWith(`${rule.id}: `);

  test.each(rule.examples.bad.map((example, index) => [example.title ?? `bad example ${index + 1}`, example] as const))(
    'reports, and alone: %s',
    (_, example) => {
      const findings = told(runExample(example, {}, { rule: rule.id, preset: rule.preset ?? 'recommended' }));
      expect(findings.some(own)).toBe(true);
      const recommended = told(runExample(example, {}, { rule: rule.id }));
      expect(recommended.filter((text) => !own(text))).toEqual([]);
      const errors = open(runExample(example, {}, { rule: rule.id, preset: 'all' })).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors.map((finding) => finding.rule).filter((id) => id !== rule.id)).toEqual([]);
    },
  );
  test.each(rule.examples.good.map((example, index) => [example.title ?? `good example ${index + 1}`, example] as const))(
    'is silent: %s',
    (_, example) => {
      expect(told(runExample(example, {}, { rule: rule.id }))).toEqual([]);
      expect(told(runExample(example, {}, { rule: rule.id, preset: 'all' })).filter(own)).toEqual([]);
    },
  );
});
