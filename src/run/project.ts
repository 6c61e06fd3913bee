import type { Catalog } from '../core/catalog.js';
import type { Config } from '../core/config.js';
import type { Inventory } from '../core/inventory.js';
import type { InventoryProblem } from '../core/rule.js';
import type { OpenTree } from '../tree/tree.js';
import type { Store } from '../tree/store.js';

/** What a run works on: the user's files, what config and inventory say, the catalogue, the cache, and the date that counts as today (ISO 8601). */
export interface Project {
  readonly tree: OpenTree;
  readonly catalog: Catalog;
  readonly config: Config;
  readonly inventory: Inventory | null;
  readonly problems: readonly InventoryProblem[];
  readonly store: Store;
  readonly asOf: string;
}
