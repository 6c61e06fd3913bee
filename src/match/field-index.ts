import type { Field, Inventory } from '../core/inventory.js';
import { lineageOf } from '../core/lineage.js';
import { indexSelectors, type SelectorIndex } from './selector-index.js';

/** The inventory's fields, found by category and by the places that they claim. */
export interface FieldIndex {
  /** Ids of fields whose category is the given one. */
  readonly byCategory: ReadonlyMap<string, readonly string[]>;
  /** Ids of fields whose category lies below the given one. */
  readonly below: ReadonlyMap<string, readonly string[]>;
  readonly claims: SelectorIndex<string>;
  readonly order: ReadonlyMap<string, number>;
  readonly fields: Readonly<Record<string, Field>>;
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}

/** Indexes the fields of an inventory. */
export function indexFields(inventory: Inventory): FieldIndex {
  const byCategory = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  const entries = Object.entries(inventory.fields);
  for (const [id, field] of entries) {
    const [own = '', ...parents] = lineageOf(field.category);
    add(byCategory, own, id);
    for (const parent of parents) add(below, parent, id);
  }
  return {
    byCategory,
    below,
    claims: indexSelectors(entries.flatMap(([id, field]) => field.code.claims.map((claim) => [claim, id] as const))),
    order: new Map(entries.map(([id], position) => [id, position])),
    fields: inventory.fields,
  };
}
