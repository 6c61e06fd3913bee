import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../core/catalog.js';
import type { Config } from '../core/config.js';
import { perKey } from '../core/per-key.js';
import { compareText } from '../core/range.js';
import type { Rule } from '../core/rule.js';
import { rules } from '../rules/index.js';
import { packRules } from '../rules/shared/pack-rules.js';
import { inventoryRules } from './inventory-rules.js';

/** Every rule that a run knows, in the order of their ids: those that are written, those on the form of the file, and one for each row of the law packs that a policy has to tell. */
const rulesOf = perKey((catalog: Catalog): readonly Rule[] =>
  [...rules, ...inventoryRules, ...packRules(catalog)].toSorted((a, b) => compareText(a.id, b.id)),
);

/** The rules of a catalogue: that which ships, where no other is given. */
export const allRules = (catalog: Catalog = loadCatalog()): readonly Rule[] => rulesOf(catalog);

/** The same with the rules of the user's own that the config names. */
export function rulesFor({ own }: Pick<Config, 'own'>, catalog: Catalog = loadCatalog()): readonly Rule[] {
  const known = allRules(catalog);
  return own === undefined ? known : [...known, ...own.rules].toSorted((a, b) => compareText(a.id, b.id));
}
