import { readFileSync } from 'node:fs';
import { projectSchema } from '../inventory/project-schema.js';
import type { Edit } from './adopt.js';
import type { Declared } from './project.js';

/** Where editors look for the schema of a project's own inventory. */
export const editorSchemaPath = '.forthright/inventory.schema.json';

// The same relative path from `src/run` and from `dist/run`.
const schema = new URL('../../schemas/inventory.schema.json', import.meta.url);

/** The schema with which editors complete and check this inventory: its own ids stand in it as lists to choose from. */
export function editorSchema({ inventory, catalog }: Declared): Edit {
  const own = projectSchema(inventory, JSON.parse(readFileSync(schema, 'utf8')), catalog);
  return { path: editorSchemaPath, text: `${JSON.stringify(own, null, 2)}\n` };
}
