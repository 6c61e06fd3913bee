import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { runExample } from '../helpers/run-example.js';

const told = (result: ReturnType<typeof runExample>) =>
  result.findings.filter((finding) => !finding.suppressed).map(({ rule, message }) => `${rule}: ${message}`);

test('the complete inventory that examples stand on is clean', () => {
  expect(told(runExample({ inventory: '' }))).toEqual([]);
});

describe.each(rules.filter(({ needs }) => needs === 'inventory' || needs === 'exceptions'))('$id', (rule) => {
  test.each(rule.examples.bad.map((example, index) => [example.title ?? `bad example ${index + 1}`, example] as const))(
    'reports, and alone: %s',
    (_, example) => {
      const findings = told(runExample(example, {}, rule.id));
      expect(findings).not.toEqual([]);
      expect(findings.filter((text) => !text.startsWith(`${rule.id}: `))).toEqual([]);
    },
  );
  test.each(rule.examples.good.map((example, index) => [example.title ?? `good example ${index + 1}`, example] as const))(
    'is silent: %s',
    (_, example) => {
      expect(told(runExample(example, {}, rule.id))).toEqual([]);
    },
  );
});
