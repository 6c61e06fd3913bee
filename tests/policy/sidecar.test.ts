import { expect, test } from 'vitest';
import { readSidecar } from '../../src/policy/sidecar.js';

test.each([
  [null],
  [''],
  ['{'],
  ['null'],
  ['[]'],
  ['{"schemaVersion":1}'],
  ['{"schemaVersion":1,"hash":"a","values":{},"files":{}}'],
  ['{"schemaVersion":2,"hash":"a","parts":{},"files":{}}'],
])('%s is no sidecar, and stops nothing', (text) => {
  expect(readSidecar(text)).toBeNull();
});

test('a whole sidecar is read', () => {
  const text = '{"schemaVersion":1,"hash":"a","parts":{"fields.email":"b"},"files":{"PRIVACY.md":"c"}}';
  expect(readSidecar(text)?.parts).toEqual({ 'fields.email': 'b' });
});
