import { defineRule } from '../../core/rule.js';
import { ownFields } from '../../core/selectors.js';

export default defineRule({
  id: 'transparency/subject-in-no-notice',
  severity: 'error',
  force: 'law',
  summary: 'Data is held about people to whom no notice speaks.',
  why: 'Each notice tells its own people about their data. Whoever stands in none is told nothing.',
  law: ['GDPR Art. 13', 'GDPR Art. 14'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: 'Data is held about `{subject}`, and no notice names them: {fields}.' },
  do: ['Add them to a notice: `subjects: [{subject}]` on one of `notices`, or write them one of their own.'],
  examples: {
    bad: [
      {
        inventory:
          '\nnotices: { shoppers: { subjects: [customer], revision: 1 } }\nsubjects: { applicant: { say: "People who apply" } }\nfields: { cv: { category: user.employment, subjects: [applicant], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after application_decided } }',
      },
    ],
    good: [{ inventory: '\nnotices: { shoppers: { subjects: [customer, guest], revision: 1 } }' }],
  },
  check: ({ inventory }) => {
    const notices = Object.values(inventory.notices ?? {});
    // A notice without subjects speaks to everybody.
    if (notices.length === 0 || notices.some(({ subjects }) => subjects === undefined)) return [];
    const told = new Set(notices.flatMap(({ subjects = [] }) => subjects));
    return Object.keys(inventory.subjects).flatMap((subject) => {
      if (told.has(subject)) return [];
      const fields = ownFields(inventory).filter(([, field]) => field.subjects.includes(subject));
      if (fields.length === 0) return [];
      return [
        {
          about: `subjects.${subject}`,
          message: 'none',
          data: { subject, fields: fields.map(([id]) => `\`${id}\``).join(', ') },
        },
      ];
    });
  },
});
