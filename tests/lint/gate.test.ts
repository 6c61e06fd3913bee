import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../src/core/finding.js';
import { isFailing } from '../../src/lint/gate.js';

const finding = (severity: Severity, suppressed = false) =>
  ({ severity, ...(suppressed ? { suppressed: { by: 'inline', reason: '' } } : {}) }) as Finding;

test('errors fail a run unless told otherwise', () => {
  expect(isFailing([finding('error')])).toBe(true);
  expect(isFailing([finding('warn'), finding('info')])).toBe(false);
  expect(isFailing([])).toBe(false);
});

test('the gate may be lower', () => {
  expect(isFailing([finding('warn')], { failSeverity: 'warn' })).toBe(true);
  expect(isFailing([finding('info')], { failSeverity: 'warn' })).toBe(false);
  expect(isFailing([finding('info')], { failSeverity: 'info' })).toBe(true);
});

test('more warnings than allowed fail a run', () => {
  expect(isFailing([finding('warn'), finding('warn')], { maxWarnings: 2 })).toBe(false);
  expect(isFailing([finding('warn'), finding('warn')], { maxWarnings: 1 })).toBe(true);
  expect(isFailing([finding('warn')], { maxWarnings: 0 })).toBe(true);
});

test('what is suppressed never counts', () => {
  expect(isFailing([finding('error', true), finding('warn', true)], { failSeverity: 'info', maxWarnings: 0 })).toBe(false);
});
