import type { Field, Inventory, SecurityMeasure } from '../../core/inventory.js';

/** Whether a measure reaches a field in a store. Without `covers` it reaches all; `except` takes away. */
export function reachesStore({ covers: wanted, except = [] }: SecurityMeasure, field: string, store: string | null): boolean {
  const isNamed = (ids: readonly string[]) => ids.includes(field) || (store !== null && ids.includes(store));
  return (wanted === undefined || isNamed(wanted)) && !isNamed(except);
}

/** The stores of a field that no measure of these kinds reaches; null stands for a field without a store. */
export function unreached(inventory: Inventory, id: string, field: Field, kinds: readonly string[]): (string | null)[] {
  const own = (field.security ?? []).some((measure) => kinds.includes(measure.is));
  const measures = inventory.security.filter((measure) => kinds.includes(measure.is));
  const stores = field.stored_in.length > 0 ? field.stored_in : [null];
  return own ? [] : stores.filter((store) => !measures.some((measure) => reachesStore(measure, id, store)));
}

/** Whether measures of these kinds reach a field wherever it is stored. */
export function isReached(inventory: Inventory, id: string, field: Field, kinds: readonly string[]): boolean {
  return unreached(inventory, id, field, kinds).length === 0;
}
