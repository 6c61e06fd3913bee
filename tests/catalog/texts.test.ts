import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.js';

/** Paths of values that are null: in YAML, an unquoted comma inside `{ }` leaves one behind. */
function nulls(value: unknown, path: string): string[] {
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => nulls(inner, `${path}.${key}`));
}

test('no text of the catalogue is cut off at a comma', () => {
  expect(nulls(loadCatalog(), 'catalog')).toEqual([]);
});
