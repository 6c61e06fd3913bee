import { defineRule } from '../../core/rule.js';
import { categoryInWords } from '../shared/words.js';

export default defineRule({
  id: 'minimization/declared-never-collected',
  severity: 'warn',
  force: 'house',
  summary: 'A field is declared, and nothing in the code holds it.',
  why: 'The policy tells people that you have this datum. If you do not, it alarms them for nothing and hides what you do have.',
  law: [],
  jurisdictions: [],
  needs: 'scan',
  messages: { unseen: 'No place in the scanned code holds `{field}` ({words}).' },
  do: [
    'Remove the field, if the code no longer collects it.',
    'If the code holds it under a name that was not recognised, point to it: `code: [Container.field]`.',
    'If it is collected elsewhere (on paper, in another repository), record that: `exempt: [{ rule: minimization/declared-never-collected, because: …, approved_by: … }]`.',
  ],
  examples: {
    bad: [
      {
        title: 'A fax number that no code knows',
        inventory: `
fields:
  fax:
    { category: user.contact.fax_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
        code: { 'src/customer.ts': 'export interface Customer {\n  email: string;\n  billingAddress: string;\n}\n' },
      },
    ],
    good: [
      {
        inventory: `
fields:
  fax:
    { category: user.contact.fax_number, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
        code: {
          'src/customer.ts':
            'export interface Customer {\n  email: string;\n  billingAddress: string;\n  faxNumber: string;\n}\n',
        },
      },
    ],
  },
  check: ({ inventory, catalog, scan, match }) =>
    !scan || scan.files.scanned === 0
      ? []
      : (match?.unsupported ?? [])
          .filter((id) => inventory.fields[id]?.stopped_on === undefined)
          .map((id) => ({
            about: `fields.${id}`,
            message: 'unseen',
            data: { field: id, words: categoryInWords(catalog, inventory.fields[id]?.category ?? '') },
          })),
});
