import { readFileSync } from 'node:fs';
import type { Catalog } from '../core/catalog.js';

let loaded: Catalog | undefined;

/** The catalogue that `npm run build` compiled from the YAML in this folder. Read once. */
export function loadCatalog(): Catalog {
  // The same relative path from `src/catalog` (tests) and from `dist/catalog` (the package).
  loaded ??= JSON.parse(readFileSync(new URL('../../dist/catalog/catalog.json', import.meta.url), 'utf8')) as Catalog;
  return loaded;
}
