import type { Field, Inventory } from '../core/inventory.js';
import { isOwnData, usesOfField } from '../core/selectors.js';
import { type Completion, reportAt } from './complete.js';
import { listed } from './wording.js';

/** Facts about a field that are never assumed, beside its source: an absent one is a finding. */
const neverAssumed = [
  ['required', 'Write `required: true` if a person must give it, `required: false` if not, or `required: todo`.'],
  ['sharing', 'Write `sharing: []` if nobody gets it, the ids of its recipients, or `sharing: todo`.'],
] as const;

/** Reports facts that are missing. Data held for others, and data no longer collected, need none of them. */
export function checkFacts(completion: Completion, inventory: Inventory): void {
  for (const [id, field] of Object.entries(inventory.fields)) {
    if (field.stopped_on === undefined && isOwnData(inventory, field)) checkField(completion, inventory, id, field);
  }
  for (const [id, recipient] of Object.entries(inventory.recipients)) {
    if (recipient.gets !== undefined) continue;
    for (const [index, role] of recipient.roles.entries()) {
      const path = `recipients.${id}.roles.${index}.for`;
      if (role.for !== undefined || role.own_purpose !== undefined || completion.ranges.has(path)) continue;
      reportAt(completion, 'missing-fact', path, `\`${id}\` does not say what it gets data for.`, [
        'Write `for: [ids of purposes]`, or `gets:` where it gets only totals or what a matter needs.',
      ]);
    }
  }
}

function checkField(completion: Completion, inventory: Inventory, id: string, field: Field): void {
  const { ranges } = completion;
  const path = `fields.${id}`;
  if (field.source === undefined && !ranges.has(`${path}.source`)) {
    reportAt(completion, 'missing-fact', `${path}.source`, `\`${id}\` does not say where it comes from.`, [
      'Write `source: person`, or `device`, `derived`, `inferred`, or the id of a subject or recipient.',
    ]);
  }
  const open = neverAssumed.filter(([key]) => field[key] === undefined && !ranges.has(`${path}.${key}`));
  if (open.length === 0) return;
  const uses = usesOfField(inventory, id, field);
  for (const [key, advice] of open) {
    const without = uses.filter((use) => use.value(key) === undefined && !ranges.has(use.pathOf(key)));
    if (without.length === 0) continue;
    const purposes = without.length < uses.length ? ` for ${listed(without.map((use) => use.purposeId))}` : '';
    reportAt(completion, 'missing-fact', `${path}.${key}`, `\`${id}\` has no \`${key}\`${purposes}.`, [advice]);
  }
}
