import { expect, test } from 'vitest';
import type { ExceptionUse, RuleInput } from '../../src/core/rule.js';
import unused from '../../src/rules/exceptions/unused.js';
import withoutReason from '../../src/rules/exceptions/without-reason.js';

const range = { file: 'privacy.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
const told = (rule: typeof unused, use: Partial<ExceptionUse>) => {
  const whole = {
    about: 'security',
    kind: 'inline',
    rule: 'security/x',
    range,
    hides: 0,
    isKnown: true,
    hasRun: true,
    reason: '',
    ...use,
  };
  return rule.check({ exceptions: [whole] } as unknown as RuleInput, {}).map(({ message, data }) => [message, data?.['rule']]);
};

test('an entry of `not_personal` that hides nothing is told as such, where code was looked at', () => {
  const about = 'not_personal[User.logins]';
  expect(told(unused, { kind: 'not_personal', about, rule: '' })).toEqual([['not_personal', '']]);
  expect(told(unused, { kind: 'not_personal', about, rule: '', hasRun: false })).toEqual([]);
  expect(told(unused, {})).toEqual([['comment', 'security/x']]);
  expect(told(unused, { hides: 1 })).toEqual([]);
});

test('an exemption without a reason is told with its rule, or with a word for it where it names none', () => {
  expect(told(withoutReason, { kind: 'exempt' })).toEqual([['entry', 'security/x']]);
  expect(told(withoutReason, { kind: 'exempt', rule: '' })).toEqual([['entry', 'rule']]);
  expect(told(withoutReason, { reason: 'So' })).toEqual([]);
});
