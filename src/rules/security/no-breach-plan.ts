import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'security/no-breach-plan',
  severity: 'info',
  preset: 'strict',
  force: 'law',
  summary: 'Nobody says what happens when data leaks.',
  why: 'After a leak there are three days to tell the authority. Whoever plans then is too late.',
  law: [],
  unconfirmed: ['GDPR Art. 33'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { none: '`security` names neither `breach_notice` nor `incident_response`.' },
  do: ['Write a plan with names and numbers, practise it, and declare it: `security: [incident_response, breach_notice]`.'],
  examples: {
    bad: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest]`,
      },
    ],
    good: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest, breach_notice]`,
      },
    ],
  },
  check: ({ inventory: { security } }) =>
    security.length === 0 || security.some(({ is }) => is === 'breach_notice' || is === 'incident_response')
      ? []
      : [{ about: 'security', message: 'none' }],
});
