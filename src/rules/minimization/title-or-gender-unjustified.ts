import { defineRule } from '../../core/rule.js';
import { covers, sensitivityOf } from '../../core/selectors.js';
import { isDuty, ownUses } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

export default defineRule({
  id: 'minimization/title-or-gender-unjustified',
  severity: 'error',
  force: 'law',
  summary: 'A title or gender is demanded.',
  why: 'The court decided it for train tickets: “Mr” or “Ms” is not needed to sell, to write to people, or to address them.',
  law: ['CJEU C-394/23', 'GDPR Art. 5(1)(c)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { demanded: '`{field}` ({words}) is required for `{purpose}`.' },
  do: [
    'Drop it, or let people leave it empty: `required: false`. “Good day” with the name greets everybody.',
    'If medicine or a law asks for it, say so: `special: …` or `basis: { is: legal_obligation, law: … }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  salutation:
    { category: user.demographic.gender, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: true, without_it: "We cannot address you.", sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  salutation:
    { category: user.demographic.gender, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const { inventory, catalog } = input;
    const protectedFields = Object.values(inventory.fields).filter(
      ({ category }) => sensitivityOf(catalog, category) === 'special',
    );
    const medical = new Set(protectedFields.flatMap(({ purposes }) => Object.keys(purposes)));
    return ownUses(input)
      .filter(({ field, purpose, purposeId }) => {
        const isNeeded = purpose?.special !== undefined || medical.has(purposeId) || isDuty(purpose, catalog);
        return covers('user.demographic.gender', field.category) && !isNeeded && field.special === undefined;
      })
      .filter((use) => use.value('required') === true)
      .map((use) => ({
        about: use.pathOf('required'),
        message: 'demanded',
        data: { field: use.fieldId, words: categoryInWords(catalog, use.field.category), purpose: use.purposeId },
      }));
  },
});
