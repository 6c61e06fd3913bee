import { defineRule } from '../../core/rule.js';
import { rolesOf } from '../shared/recipients.js';

export default defineRule({
  id: 'sharing/law-enforcement-no-process',
  severity: 'info',
  force: 'house',
  summary: 'Nobody says what you do before you hand data to an authority.',
  why: 'People trust a service more that checks each order and tells them of it where it may.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { none: '`{recipient}` is an authority, and no `we_will` says what you do before it gets data.' },
  do: ['Say what you do: `we_will: "Check each order and tell you where we are allowed to"`.'],
  examples: {
    bad: [
      {
        inventory: `
recipients: { tax_office: { role: authority, gets: what_the_matter_needs, when: "When a law asks for it" } }`,
      },
    ],
    good: [
      {
        inventory: `
recipients: { tax_office: { role: authority, gets: what_the_matter_needs, when: "When a law asks for it", we_will: "Check each order" } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.recipients)
      .filter(
        ([, recipient]) =>
          rolesOf(recipient).includes('authority') &&
          recipient.we_will === undefined &&
          !(Array.isArray(recipient.gets) && recipient.gets.length === 0),
      )
      .map(([recipient]) => ({ about: `recipients.${recipient}.we_will`, message: 'none', data: { recipient } })),
});
