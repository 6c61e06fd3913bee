import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../catalog/load.js';
import type { Schema } from '../inventory/shape.js';
import { catalogPage } from './catalog-page.js';
import { inventoryPage } from './inventory-page.js';
import { ownCatalogPage } from './own-catalog-page.js';
import { ownRulesPage } from './own-rules-page.js';

/** Writes the pages that are generated from the schema and the catalogue: `npm run docs`. A test holds the first against what is committed. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = JSON.parse(readFileSync(`${root}schemas/inventory.schema.json`, 'utf8')) as Schema;

const read = (name: string) => JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));

mkdirSync(`${root}docs`, { recursive: true });
writeFileSync(`${root}docs/inventory.md`, inventoryPage(schema, readFileSync(`${root}schemas/inventory.example.yaml`, 'utf8')));
writeFileSync(`${root}docs/catalog.md`, catalogPage(loadCatalog()));
writeFileSync(`${root}docs/own-catalog.md`, ownCatalogPage(read('catalog')));
writeFileSync(`${root}docs/own-rules.md`, ownRulesPage(read('rules')));
