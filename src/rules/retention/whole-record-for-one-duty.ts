import { defineRule } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';
import { booksNeed, isBookkeeping } from '../shared/duties.js';
import { ownUses, wordsOf } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

/** The paper itself that the duty is about, under whatever kind it is declared. */
const paper =
  /\b(declarations?|certificates?|receipts?|invoices?|vouchers?|statements?|contracts?|mandates?|claims?|returns?)\b|beleg|rechnung|erklärung/i;
const isPaper = ({ fieldId, field }: FieldUse) =>
  ['user', 'user.content', 'user.preferences'].includes(field.category) && paper.test(wordsOf(fieldId, field.label));

export default defineRule({
  id: 'retention/whole-record-for-one-duty',
  severity: 'warn',
  force: 'law',
  summary: 'A duty to keep invoices holds data that no invoice needs.',
  why: 'A tax law asks for the invoice, not for the whole record. What the duty does not need goes when its own purpose ends.',
  law: ['GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { more: '`{field}` ({words}) is kept for `{purpose}`, and no invoice needs it.' },
  do: [
    'Take `{purpose}` off the purposes of `{field}`, so that it goes when its own purpose ends.',
    'If that law does ask for it, record the section under `exempt`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [bookkeeping], required: false, sharing: [], retention: { for: P8Y, of: invoice_issued, from: end_of_year, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  company:
    { category: user.contact.organization, subjects: [customer], source: person, stored_in: [orders_db], purposes: [bookkeeping], required: false, sharing: [], retention: { for: P8Y, of: invoice_issued, from: end_of_year, then: delete } }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input)
      .filter((use) => isBookkeeping(use, input) && !booksNeed(use.field.category) && !isPaper(use))
      .map((use) => ({
        about: use.path,
        message: 'more',
        data: { field: use.fieldId, purpose: use.purposeId, words: categoryInWords(input.catalog, use.field.category) },
      })),
});
