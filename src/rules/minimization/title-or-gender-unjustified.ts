import { defineRule } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { isDuty, ownUses, wordsOf } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

/** Kinds of data for which medicine must know a sex. */
const body = ['user.health_and_medical', 'user.biometric'];
const title = /\b(salutation|titles?|honorific|form of address|mrs?|ms|anrede|civilit[ée]|aanhef)\b/i;
const job = /\b(job|work|academic|position|doctor|course|book)\b/i;
const isTitled = (category: string) =>
  category === 'user.demographic' || covers('user.demographic.gender', category) || covers('user.name', category);

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
    const bodily = Object.values(inventory.fields).filter(({ category }) => body.some((kind) => covers(kind, category)));
    const medical = new Set(bodily.flatMap(({ purposes }) => Object.keys(purposes)));
    return ownUses(input)
      .filter(({ field }) => isTitled(field.category))
      .filter(({ fieldId, field, purpose, purposeId }) => {
        const words = wordsOf(fieldId, field.label);
        const isTitle = title.test(words) && !job.test(words);
        // A body has a sex, not a title: medicine excuses the one alone.
        const isMedical = !isTitle && (purpose?.special !== undefined || medical.has(purposeId));
        const isMeant = isTitle || covers('user.demographic.gender', field.category);
        return isMeant && !isMedical && !isDuty(purpose, catalog) && field.special === undefined;
      })
      .filter((use) => use.value('required') === true)
      .map((use) => ({
        about: use.pathOf('required'),
        message: 'demanded',
        data: { field: use.fieldId, words: categoryInWords(catalog, use.field.category), purpose: use.purposeId },
      }));
  },
});
