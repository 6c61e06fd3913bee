import type { Inventory } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';
import { rolesOf } from '../shared/recipients.js';

/** The parties with which subjects or fields are held jointly. */
function partiesHeldWith({ subjects, fields }: Inventory): string[] {
  const roles = [...Object.values(subjects), ...Object.values(fields)].map(({ acts_as: role }) => role);
  const named = roles.flatMap((role) => (typeof role === 'object' && 'joint_with' in role ? [role.joint_with] : []));
  return [...new Set(named)];
}

/** A company as one writes it: "Lantern Hill Hospice (registered charity)" is "Lantern Hill Hospice". */
const plainName = (name: unknown) => (typeof name === 'string' ? name.replace(/\s*\(.*\)$/, '').toLowerCase() : undefined);
const isOneName = (a: unknown, b: unknown) => plainName(a) !== undefined && plainName(a) === plainName(b);

export default defineRule({
  id: 'transparency/joint-arrangement-missing',
  severity: 'error',
  force: 'law',
  summary: 'Two companies decide together, and nobody says who does what.',
  why: 'Where several companies decide together, people must be able to read who answers them and for what.',
  law: ['GDPR Art. 26(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: 'Data is held jointly with `{party}`, and that party has no `arrangement`.',
    recipient: '`{party}` has the role `joint_controller`, and no party of that id has an `arrangement`.',
  },
  do: [
    'Agree on who does what, and write the essence of it: `parties: { {party}: { name: …, arrangement: "We run the shop; Fern Ltd answers requests about the club card." } }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
parties: { fern: { name: Fern Ltd, country: IE } }
subjects: { member: { say: "Members of the club", acts_as: { joint_with: fern } } }`,
      },
    ],
    good: [
      {
        inventory: `
parties: { fern: { name: Fern Ltd, country: IE, arrangement: "We run the shop; Fern Ltd answers requests about the club card." } }
subjects: { member: { say: "Members of the club", acts_as: { joint_with: fern } } }`,
      },
    ],
  },
  check: (input) => {
    const { inventory } = input;
    const rows = rowsAsking(input, 'joint');
    const arranged = Object.entries(inventory.parties).filter(([, { arrangement }]) => arrangement !== undefined);
    const isArranged = (id: string, name: unknown) => arranged.some(([party, one]) => party === id || isOneName(one.name, name));
    const open = [
      ...partiesHeldWith(inventory)
        .filter((id) => !isArranged(id, undefined))
        .map((party) => ({ about: `parties.${party}.arrangement`, message: 'none', data: { party } })),
      ...Object.entries(inventory.recipients)
        .filter(
          ([id, recipient]) => rolesOf(recipient).includes('joint_controller') && !isArranged(id, recipient.entity.name ?? id),
        )
        .map(([party]) => ({ about: `recipients.${party}.roles`, message: 'recipient', data: { party } })),
    ];
    return rows.length === 0 ? [] : open.map((report) => ({ ...report, ...restsOn(rows) }));
  },
});
