import { exceeds, parseDuration } from '../../core/duration.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import { longest, type StatedPeriod } from '../../core/periods.js';
import type { Report, RuleInput } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';
import { groupOf, isCited, textsOf } from './uses.js';

/** Events on which the end of an account has no bearing. What goes by itself within a year of them is a rolling window, as a log has. */
const unrelated = new Set(['collected', 'recorded']);
const window = { months: 12, days: 0, seconds: 0 };

/** The subject with an account whom no legal duty of this purpose concerns, if there is one. */
export function accountHolder({ use, subjects }: StatedPeriod, { inventory, catalog }: RuleInput): string | undefined {
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO || groupOf(use.purpose, catalog) === 'legal') return undefined;
  return subjects.find(
    (id) =>
      inventory.subjects[id]?.has.includes('account') &&
      !basis.some((one) => one.is === 'legal_obligation' && (one.subjects?.includes(id) ?? true)),
  );
}

const closing =
  /\b(close|delete|leave|cancel)s? (your|their|an|the|his|her) account|\baccount (is |was )?(closed|deleted|cancel+ed)/i;
/** Whether an event is the end of an account, by whatever name: the person closes it, or nobody uses it any more. */
const isClosing = (event: string, { events }: Inventory) =>
  event === 'account_closed' || event === 'inactive' || textsOf(events[event]?.say).some((say) => closing.test(say));

const claims =
  /\b(claims?|disput(e|es|ed)|lawsuits?|litigation|limitation|chargebacks?|charged back|call(ed)? back|reversed|debits?|warranty|guarantee|ansprüche|verjähr\w*|gewährleistung|rückbuch\w*|lastschrift\w*)\b/i;
/** Whether a reason to hold data is named that outlasts an account: a law, or claims that are not barred yet (Art. 17(3)(e) GDPR). */
function isHeld(use: FieldUse): boolean {
  const retention = use.value('retention');
  const because = retention === undefined || retention === TODO ? undefined : retention.because;
  return isCited(use) || [...textsOf(use.purpose?.say), ...textsOf(because)].some((text) => claims.test(text));
}

/** Whether a datum stays with the person: no store holds it and nobody gets it. There is nothing to delete when the account goes. */
function staysWithPerson(use: FieldUse): boolean {
  const sharing = use.value('sharing');
  return use.field.stored_in.length === 0 && sharing !== undefined && sharing !== TODO && sharing.length === 0;
}

/** What is wrong with a period when an account is closed; null where nothing is. */
export function afterClosure(stated: StatedPeriod, grace: string, input: RuleInput): Verdict | null {
  const found = outlives(stated, grace, input);
  return found && !isHeld(stated.use) && !staysWithPerson(stated.use) ? found : null;
}

type Verdict = Pick<Report, 'message' | 'severity'>;

function outlives({ use, period }: StatedPeriod, grace: string, { inventory, catalog }: RuleInput): Verdict | null {
  const [stated, most] = [longest(period), parseDuration(grace)];
  if (!stated || !most || period.of.length === 0) return null;
  const { basis = [] } = use.purpose ?? {};
  const isTooLong = exceeds(stated, most);
  if (period.of.some((event) => isClosing(event, inventory))) return isTooLong ? { message: 'long' } : null;
  const isConsent = basis !== TODO && basis.some(({ is }) => is === 'consent');
  if (isConsent && period.of.includes('consent_withdrawn')) return null;
  if (period.of.every((event) => catalog.events[event]?.by_choice)) return { message: 'unreached' };
  const isService = ['service', 'personalisation'].includes(groupOf(use.purpose, catalog) ?? '');
  const isUnrelated = isService && exceeds(stated, window) && period.of.every((event) => unrelated.has(event));
  return isUnrelated ? { message: 'unrelated', severity: 'warn' } : null;
}
