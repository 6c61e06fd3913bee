import { defineRule, type Report } from '../../core/rule.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'retention/hold-open',
  severity: 'warn',
  force: 'house',
  summary: 'Data is held beyond its time, and nobody looks whether it still must be.',
  why: 'A court case ends, an order lapses. What is held for it goes then, and nobody thinks of it unless a day is set.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    open: '`{hold}` holds {fields}, and no `until` says when it ends or when somebody looks again.',
    over: '`{hold}` holds {fields} until {until}, and that day is past.',
    nobody: '`{hold}` holds {field} of {subjects}, and {field} is not about them.',
  },
  do: [
    'Set the day on which it ends, or on which somebody looks again: `until: 2027-05-01`.',
    'If it is over, delete the data and remove the hold.',
  ],
  examples: {
    bad: [
      {
        title: 'No day to look again',
        inventory: '\nholds: { late_parcels: { say: "A court decides about late parcels", fields: [email], since: 2026-05-01 } }',
      },
      {
        title: 'The day is past',
        inventory: '\nholds: { late_parcels: { say: "A court decides about late parcels", fields: [email], until: 2026-05-01 } }',
      },
      {
        title: 'Data of other people',
        inventory: `
subjects: { driver: { say: "Drivers" } }
holds: { late_parcels: { say: "A court decides about late parcels", fields: [email], subjects: [driver], until: 2027-05-01 } }`,
      },
    ],
    good: [
      {
        inventory:
          '\nholds: { late_parcels: { say: "A court decides about late parcels", fields: [email], subjects: [customer], until: 2027-05-01 } }',
      },
    ],
  },
  check: ({ inventory: { holds = {}, fields }, asOf }) =>
    Object.entries(holds).flatMap(([hold, { fields: held, subjects, until }]): Report[] => {
      const data = { hold, fields: listOf(held, 'and'), until: until ?? '' };
      const stray = held.find((id) => subjects && fields[id]?.subjects.every((subject) => !subjects.includes(subject)));
      const nobody: Report[] =
        stray === undefined
          ? []
          : [
              {
                about: `holds.${hold}.fields`,
                message: 'nobody',
                data: { hold, field: `\`${stray}\``, subjects: listOf(subjects ?? [], 'and') },
              },
            ];
      if (until === undefined) return [...nobody, { about: `holds.${hold}`, message: 'open', data }];
      return until < asOf ? [...nobody, { about: `holds.${hold}.until`, message: 'over', data }] : nobody;
    }),
});
