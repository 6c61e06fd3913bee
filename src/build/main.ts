import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../catalog/load.js';
import { allRules } from '../lint/all-rules.js';
import { buildBundle } from './bundle.js';
import { buildCatalog } from './catalog.js';
import { buildRulePages } from './rule-pages.js';
import { buildSchemas } from './schemas.js';
import { buildStamp } from './stamp.js';
import { buildTemplates } from './templates.js';

/** Compiles data into `dist`: the catalogue to JSON, schemas to validators, templates to functions; writes the pages of the rules, and joins the command line into few files. Run by `npm run build`; it does not ship. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

buildCatalog(`${root}src/catalog`, `${root}dist/catalog`, version);
buildSchemas(`${root}schemas`, `${root}dist/schemas`);
buildTemplates(`${root}templates`, `${root}dist/templates`);
buildRulePages(allRules(), loadCatalog(), `${root}docs/rules`);
buildStamp(`${root}dist`);
await buildBundle(`${root}dist`);
