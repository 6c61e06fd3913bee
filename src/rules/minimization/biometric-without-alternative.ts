import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { isDuty, ownUses } from '../shared/uses.js';

export default defineRule({
  id: 'minimization/biometric-without-alternative',
  severity: 'warn',
  force: 'guidance',
  summary: 'Who gives no face or fingerprint is kept out.',
  why: 'A face or a fingerprint cannot be changed once it leaks. A card or a code does the same, so people must be free to choose it.',
  law: [],
  unconfirmed: ['EDPB Guidelines 3/2019 par. 86', 'GDPR Art. 5(1)(c)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  yieldsTo: ['consent/consent-when-mandatory'],
  messages: { only: '`{field}` is required for `{purpose}`: there is no other way than the body.' },
  do: [
    'Offer a card or a code as well, and write `required: false`.',
    'If a law asks for it, name that law as the basis of `{purpose}`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { entry: { use: essential.service.authentication, say: "Open the door", basis: contract } }
fields:
  face:
    { category: user.biometric, special: { condition: explicit_consent }, subjects: [customer], source: device, stored_in: [orders_db], purposes: [entry], required: true, without_it: "The door stays shut.", sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { entry: { use: essential.service.authentication, say: "Open the door", basis: contract } }
fields:
  face:
    { category: user.biometric, special: { condition: explicit_consent }, subjects: [customer], source: device, stored_in: [orders_db], purposes: [entry], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const { field, fieldId, purpose, purposeId } = use;
      const isRequired = covers('user.biometric', field.category) && use.value('required') === true;
      // Without a condition it may not be used at all, which `minimization/special-category-unflagged` tells.
      const isAllowed = (field.purposes[purposeId]?.special ?? field.special ?? purpose?.special) !== undefined;
      if (!isRequired || !isAllowed || isDuty(purpose, input.catalog)) return [];
      return [{ about: use.pathOf('required'), message: 'only', data: { field: fieldId, purpose: purposeId } }];
    }),
});
