import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCatalog } from './catalog.js';
import { buildStamp } from './stamp.js';

/** Compiles data into `dist`: the catalogue to JSON, schemas to validators, templates to functions. Run by `npm run build`; it does not ship. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

buildCatalog(`${root}src/catalog`, `${root}dist/catalog`, version);
buildStamp(`${root}dist`);
