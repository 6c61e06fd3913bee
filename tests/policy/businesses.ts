import { readdirSync, readFileSync } from 'node:fs';
import { renderPolicy } from '../../src/policy/render.js';
import { policyTargets } from '../../src/run/policy-targets.js';
import { catalog, inventoryFrom } from './inventories.js';

const folder = new URL('../../examples/inventories/', import.meta.url);

/** The inventories of six different businesses, by name. */
export const businesses = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => ({
    name: file.replace('.yaml', ''),
    yaml: readFileSync(new URL(file, folder), 'utf8'),
    inventory: inventoryFrom(readFileSync(new URL(file, folder), 'utf8')),
  }));

/** Every policy that they yield, by a name that says which. */
export const policies = businesses.flatMap(({ name, inventory }) =>
  policyTargets(inventory).map(({ notice, language }) => ({
    title: [name, notice, language].filter(Boolean).join(' '),
    name,
    inventory,
    wanted: { language, ...(notice === undefined ? {} : { notice }) },
    render: (format: 'html' | 'fragment' | 'markdown' | 'json') =>
      renderPolicy({ inventory, catalog, language, ...(notice === undefined ? {} : { notice }), format }),
  })),
);
