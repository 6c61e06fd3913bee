import { loadCatalog } from '../../src/catalog/load.js';
import type { Inventory } from '../../src/core/inventory.js';
import { loadInventory } from '../../src/inventory/load.js';

/** The inventory that a piece of YAML declares, whatever else a whole one would have to say. */
export function inventoryOf(yaml: string): Inventory {
  const { inventory, fatal } = loadInventory({ read: () => yaml }, 'privacy.yaml', loadCatalog());
  if (!inventory) throw new Error(fatal.map(({ message }) => message).join('\n'));
  return inventory;
}
