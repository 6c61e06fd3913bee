import { TODO } from '../../core/inventory.js';
import { periodsOf } from '../../core/periods.js';
import type { RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { lawsAsking } from './bases.js';
import { basesOf, isCited, isDuty, textsOf, useKey } from './uses.js';

const check = /identit|know your customer|\bkyc\b|money laundering|right to work|visa|border|customs|ausweis/i;

/** Whether a use needs to know who somebody is on paper: by law, to employ them, or to check just that. Choosing whom to employ needs no number yet, but whether they may work in the country. */
export function needsPaper(use: FieldUse, { inventory, catalog }: RuleInput): boolean {
  const { purpose } = use;
  const [key, bases] = [useKey(purpose), basesOf(purpose)];
  const isAsked = lawsAsking.some((pack) => inventory.jurisdictions[pack]?.applies === true);
  const isOpen = key === '' || purpose?.basis === TODO || (bases.length === 0 && isAsked);
  const isTask = bases.some(({ is }) => is === 'public_task' || is === 'vital_interests');
  const isStatus = covers('user.government_id.immigration', use.field.category);
  const isJob = covers('employment', key) && (key !== 'employment.recruitment' || isStatus);
  const isCheck = textsOf(purpose?.say).some((say) => check.test(say)) || covers('essential.fraud_detection', key);
  const isForCheck = periodsOf(use).some(({ period }) => period.of.includes('check_done'));
  return isOpen || isTask || isJob || isCheck || isForCheck || isDuty(purpose, catalog) || isCited(use);
}
