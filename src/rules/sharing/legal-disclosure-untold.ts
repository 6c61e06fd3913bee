import { TODO } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { rangeOf } from '../../core/selectors.js';

/** Who may have to see data though no feature sends it there. Each role with the line to write. */
const disclosures = {
  adviser: {
    who: 'lawyers and other advisers',
    entry: 'counsel: { role: adviser, gets: what_the_matter_needs, when: "When we need legal advice" }',
  },
  authority: {
    who: 'courts, police and other authorities',
    entry:
      'police: { role: authority, gets: what_the_matter_needs, when: "When an order binds us", we_will: "Check each order" }',
  },
} as const;

export default defineRule({
  id: 'sharing/legal-disclosure-untold',
  severity: 'warn',
  force: 'guidance',
  summary: 'Nobody says what lawyers or authorities get.',
  why: 'Sooner or later a lawyer or the police asks for data. People should read beforehand what you give them, and when.',
  law: ['GDPR Art. 13(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { untold: 'The inventory does not say what {who} get: no recipient has the role `{role}`.' },
  do: ['Declare it under `recipients`: `{entry}`.', 'If they get nothing, declare that: `gets: []`.'],
  examples: {
    bad: [{ title: 'Neither is told', inventory: '\nrecipients: {}' }],
    good: [
      {
        inventory: `
recipients:
  counsel: { role: adviser, gets: what_the_matter_needs, when: "When we need legal advice" }
  police:
    { role: authority, gets: what_the_matter_needs, when: "When an order binds us",
      we_will: "Check each order and tell you where we are allowed to" }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const roles = Object.values(inventory.recipients).flatMap((recipient) => recipient.roles.map((role) => role.is));
    if (roles.includes(TODO)) return [];
    return Object.entries(disclosures)
      .filter(([role]) => !roles.includes(role))
      .map(([role, { who, entry }]) => ({
        about: `recipients[${role}]`,
        message: 'untold',
        data: { role, who, entry },
        at: [rangeOf(inventory, 'recipients')],
      }));
  },
});
