import { exceeds, parseDuration } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { longest, type StatedPeriod } from '../../core/periods.js';
import type { Report, RuleInput } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';

/** Events on which the end of an account has no bearing. What goes by itself within a year of them is a rolling window, as a log has. */
const unrelated = new Set(['collected', 'recorded']);
const window = { months: 12, days: 0, seconds: 0 };

/** The subject with an account whom no legal duty of this purpose concerns, if there is one. */
export function accountHolder(use: FieldUse, subjects: readonly string[], { inventory, catalog }: RuleInput): string | undefined {
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO || catalog.uses[dataUse]?.group === 'legal') return undefined;
  return subjects.find(
    (id) =>
      inventory.subjects[id]?.has.includes('account') &&
      !basis.some((one) => one.is === 'legal_obligation' && (one.subjects?.includes(id) ?? true)),
  );
}

/** What is wrong with a period when an account is closed; null where nothing is. */
export function afterClosure(
  use: FieldUse,
  { period }: StatedPeriod,
  grace: string,
  { catalog }: RuleInput,
): Pick<Report, 'message' | 'severity'> | null {
  const [stated, most] = [longest(period), parseDuration(grace)];
  if (!stated || !most || period.of.length === 0) return null;
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  const isTooLong = exceeds(stated, most);
  if (period.of.includes('account_closed')) return isTooLong ? { message: 'long' } : null;
  const isConsent = basis !== TODO && basis.some(({ is }) => is === 'consent');
  if (isConsent && period.of.includes('consent_withdrawn')) return null;
  if (period.of.every((event) => catalog.events[event]?.by_choice)) return { message: 'unreached' };
  const isService = ['service', 'personalisation'].includes(catalog.uses[dataUse]?.group ?? '');
  const isUnrelated = isService && exceeds(stated, window) && period.of.every((event) => unrelated.has(event));
  return isUnrelated ? { message: 'unrelated', severity: 'warn' } : null;
}
