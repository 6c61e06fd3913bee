import { exceeds, parseDuration } from '../../core/duration.js';
import { type Field, TODO } from '../../core/inventory.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { restsOnRecordLaw } from './duties.js';
import { groupOf, isCited } from './uses.js';

const former = /^(previous|former|old|past)_|_history$/;

/** Kinds of which a person has one at a time, so that an older one is a former value. What happens again and again (orders, loans, repairs) has a history by its nature. */
const replaced = [
  'user.name',
  'user.contact',
  'user.account.username',
  'user.demographic',
  'user.government_id',
  'user.financial.bank_account',
  'user.financial.credit_card',
  'user.job_title',
  'user.workplace',
  'user.image',
  'user.authorization',
];

/** Whether a field holds former values of something: its category says so, or its id and what it holds. One that is no longer collected is old by itself. */
export function holdsFormerValues(id: string, { category, stopped_on: stopped }: Field): boolean {
  if (stopped !== undefined) return false;
  return category.endsWith('.previous') || (former.test(id) && replaced.some((kind) => covers(kind, category)));
}

/** Whether a purpose looks back by its nature: for a time that a law gives, or against fraud. */
export function looksBack(use: FieldUse, { catalog }: RuleInput, groups: unknown): boolean {
  const { purpose } = use;
  if (!purpose || purpose.use === TODO || purpose.basis === TODO) return true;
  const group = groupOf(purpose, catalog);
  return isCited(use) || restsOnRecordLaw(use, catalog) || (Array.isArray(groups) && groups.includes(group));
}

/** Whether former values stay without an end of their own, and nobody says why. */
export function keepsFormerValues({ previous_values: kept }: Field): boolean {
  if (kept === undefined || kept === 'dropped' || kept.retention === TODO || kept.retention.for === TODO) return false;
  const { for: stated, of: events, law, because } = kept.retention;
  const isExplained = stated !== undefined && (law !== undefined || because !== undefined);
  return stated === 'indefinitely' || !(events.includes('value_replaced') || isExplained);
}

/** How long former values stay once they are replaced, where that is longer than a grace and neither a law nor a reason is named for it. */
export function longFormerPeriod({ previous_values: kept }: Field, grace: string): string | undefined {
  if (kept === undefined || kept === 'dropped' || kept.retention === TODO) return undefined;
  const { for: stated = '', law, because } = kept.retention;
  const [length, most] = [parseDuration(stated), parseDuration(grace)];
  return length && most && exceeds(length, most) && law === undefined && because === undefined ? stated : undefined;
}
