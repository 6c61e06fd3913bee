import { type Field, TODO } from '../../core/inventory.js';
import type { RuleInput } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';

/** Ids that say a field holds former values. */
export const namesHistory = /^(previous|former|old|past)_|_history$/;

/** Whether a purpose looks back by its nature: what a law asks for, or what protects against fraud. */
export function looksBack(use: FieldUse, { catalog }: RuleInput, groups: unknown): boolean {
  const { purpose } = use;
  if (!purpose || purpose.use === TODO || purpose.basis === TODO) return true;
  const group = catalog.uses[purpose.use ?? '']?.group;
  return purpose.basis.some((basis) => basis.is === 'legal_obligation') || (Array.isArray(groups) && groups.includes(group));
}

/** Whether former values stay without an end of their own. */
export function keepsFormerValues({ previous_values: kept }: Field): boolean {
  if (kept === undefined || kept === 'dropped' || kept.retention === TODO || kept.retention.for === TODO) return false;
  return kept.retention.for === 'indefinitely' || !kept.retention.of.includes('value_replaced');
}
