import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import type { FieldUse } from '../../core/selectors.js';
import { needsPaper } from '../shared/papers.js';
import { paperKindOf } from '../shared/protected-names.js';
import { ownUsesByField, wordsOf } from '../shared/uses.js';
import { categoryInWords, listOf } from '../shared/words.js';

/** Papers that a service itself may be about: a car park, a rented car. Where no purpose speaks of driving, they are as needless as a passport. */
const ofService = ['user.government_id.vehicle_registration', 'user.government_id.drivers_license_number'];
const driving =
  /\b(cars?|vehicles?|driv\w*|vans?|trucks?|lorr(y|ies)|scooters?|motor\w*|(e-?)?bikes?|rent(al|s|ed|ing)?|hire|park(ing|ed|s)?|tolls?|rides?|fleet|couriers?|deliver(y|ies|ers?)? (people|staff|partners?)|garages?|insur\w*|fahr\w*|auto\w*|mieten?|parken)\b/i;
/** The number under which a business pays its tax stands on its own invoices. */
const ofBusiness = /\b(vat|ust-?id(nr)?|umsatzsteuer)/i;

/** Whether those who hold the data have to do with driving at all. */
const isOfDriving = ({ field }: FieldUse, { inventory: { purposes, subjects } }: RuleInput) =>
  [...Object.entries(purposes), ...field.subjects.map((id) => [id, subjects[id]] as const)].some(([id, one]) =>
    driving.test(wordsOf(id, one?.say)),
  );

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
    const kindOf = (use: FieldUse) => {
      const { fieldId, field } = use;
      const kind = paperKindOf(input.catalog, fieldId, field);
      const words = wordsOf(fieldId, field.label);
      const isDriven = ofService.includes(kind ?? '') && isOfDriving(use, input);
      const isApart = isDriven || ofBusiness.test(words);
      return isApart ? undefined : kind;
    };
    return [...ownUsesByField(input)].flatMap(([id, uses]): Report[] => {
      const [first] = uses;
      const kind = first && kindOf(first);
      if (kind === undefined || uses.some((use) => needsPaper(use, input))) return [];
      const served = uses.map(({ purposeId }) => purposeId);
      const data = { field: id, words: categoryInWords(input.catalog, kind), purposes: listOf(served, 'and') };
      return [{ about: `fields.${id}`, message: 'unneeded', data }];
    });
  },
});
