import type { Field, Inventory } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { childrenAmong, isGuardian } from '../shared/children.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';
import { ownUses, sourcesOf } from '../shared/uses.js';

/** Whether somebody fills in a form for it: the person, or a parent for a child. Nobody knows where there is no source. */
function isAskedFor(inventory: Inventory, field: Field): boolean {
  const sources = sourcesOf(field);
  const isForChild = childrenAmong(inventory, field.subjects).length > 0;
  return sources.length === 0 || sources.some((from) => from === 'person' || (isForChild && isGuardian(inventory, from)));
}

export default defineRule({
  id: 'transparency/consequences-missing',
  severity: 'error',
  force: 'law',
  summary: 'A datum must be given, and nobody says what happens without it.',
  why: 'Whoever has to give data must be told why, and what does not work otherwise.',
  law: ['GDPR Art. 13(2)(e)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['consent/consent-when-mandatory', 'minimization/required-but-optional'],
  messages: { none: '`{field}` is required for `{purpose}`, and no `without_it` says what does not work without it.' },
  do: [
    'Say it in one sentence: `without_it: "We cannot take your order."`.',
    'If everything works without it, write `required: false`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [orders], required: true, without_it: "The carrier cannot reach you.", sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const rows = rowsAsking(input, 'required');
    if (rows.length === 0) return [];
    return ownUses(input)
      .filter((use) => use.value('required') === true && use.value('without_it') === undefined)
      .filter(({ field }) => isAskedFor(input.inventory, field))
      .map((use) => ({
        about: use.pathOf('required'),
        message: 'none',
        data: { field: use.fieldId, purpose: use.purposeId },
        ...restsOn(rows),
      }));
  },
});
