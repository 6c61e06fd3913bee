import { defineRule, type RuleInput } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { isGuardian } from '../shared/children.js';
import { ownUses, textsOf, useRow } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

/** Who answers for a child is asked wherever children are: their relation is what makes them the one to ask. */
const isWhoAnswers = ({ field }: FieldUse, { inventory }: RuleInput) =>
  covers('user.relationships', field.category) && field.subjects.some((id) => isGuardian(inventory, id));

/** A purpose that is about talk itself, such as recorded calls, has need of what is said. */
const talk = /\b(calls?|chats?|conversations?|messages?|letters?|recordings?|gespräche?n?|anrufe?n?|nachrichten)\b/i;
const isAbout = ({ field, purpose }: FieldUse) =>
  covers('user.content.private', field.category) && textsOf(purpose?.say).some((say) => talk.test(say));

export default defineRule({
  id: 'minimization/unrelated-to-use',
  severity: 'warn',
  force: 'law',
  summary: 'A datum serves a purpose that has no need of it.',
  why: 'Each datum must be needed for what it is used for. Nobody has to be married to sign in, and no crash is found in a diary.',
  law: ['GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['minimization/title-or-gender-unjustified', 'minimization/special-category-unflagged'],
  messages: { unneeded: '`{field}` ({words}) is used for `{purpose}`, which has no need of it: {use}.' },
  do: ['Take `{purpose}` out of the purposes of `{field}`.', 'If another purpose needs it, declare that one and say what for.'],
  examples: {
    bad: [
      {
        title: 'Marital status to sign in',
        inventory: `
purposes: { sign_in: { use: essential.service.authentication, say: "Sign you in", basis: contract } }
fields:
  marital_status:
    { category: user.demographic.marital_status, subjects: [customer], source: person, stored_in: [orders_db], purposes: [sign_in], required: false, sharing: [], retention: P30D after account_closed }`,
      },
      {
        title: 'Private notes in crash reports',
        inventory: `
purposes: { crashes: { use: essential.service.operations, say: "Find out why it crashed", basis: { is: legitimate_interests, interest: "Mend what broke", assessment: legal/lia.md } } }
fields:
  notes:
    { category: user.content.private, subjects: [customer], source: person, stored_in: [orders_db], purposes: [crashes], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { help: { use: essential.service.operations.support, say: "Answer your questions", basis: contract } }
fields:
  notes:
    { category: user.content.private, subjects: [customer], source: person, stored_in: [orders_db], purposes: [help], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use) => {
      const row = useRow(use.purpose, input.catalog, ({ unneeded }) => unneeded !== undefined);
      if (!row?.unneeded?.some((category) => covers(category, use.field.category)) || isWhoAnswers(use, input) || isAbout(use))
        return [];
      const words = categoryInWords(input.catalog, use.field.category);
      const data = { field: use.fieldId, words, purpose: use.purposeId, use: row.label.en.toLowerCase() };
      return [
        {
          about: `fields.${use.fieldId}.purposes.${use.purposeId}`,
          sameAs: [use.pathOf('required'), `fields.${use.fieldId}`],
          message: 'unneeded',
          data,
        },
      ];
    }),
});
