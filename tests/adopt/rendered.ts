import { readdirSync, readFileSync } from 'node:fs';
import { loadCatalog } from '../../src/catalog/load.js';
import { renderPolicy } from '../../src/policy/render.js';
import { inventoryOf } from '../helpers/inventory-of.js';

const folder = new URL('../../examples/inventories/', import.meta.url);
const forms = [
  ['html', 'policy.html'],
  ['markdown', 'policy.md'],
] as const;

/** The examples' policies, as a page and as Markdown, in each language that they can be told in. */
export function everyPolicy() {
  const catalog = loadCatalog();
  return readdirSync(folder).flatMap((example) => {
    const inventory = inventoryOf(readFileSync(new URL(example, folder), 'utf8'));
    const language = inventory.policy?.language ?? 'en';
    return forms.map(([format, file]) => {
      const { text } = renderPolicy({ inventory, catalog, language, format, draft: true });
      return { name: `${example} ${format} ${language}`, inventory, language, file, text };
    });
  });
}
