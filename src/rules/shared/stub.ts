import type { Inventory } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import type { RuleInput } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { categoryInWords } from './words.js';

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

/** An id for what a place holds: the name in code where it says so itself, else what people call the category (`dob` is `date_of_birth`). */
function meaningfulId({ field, category }: Pick<Observation, 'field' | 'category'>, words: string): string {
  const own = idFor(field);
  const said = `${idFor(words)}_${category.replaceAll('.', '_')}`.split('_');
  if (own.split('_').some((word) => word.length > 2 && said.includes(word))) return own;
  return words.split(' ').length > 3 ? idFor(category.slice(category.lastIndexOf('.') + 1)) : idFor(words);
}

/** An id that no field has yet: one that says what the place holds, else with its container before it, else with a number behind it. */
export function freeId(inventory: Inventory, observation: Observation, words: string): string {
  const own = meaningfulId(observation, words);
  const candidates = [own, ...(observation.container ? [`${idFor(observation.container)}_${own}`] : [])];
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
export function stubFor({ inventory, catalog }: Pick<RuleInput, 'inventory' | 'catalog'>, observation: Observation): string {
  const sensitivity = sensitivityOf(catalog, observation.category);
  const stores = Object.keys(inventory.stores);
  const purposes = Object.keys(inventory.purposes);
  const rows = [
    `category: ${observation.category}`,
    ...(sensitivity === 'special' || sensitivity === 'criminal' ? ['special: { condition: todo }'] : []),
    `subjects: ${chosen(Object.keys(inventory.subjects), observation.subject)}`,
    'source: todo',
    ...(observation.role === 'stores' && stores.length > 0 ? [`stored_in: ${chosen(stores, null)}`] : []),
    `purposes: []${purposes.length > 0 ? `  # one or more of: ${purposes.join(', ')}` : ''}`,
    'required: todo',
    'sharing: todo',
    'retention: todo',
  ];
  return [
    'fields:',
    `  ${freeId(inventory, observation, categoryInWords(catalog, observation.category))}:`,
    ...rows.map((row) => `    ${row}`),
  ].join('\n');
}
