import type { Catalog } from './catalog.js';
import type { Inventory } from './inventory.js';
import { perKey } from './per-key.js';

/** Remembers what is worked out of an inventory as long as the inventory lives: each rule asks anew. Only for what hangs on nothing else. */
export function perInventory<T>(compute: (inventory: Inventory) => T): (inventory: Inventory) => T {
  return perKey(compute);
}

/** The same for what hangs on the catalogue too. */
export function perInventoryAndCatalog<T>(
  compute: (inventory: Inventory, catalog: Catalog) => T,
): (inventory: Inventory, catalog: Catalog) => T {
  const known = perKey((inventory: Inventory) => perKey((catalog: Catalog) => compute(inventory, catalog)));
  return (inventory, catalog) => known(inventory)(catalog);
}
