import { type Inventory, TODO } from '../../core/inventory.js';
import type { Report, RuleInput } from '../../core/rule.js';
import { childrenAmong } from './children.js';
import { isPaid, sharedUses } from './recipients.js';

/** Recipients who give something for data, against what the statements say. A statement that is `todo` is not held against anyone. */
export function contradictions({ statements, recipients }: Inventory): Report[] {
  return Object.entries(recipients).flatMap(([id, { in_return: gain }]): Report[] => {
    if (gain === undefined || gain === TODO || gain === 'nothing') return [];
    const told = gain === 'ads' ? [statements?.sells_data, statements?.shares_for_ads] : [statements?.sells_data];
    if (told.some((said) => said === true || said === TODO)) return [];
    const statement = gain === 'ads' ? 'shares_for_ads' : 'sells_data';
    const message = statements?.[statement] === false ? 'denied' : 'untold';
    return [{ about: `recipients.${id}.in_return`, message, data: { recipient: id, gain, statement } }];
  });
}

/** A denial that data of minors is sold, beside a recipient who gives something for it. */
export function soldMinors(input: RuleInput): Report[] {
  if (input.inventory.statements?.minors_sold !== false) return [];
  const found = sharedUses(input).find(
    ({ use, recipient }) => isPaid(recipient) && childrenAmong(input.inventory, use.field.subjects).length > 0,
  );
  if (!found) return [];
  const [subject = ''] = childrenAmong(input.inventory, found.use.field.subjects);
  const data = { recipient: found.id, gain: String(found.recipient.in_return), field: found.use.fieldId, subject };
  return [{ about: 'statements.minors_sold', message: 'minors', data }];
}

/** What must follow where data is sold. */
export function consequences({ statements, recipients }: Inventory): Report[] {
  if (statements?.sells_data !== true) return [];
  const isNamed = Object.values(recipients).some(
    ({ in_return: gain }) => gain !== undefined && gain !== 'nothing' && gain !== TODO,
  );
  if (isNamed) return [];
  return [{ about: 'statements.sells_data', message: 'follows', severity: 'warn' }];
}
