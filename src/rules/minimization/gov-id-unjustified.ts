import { defineRule, type Report } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';
import { needsPaper } from '../shared/papers.js';
import { paperKindOf } from '../shared/protected-names.js';
import { ownUsesByField, wordsOf } from '../shared/uses.js';
import { categoryInWords, listOf } from '../shared/words.js';

/** Papers that a service itself may be about: a car park, a rented car. */
const ofService = ['user.government_id.vehicle_registration', 'user.government_id.drivers_license_number'];
/** The number under which a business pays its tax stands on its own invoices. */
const ofBusiness = /\b(vat|ust-?id(nr)?|umsatzsteuer)/i;

export default defineRule({
  id: 'minimization/gov-id-unjustified',
  severity: 'error',
  force: 'law',
  summary: 'An identity number is kept for a purpose that needs none.',
  why: 'With a passport or social security number others can take a person’s place for years. Only a law, an employment or a check of identity needs one.',
  law: ['GDPR Art. 5(1)(c)'],
  unconfirmed: ['GDPR Art. 87'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { unneeded: '`{field}` ({words}) is kept for {purposes}, and none of them needs it.' },
  do: [
    'Stop asking. A number of your own is enough to tell people apart.',
    'If a law asks for it, cite it: `basis: { is: legal_obligation, law: … }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  passport:
    { category: user.government_id.passport_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  tax_number:
    { category: user.government_id.tax_id, subjects: [customer], source: person, stored_in: [orders_db], purposes: [bookkeeping], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const kindOf = ({ fieldId, field }: FieldUse) => {
      const kind = paperKindOf(input.catalog, fieldId, field);
      const isApart = ofService.includes(kind ?? '') || ofBusiness.test(wordsOf(fieldId, field.label));
      return isApart ? undefined : kind;
    };
    return [...ownUsesByField(input)].flatMap(([id, uses]): Report[] => {
      const [first] = uses;
      const kind = first && kindOf(first);
      if (kind === undefined || uses.some((use) => needsPaper(use, input))) return [];
      const purposes = listOf(
        uses.map(({ purposeId }) => purposeId),
        'and',
      );
      return [
        {
          about: `fields.${id}`,
          message: 'unneeded',
          data: { field: id, words: categoryInWords(input.catalog, kind), purposes },
        },
      ];
    });
  },
});
