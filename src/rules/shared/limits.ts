import type { Catalog, RetentionLimit } from '../../core/catalog.js';
import { exceeds } from '../../core/duration.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import { perPair } from '../../core/per-key.js';
import { longest, type StatedPeriod } from '../../core/periods.js';
import type { Rule, RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { restsOnRecordLaw } from './duties.js';
import { isCited, wordsOf } from './uses.js';

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

/** What to do about a limit where a law asks for the purpose already: the limit is then what that law says. */
export function underDuty(max: string): string[] {
  return [`Shorten the period to ${max}.`, 'If another law asks for more, record which under `exempt`.'];
}

/** The subjects whose words a pattern finds. */
const subjectsCalled = perPair((subjects: Inventory['subjects'], people: string): readonly string[] => {
  const pattern = new RegExp(people, 'i');
  return Object.keys(subjects).filter((id) => pattern.test(wordsOf(id, subjects[id]?.say)));
});

/** Whether a limit speaks of the people of a field. A file that calls nobody what the source calls them has another word for them. */
function isAboutThem({ people }: RetentionLimit, { field }: FieldUse, { subjects }: RuleInput['inventory']): boolean {
  if (people === undefined) return true;
  const meant = subjectsCalled(subjects, people);
  return meant.length === 0 || field.subjects.some((id) => meant.includes(id));
}

/** Whether a law under which a limit holds applies, or nobody decided which does. */
export function isUnderItsLaw({ jurisdictions }: RetentionLimit, inventory: Inventory): boolean {
  if (jurisdictions === undefined) return true;
  const decided = Object.entries(inventory.jurisdictions).filter(([, { applies }]) => applies !== false);
  return decided.length === 0 || decided.some(([id]) => jurisdictions.includes(id));
}

/** The limits that speak of a category, but for those that a rule of their own holds data against. */
const limitsOn = perPair((limits: readonly RetentionLimit[], key: string) =>
  limits.filter(({ rule, categories }) => rule === undefined && (categories?.some((one) => covers(one, key)) ?? true)),
);

/** The limits that speak of a use in the controller's country, but for those set aside by id. A law that gives a time of its own (the one that the period names, or one for records that the purpose rests on) beats all but limits that are law themselves. */
export function limitsFor(use: FieldUse, { inventory, catalog }: RuleInput, except: readonly string[] = []): RetentionLimit[] {
  const country = inventory.parties[inventory.acts_as.controller]?.country;
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO) return [];
  const isTimed = isCited(use) || restsOnRecordLaw(use, catalog);
  return limitsOn(catalog.retentionLimits, use.field.category).filter(
    (limit) =>
      (limit.uses?.some((wanted) => covers(wanted, dataUse)) ?? true) &&
      (limit.countries?.includes(country ?? '') ?? true) &&
      isUnderItsLaw(limit, inventory) &&
      (limit.force === 'law' || !isTimed) &&
      !except.includes(limit.id) &&
      isAboutThem(limit, use, inventory),
  );
}

/** Whether the source of a limit gives this datum more, and the period stays within that: the books themselves outlast the vouchers. */
function isWithinLonger({ longer = [], from = 'event' }: RetentionLimit, use: FieldUse, period: StatedPeriod['period']): boolean {
  const words = wordsOf(use.fieldId, use.field.label);
  const retention = use.value('retention');
  const law = (retention !== TODO && retention?.law) || '';
  const stated = longest(period);
  return longer.some(({ names, laws, max }) => {
    const isMeant = [[names, words] as const, [laws, law] as const].some(
      ([pattern, text]) => pattern !== undefined && new RegExp(pattern, 'i').test(text),
    );
    const most = longest({ for: max, from });
    return isMeant && stated !== null && most !== null && !exceeds(stated, most);
  });
}

/** Whoever was shut out is remembered so that they stay out: that is no log. */
const isBan = (words: string) =>
  /\b(ban|banned|bans|barred|blocked|shut out|excluded|expelled|gesperrt|ausgeschlossen)\b/i.test(words);

/**
 * Whether an event is one that a limit counts from. An event of the user's own comes no sooner than the datum itself, so that what is kept too long
 * after it was kept too long since it was collected; one that hangs on a bond (an order, a membership) counts where the limit speaks of the last contact.
 */
function isReached({ events = [], force }: RetentionLimit, event: string, own: Inventory['events']): boolean {
  if (events.includes(event)) return true;
  if (!(event in own) || force === 'law' || !events.includes('collected') || isBan(wordsOf(event, own[event]?.say))) return false;
  return events.includes('last_contact') || (own[event]?.needs ?? []).length === 0;
}

/** The shortest limit that a period goes beyond. Where the source of a limit was read, figures that nobody confirmed have no say; the user's own always have. */
export function exceededLimit(
  limits: readonly RetentionLimit[],
  { use, period }: StatedPeriod,
  own: Inventory['events'],
): RetentionLimit | undefined {
  const stated = longest(period);
  if (!stated) return undefined;
  const meant = limits.filter((limit) => !limit.events || period.of.some((event) => isReached(limit, event, own)));
  const read = meant.filter(({ confidence, isOwn }) => confidence === 'high' || isOwn);
  return (read.length > 0 ? read : meant)
    .filter((limit) => {
      const most = longest({ for: limit.max, from: limit.from ?? 'event' });
      return most && exceeds(stated, most) && !isWithinLonger(limit, use, period);
    })
    .sort((a, b) => (isLonger(a, b) ? 1 : -1))[0];
}
