import type { RuleInput } from '../../core/rule.js';

/** Whether something else than the account binds somebody to the company, and data ends with it: a subscription, a relationship with a bank. */
export function isBound(subject: string, { inventory }: RuleInput): boolean {
  const bonds = inventory.subjects[subject]?.has.filter((one) => one !== 'account') ?? [];
  return Object.values(inventory.events).some(({ needs = [] }) => needs.some((need) => bonds.includes(need)));
}
