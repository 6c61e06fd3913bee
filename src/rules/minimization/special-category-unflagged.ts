import { defineRule } from '../../core/rule.js';
import { ownFields, sensitivityOf, usesOfField } from '../../core/selectors.js';
import { protectedKindOf } from '../shared/protected-names.js';
import { categoryInWords } from '../shared/words.js';

/** The purpose has its condition: what is wrong is the kind, by which data is protected and told. */
const aside = (kind: string) => ({ severity: 'warn' as const, do: [`Declare it as what it is: \`category: ${kind}\`.`] });

export default defineRule({
  id: 'minimization/special-category-unflagged',
  severity: 'error',
  force: 'law',
  summary: 'Data that the law protects most has no `special` condition.',
  why: 'Health, beliefs, origin, biometrics and the like may be used only under one of the conditions that the law lists.',
  law: ['GDPR Art. 9(1)', 'GDPR Art. 9(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  yieldsTo: ['minimization/inferred-sensitive'],
  messages: {
    special: '`{field}` holds special data ({words}) and names no condition that allows {purposes}.',
    named: '`{field}` is declared as `{category}`, and its name says that it shows {words}, for which no condition is named.',
    aside: '`{field}` is declared as `{category}`, and its name says that it shows {words}.',
  },
  do: [
    'Stop collecting it, if the purpose can do without.',
    'Else ask whoever is responsible for the law which condition holds, and write it at the field: `special: { condition: explicit_consent }`, with `law` where a law allows it.',
  ],
  examples: {
    bad: [
      {
        title: 'An allergy without a condition',
        inventory: `
fields:
  allergy:
    { category: user.health_and_medical, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent },
      subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    ownFields(inventory).flatMap(([id, field]) => {
      const declared = sensitivityOf(catalog, field.category);
      const isDeclared = declared === 'special' || declared === 'criminal';
      const kind = isDeclared ? field.category : protectedKindOf(catalog, id, field);
      // Data on crimes has a rule of its own: `consent/criminal-no-authority`.
      if (kind === undefined || sensitivityOf(catalog, kind) === 'criminal' || field.special) return [];
      const uses = usesOfField(inventory, id, field);
      const open = uses.filter(({ purposeId, purpose }) => !field.purposes[purposeId]?.special && !purpose?.special);
      const isAside =
        open.length === 0 && declared === undefined && uses.every(({ purposeId }) => !field.purposes[purposeId]?.special);
      if (open.length === 0 && !isAside) return [];
      const purposes = open.map(({ purposeId }) => `\`${purposeId}\``).join(', ');
      return [
        {
          about: `fields.${id}`,
          message: isDeclared ? 'special' : isAside ? 'aside' : 'named',
          ...(isAside ? aside(kind) : {}),
          data: { field: id, words: categoryInWords(catalog, kind), category: field.category, purposes },
        },
      ];
    }),
});
