import { defineRule } from '../../core/rule.js';
import { rolesOf } from '../shared/recipients.js';

export default defineRule({
  id: 'sharing/corporate-event-untold',
  severity: 'info',
  force: 'house',
  summary: 'Nobody says what happens to data when the business is sold.',
  why: 'When a business is sold, its data goes along. People who read that before are not surprised.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'all',
  messages: { untold: 'No recipient has the role `acquirer`: the policy does not say what a buyer of the business gets.' },
  do: [
    'Declare it: `buyer: { role: acquirer, gets: what_the_matter_needs, when: "When we sell the business" }`; if a buyer gets nothing, `gets: []`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
recipients: { buyer: { role: controller, gets: what_the_matter_needs, name: Cedar Holding AG, country: AT, when: "When we sell the business" } }`,
      },
    ],
    good: [
      {
        inventory: `
recipients: { heir: { role: acquirer, gets: what_the_matter_needs, when: "When we sell the business" } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.values(inventory.recipients).some((recipient) => rolesOf(recipient).includes('acquirer'))
      ? []
      : [{ about: 'recipients[acquirer]', message: 'untold' }],
});
