import type { Catalog } from './catalog.js';
import type { Inventory } from './inventory.js';

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

/** Remembers what is worked out of an object and a word as long as the object lives: a catalogue is asked about few words, again and again. */
export function perKeyAndWord<K extends object, T>(compute: (key: K, word: string) => T): (key: K, word: string) => T {
  const known = perKey((_: K) => new Map<string, T>());
  return (key, word) => {
    const words = known(key);
    const found = words.get(word);
    if (found !== undefined || words.has(word)) return found as T;
    const value = compute(key, word);
    words.set(word, value);
    return value;
  };
}

/** Remembers what is worked out of an object as long as the object lives. */
export function perKey<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
