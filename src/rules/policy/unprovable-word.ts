import { defineRule } from '../../core/rule.js';
import { unwantedReports } from '../shared/unwanted-words.js';

export default defineRule({
  id: 'policy/unprovable-word',
  severity: 'error',
  force: 'house',
  summary: 'A text for the policy promises what nobody can show.',
  why: 'A policy is a promise. Words such as “secure”, “never” or “anonymous” are the ones that it is broken by.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  yieldsTo: ['security/absolute-security-claim', 'policy/never-write'],
  answersTo: ['policy/never-write'],
  messages: { never: '`{path}` says “{words}”.' },
  do: ['Reword it. {instead}.'],
  examples: {
    bad: [
      {
        inventory:
          '\nrequests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, complaints: "We never look away." }',
      },
    ],
    good: [
      {
        inventory:
          '\nrequests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, complaints: "A lawyer reads each complaint." }',
      },
    ],
  },
  check: ({ inventory, catalog }) => unwantedReports(inventory, catalog, 'strict'),
});
