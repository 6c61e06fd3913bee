import { loadInventory } from '../../src/inventory/load.js';
import { smallCatalog } from './small-catalog.js';

/** Loads `privacy.yaml` with the given text; further files by path. */
export function load(text: string, more: Readonly<Record<string, string>> = {}) {
  const files: Readonly<Record<string, string>> = { 'privacy.yaml': text, ...more };
  return loadInventory({ read: (path) => files[path] ?? null }, 'privacy.yaml', smallCatalog);
}

/** The inventory of a text that must have no problem. */
export function inventoryIn(text: string, more: Readonly<Record<string, string>> = {}) {
  const { inventory, problems, fatal } = load(text, more);
  if (!inventory || problems.length > 0) throw new Error(JSON.stringify([problems, fatal], null, 1));
  return inventory;
}

/** Problems on one line each: `line:column rule message`, with the advice after `>`. */
export function problemsIn(text: string, more: Readonly<Record<string, string>> = {}): string[] {
  return load(text, more).problems.map(({ rule, at, message, do: advice }) => {
    const file = at[0]?.file === 'privacy.yaml' ? '' : `${at[0]?.file}:`;
    return `${file}${at[0]?.line}:${at[0]?.column} ${rule.replace('inventory/', '')} ${message} > ${advice.join(' ')}`;
  });
}

/** A valid inventory with one field, for tests that add one thing to it. */
export const base = `version: 1
controller: { name: Fern Ltd, country: IE, email: privacy@fern.example }
subjects:
  customer: { say: "Customers", has: [account] }
  guest: { say: "Guests" }
stores:
  main_db: { country: DE }
purposes:
  orders: { use: essential.service, say: "Send you what you bought", basis: contract }
  news: { use: marketing.communications.email, say: "Send you news", basis: consent }
recipients:
  pay: { name: Pay Ltd, country: IE, role: processor, for: [orders] }
`;

/** The base with a field `email`, further keys of which are given as lines. */
export function withField(...lines: string[]): string {
  const given = new Set(lines.map((line) => line.split(':')[0]));
  const defaults = [
    'category: user.contact.email',
    'subjects: [customer]',
    'source: person',
    'stored_in: [main_db]',
    'purposes: [orders]',
    'required: true',
    'sharing: []',
  ].filter((line) => !given.has(line.split(':')[0] as string));
  return `${base}fields:\n  email:\n${[...defaults, ...lines].map((line) => `    ${line}\n`).join('')}`;
}
