import type { Inventory } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';

/** An id out of a name in code: `passportNumber` is `passport_number`. */
function idFor(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(words) ? words : `field_${words}`;
}

/** An id that no field has yet: the name's own, else with its container before it, else with a number behind it. */
export function freeId(inventory: Inventory, { field, container }: Pick<Observation, 'field' | 'container'>): string {
  const own = idFor(field);
  const candidates = [own, ...(container ? [`${idFor(container)}_${own}`] : [])];
  for (let count = 2; ; count += 1) {
    const free = candidates.find((id) => !Object.hasOwn(inventory.fields, id));
    if (free) return free;
    candidates.push(`${own}_${count}`);
  }
}

/** A list in YAML: the only id there is, or an empty one with the ids to choose from. */
function chosen(ids: readonly string[], decided: string | null): string {
  if (decided !== null) return `[${decided}]`;
  if (ids.length === 1) return `[${ids[0]}]`;
  return ids.length === 0 ? '[]' : `[]  # one or more of: ${ids.join(', ')}`;
}

/** The entry to write into the inventory for a place that nobody declared. What only a person knows stands as `todo` or is left to choose. */
export function stubFor(inventory: Inventory, observation: Observation, isSpecial: boolean): string {
  const stores = Object.keys(inventory.stores);
  const purposes = Object.keys(inventory.purposes);
  const rows = [
    `category: ${observation.category}`,
    ...(isSpecial ? ['special: { condition: todo }'] : []),
    `subjects: ${chosen(Object.keys(inventory.subjects), observation.subject)}`,
    'source: todo',
    ...(observation.role === 'stores' && stores.length > 0 ? [`stored_in: ${chosen(stores, null)}`] : []),
    `purposes: []${purposes.length > 0 ? `  # one or more of: ${purposes.join(', ')}` : ''}`,
    'required: todo',
    'sharing: todo',
    'retention: todo',
  ];
  return ['fields:', `  ${freeId(inventory, observation)}:`, ...rows.map((row) => `    ${row}`)].join('\n');
}
