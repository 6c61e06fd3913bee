import type { Catalog } from '../core/catalog.js';
import type { Inventory } from '../core/inventory.js';
import { knownIn } from './known.js';
import type { Schema } from './shape.js';

/**
 * The schema with the project's own ids, and the catalogue's words, as lists to choose from: what editors need to complete and check a name.
 * It goes to `.forthright/inventory.schema.json`.
 */
export function projectSchema(inventory: Inventory, schema: Schema, catalog: Catalog): Schema {
  const known = knownIn(inventory as unknown as Readonly<Record<string, unknown>>, catalog);
  const defs = Object.entries(schema.$defs ?? {}).map(([name, definition]): [string, Schema] => {
    const ids = name === 'country' ? Object.keys(catalog.countries) : [...(known(definition['x-names'] ?? []) ?? [])];
    return [name, ids.length > 0 ? { ...definition, enum: ids } : definition];
  });
  return { ...schema, $defs: Object.fromEntries(defs) };
}
