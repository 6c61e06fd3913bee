import { defineRule } from '../../core/rule.js';
import { rolesOf } from '../shared/recipients.js';

/** Who gets data because of what happens to the business. Each role with the line to write. */
const events = {
  investor: { who: 'an investor', entry: 'investors: { role: investor, gets: totals_only }' },
  acquirer: {
    who: 'a buyer of the business',
    entry: 'buyer: { role: acquirer, gets: what_the_matter_needs, when: "When we sell the business" }',
  },
} as const;

export default defineRule({
  id: 'sharing/corporate-event-untold',
  severity: 'info',
  force: 'house',
  summary: 'Nobody says what investors or a buyer of the business get.',
  why: 'Investors ask for figures, and when a business is sold, its data goes along. People who read that before are not surprised. Not every business has investors or is for sale: that is why this rule stands in the widest set only.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'all',
  messages: { untold: 'No recipient has the role `{role}`: the policy does not say what {who} gets.' },
  do: ['Declare it under `recipients`: `{entry}`.', 'If they get nothing, declare that: `gets: []`.'],
  examples: {
    bad: [
      {
        inventory: `
recipients: { buyer: { role: controller, gets: what_the_matter_needs, name: Cedar Holding AG, country: AT, when: "When we sell the business" } }`,
      },
      {
        title: 'Investors are left out',
        inventory: '\nrecipients: { investors: { role: adviser, gets: totals_only, when: "Each quarter" } }',
      },
    ],
    good: [
      {
        inventory: `
recipients:
  heir: { role: acquirer, gets: what_the_matter_needs, when: "When we sell the business" }
  funds: { role: investor, gets: totals_only }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const roles = Object.values(inventory.recipients).flatMap(rolesOf);
    return Object.entries(events)
      .filter(([role]) => !roles.includes(role))
      .map(([role, { who, entry }]) => ({ about: `recipients[${role}]`, message: 'untold', data: { role, who, entry } }));
  },
});
