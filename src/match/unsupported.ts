import type { Inventory } from '../core/inventory.js';
import { lineageOf } from '../core/lineage.js';
import type { Observation } from '../core/observation.js';
import type { PlaceInCode } from '../core/place.js';
import type { FieldIndex } from './field-index.js';

/** Whether a claim decides if a field is supported: its field has one, and none of the observations is the field's. */
export function hangsOnClaims({ fields }: Inventory, observations: readonly Observation[]): boolean {
  const supported = new Set(observations.flatMap(({ declaredBy }) => declaredBy));
  return Object.entries(fields).some(([id, { code }]) => code.claims.length > 0 && !supported.has(id));
}

/**
 * The fields that no place in the code supports. A place that the scan files under a broader category supports a narrower field as well: the scan could
 * not tell more. A field that claims places is judged by its claims only where all weighed places are known.
 */
export function unsupportedFields(
  inventory: Inventory,
  index: FieldIndex,
  observations: readonly Observation[],
  weighed: Iterable<PlaceInCode> | undefined,
): string[] {
  const supported = new Set(observations.flatMap((observation) => observation.declaredBy));
  const seen = new Map<string, Set<string | null>>();
  for (const { category, subject } of observations) seen.set(category, (seen.get(category) ?? new Set()).add(subject));
  for (const place of weighed ?? []) for (const id of index.claims.lookup(place)) supported.add(id);
  return Object.entries(inventory.fields)
    .filter(([id, field]) => {
      if (supported.has(id)) return false;
      if (field.code.claims.length > 0 && weighed === undefined) return false;
      if (field.code.only) return true;
      return !lineageOf(field.category)
        .slice(0, -1)
        .some((category) => {
          const subjects = seen.get(category);
          return subjects && (subjects.has(null) || field.subjects.length === 0 || field.subjects.some((id) => subjects.has(id)));
        });
    })
    .map(([id]) => id);
}
