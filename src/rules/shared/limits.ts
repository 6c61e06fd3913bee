import type { Catalog, RetentionLimit } from '../../core/catalog.js';
import { exceeds } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { longest, type StatedPeriod } from '../../core/periods.js';
import type { Rule, RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';

/** Whether a law asks for a use, for at least some people. */
export function isLegalDuty({ purpose }: FieldUse): boolean {
  return purpose !== undefined && purpose.basis !== TODO && purpose.basis.some(({ is }) => is === 'legal_obligation');
}

/** The limits that a rule holds data against; those that name no rule are for `retention/over-category-max`. */
export function limitsOf({ id }: Pick<Rule, 'id'>, { retentionLimits }: Pick<Catalog, 'retentionLimits'>): RetentionLimit[] {
  return retentionLimits.filter(({ rule = 'retention/over-category-max' }) => rule === id);
}

function isLonger(a: RetentionLimit, b: RetentionLimit): boolean {
  const [first, second] = [longest({ for: a.max }), longest({ for: b.max })];
  return first !== null && second !== null && exceeds(first, second);
}

/** The limits that speak of a use in the controller's country, but for those set aside by id. A legal duty beats all but limits that are law themselves. */
export function limitsFor(use: FieldUse, { inventory, catalog }: RuleInput, except: readonly string[] = []): RetentionLimit[] {
  const country = inventory.parties[inventory.acts_as.controller]?.country;
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO) return [];
  return catalog.retentionLimits.filter(
    (limit) =>
      limit.rule === undefined &&
      !except.includes(limit.id) &&
      (!isLegalDuty(use) || limit.force === 'law') &&
      (limit.categories?.some((category) => covers(category, use.field.category)) ?? true) &&
      (limit.uses?.some((wanted) => covers(wanted, dataUse)) ?? true) &&
      (limit.countries?.includes(country ?? '') ?? true),
  );
}

/** The shortest limit that a period goes beyond. Where the source of a limit was read, figures that nobody confirmed have no say; the user's own always have. */
export function exceededLimit(limits: readonly RetentionLimit[], { period }: StatedPeriod): RetentionLimit | undefined {
  const stated = longest(period);
  const meant = limits.filter(({ events }) => events?.some((event) => period.of.includes(event)) ?? true);
  const read = meant.filter(({ confidence, isOwn }) => confidence === 'high' || isOwn);
  return (read.length > 0 ? read : meant)
    .filter(({ max, from = 'event' }) => {
      const most = longest({ for: max, from });
      return stated && most && exceeds(stated, most);
    })
    .sort((a, b) => (isLonger(a, b) ? 1 : -1))[0];
}
