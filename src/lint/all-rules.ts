import type { Config } from '../core/config.js';
import { compareText } from '../core/range.js';
import type { Rule } from '../core/rule.js';
import { rules } from '../rules/index.js';
import { inventoryRules } from './inventory-rules.js';

/** Every rule that a run knows, in the order of their ids. */
export const allRules: readonly Rule[] = [...rules, ...inventoryRules].toSorted((a, b) => compareText(a.id, b.id));

/** The same with the rules of the user's own that the config names. */
export function rulesFor({ own }: Pick<Config, 'own'>): readonly Rule[] {
  return own === undefined ? allRules : [...allRules, ...own.rules].toSorted((a, b) => compareText(a.id, b.id));
}
