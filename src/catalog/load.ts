import { readFileSync } from 'node:fs';
import type { Catalog } from '../core/catalog.js';

let loaded: Catalog | undefined;

/** The catalogue that `npm run build` compiled from the YAML in this folder. Read once. */
export function loadCatalog(): Catalog {
  // The same relative path from `src/catalog` (tests) and from `dist/catalog` (the package).
  loaded ??= JSON.parse(readFileSync(new URL('../../dist/catalog/catalog.json', import.meta.url), 'utf8')) as Catalog;
  return loaded;
}

/** Phrases, each with the numbers of the rows of names that it belongs to. */
export type Phrases = readonly (readonly [phrase: string, rows: readonly number[]])[];

let phrases: Phrases | undefined;

/** The phrases of the catalogue, as the build split them into words. Read once. */
export function loadPhrases(): Phrases {
  phrases ??= JSON.parse(readFileSync(new URL('../../dist/catalog/phrases.json', import.meta.url), 'utf8')) as Phrases;
  return phrases;
}
