import type { Catalog, Labels } from '../../core/catalog.js';
import { lineageOf } from '../../core/lineage.js';
import { isObject, type Json, type JsonObject } from './told-values.js';

/** What the things of two inventories are called: as the newer one says, else as the older. */
export interface Names {
  field(id: string): string;
  purpose(id: string): string;
  recipient(id: string): string;
  subject(id: string): string;
  store(id: string): string;
  country(code: Json | undefined): string;
  category(key: Json | undefined): string;
  label(table: 'bases' | 'roles' | 'measures' | 'events' | 'jurisdictions', key: string): string;
  /** The value at a path in either inventory, the newer first. */
  at(...path: readonly string[]): Json | undefined;
}

function valueAt(tree: JsonObject, path: readonly string[]): Json | undefined {
  let at: Json | undefined = tree;
  for (const key of path) at = isObject(at) ? at[key] : undefined;
  return at;
}

/** Names for a comparison of two inventories, given as trees of their public values. */
export function createNames(before: JsonObject, after: JsonObject, catalog: Catalog): Names {
  const at = (...path: readonly string[]) => valueAt(after, path) ?? valueAt(before, path);
  const text = (...path: readonly string[]) => {
    const value = at(...path);
    return typeof value === 'string' && value !== 'todo' ? value : null;
  };
  const labelled = (row: { readonly label: Labels } | undefined, key: string) => row?.label.en ?? `\`${key}\``;
  const category = (key: Json | undefined) => {
    const row = lineageOf(String(key))
      .map((at) => catalog.categories[at])
      .find((one) => one !== undefined);
    return labelled(row, String(key));
  };
  return {
    at,
    category,
    field: (id) => text('fields', id, 'label') ?? category(at('fields', id, 'category') ?? id),
    purpose: (id) => text('purposes', id, 'say') ?? `\`${id}\``,
    subject: (id) => text('subjects', id, 'say') ?? `\`${id}\``,
    store: (id) => text('stores', id, 'say') ?? `\`${id}\``,
    recipient: (id) => text('recipients', id, 'entity', 'name') ?? `\`${id}\``,
    country: (code) => labelled(catalog.countries[String(code)], String(code)),
    label: (table, key) => labelled(catalog[table][key], key),
  };
}
