import { runExample } from './run-example.js';

const keys = {
  category: 'user.account.username',
  subjects: '[customer]',
  source: 'person',
  stored_in: '[orders_db]',
  purposes: '[orders]',
  required: 'false',
  sharing: '[]',
  retention: 'P30D after account_closed',
};

/** What one rule reports over the complete inventory with these changes. */
export const told = (rule: string, inventory: string, options?: Record<string, unknown>) =>
  runExample({ inventory, ...(options ? { options } : {}) }, {}, { rule, only: [rule] }).findings.map(({ about }) => about);

/** A field's line of YAML, whole but for the keys given here. */
export const entry = (id: string, own: Record<string, string>) =>
  `  ${id}: { ${Object.entries({ ...keys, ...own })
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;

/** Fields to be added to an inventory, from their lines. */
export const fields = (...entries: string[]) => `\nfields:\n${entries.join('\n')}`;

/** One field to be added to an inventory. */
export const one = (own: Record<string, string>, id = 'x') => fields(entry(id, own));

/** A purpose `extra` to be added to an inventory. */
export const purpose = (rest: string, say = 'Do a thing that you want') => `\npurposes: { extra: { say: "${say}", ${rest} } }`;
