import { groupEach } from '../../core/group-by.js';
import { perInventory } from '../../core/per-inventory.js';
import type { RuleInput } from '../../core/rule.js';
import { ownPeriods, wordsOf } from './uses.js';

/** Whether something else than the account binds somebody to the company, and data ends with it: a subscription, a relationship with a bank. */
export function isBound(subject: string, { inventory }: RuleInput): boolean {
  const bonds = inventory.subjects[subject]?.has.filter((one) => one !== 'account') ?? [];
  const isNeeded = Object.values(inventory.events).some(({ needs = [] }) => needs.some((need) => bonds.includes(need)));
  return isNeeded || boundIn(inventory).has(subject);
}

const relations: readonly string[] = ['contract_ended', 'employment_ended', 'treatment_ended'];
const ending =
  /\b(relation(ship)?|contract|membership|mandate|(geschäfts)?beziehung|vertrag|mitgliedschaft)\b.*\b(ends?|ended|is over|endet|beendet)\b/i;

/** Those of whom more data waits for the end of a relation, by whatever name, than for the end of the account: the account goes with the relation. */
const boundIn = perInventory((inventory) => {
  const isEnd = (event: string) => relations.includes(event) || ending.test(wordsOf(event, inventory.events[event]?.say));
  const ends = new Set([...relations, ...Object.keys(inventory.events)].filter(isEnd));
  const periods = groupEach(ownPeriods({ inventory }), ({ subjects }) => subjects);
  const isMore = (of: (event: string) => boolean, than: (event: string) => boolean, subject: string) => {
    const events = (periods.get(subject) ?? []).map(({ period }) => period.of);
    return events.filter((some) => some.some(of)).length > events.filter((some) => some.some(than)).length;
  };
  const isClosing = (event: string) => event === 'account_closed';
  return new Set([...periods.keys()].filter((subject) => isMore((event) => ends.has(event), isClosing, subject)));
});
