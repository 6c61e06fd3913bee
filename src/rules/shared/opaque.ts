import type { Inventory } from '../../core/inventory.js';
import type { OpaqueField } from '../../core/observation.js';
import { compileSelector, parseSelector } from '../../core/place.js';

/** A test whether the inventory says what an opaque field holds: by `contents`, by a field that claims the place, or by `not_personal`. */
export function answeredBy(inventory: Inventory): (field: OpaqueField) => boolean {
  const claims = Object.values(inventory.fields).flatMap(({ code }) => code.claims);
  const written = [
    ...(inventory.contents ?? []).map(({ code }) => code),
    ...inventory.not_personal.map(({ code }) => code),
    ...claims,
  ];
  const tests = written.flatMap((text) => {
    const selector = parseSelector(text);
    return selector ? [compileSelector(selector)] : [];
  });
  return (field) => tests.some((matches) => matches(field));
}
