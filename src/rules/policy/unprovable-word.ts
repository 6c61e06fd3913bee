import { defineRule } from '../../core/rule.js';
import { unwantedReports } from '../shared/unwanted-words.js';

export default defineRule({
  id: 'policy/unprovable-word',
  severity: 'error',
  force: 'house',
  summary: 'A text for the policy has a word that often promises what nobody can show.',
  why: 'Words such as “secure”, “never” and “anonymous” are promises where they are said of data, and harmless elsewhere. Only a reader can tell which.',
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
          '\nrequests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M, complaints: "Complaints never wait." }',
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
