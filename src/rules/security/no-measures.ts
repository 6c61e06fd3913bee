import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'security/no-measures',
  severity: 'error',
  force: 'law',
  summary: 'No measure protects the data.',
  why: 'People want to know how their data is kept safe, and the law asks you to protect it and to describe how.',
  law: ['GDPR Art. 30(1)(g)', 'GDPR Art. 32(1)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: 'The inventory names no security measure.' },
  do: ['List what is really in place: `security: [encrypted_in_transit, { is: encrypted_at_rest, covers: [a store] }]`.'],
  examples: {
    bad: [{ inventory: '\nsecurity: []' }],
    good: [{ inventory: '\nsecurity: [incident_response, encrypted_in_transit, encrypted_at_rest, mfa_for_staff]' }],
  },
  check: ({ inventory }) => (inventory.security.length === 0 ? [{ about: 'security', message: 'none' }] : []),
});
