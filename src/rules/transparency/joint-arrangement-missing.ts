import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

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
  messages: { none: 'Data is held jointly with `{party}`, and that party has no `arrangement`.' },
  do: ['Write the essence of the arrangement: `arrangement: "We run the shop; Fern Ltd answers requests about the club card."`.'],
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
    const holders = [...Object.values(inventory.subjects), ...Object.values(inventory.fields)];
    const named = holders.flatMap(({ acts_as: role }) =>
      typeof role === 'object' && 'joint_with' in role ? [role.joint_with] : [],
    );
    return [...new Set(rows.length > 0 ? named : [])]
      .filter((party) => inventory.parties[party]?.arrangement === undefined)
      .map((party) => ({ about: `parties.${party}.arrangement`, message: 'none', data: { party }, ...restsOn(rows) }));
  },
});
