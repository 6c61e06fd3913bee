import { type Field, TODO } from '../../core/inventory.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { type FieldUse, ownFields, sensitivityOf, usesOfField } from '../../core/selectors.js';
import { protectedKindOf } from '../shared/protected-names.js';
import { basesOf } from '../shared/uses.js';
import { categoryInWords, listOf } from '../shared/words.js';

/** The kind of data on crimes that a field holds: as its category says, or its name. */
function crimeIn({ catalog }: RuleInput, id: string, field: Field): string | undefined {
  const declared = sensitivityOf(catalog, field.category);
  const kind = declared === undefined ? protectedKindOf(catalog, id, field) : field.category;
  return kind !== undefined && sensitivityOf(catalog, kind) === 'criminal' ? kind : undefined;
}

/** Whether a law allows a use: one cited with the condition, or the one that gives the duty or the task. */
function isAllowed(use: FieldUse): boolean {
  const special = use.value('special') ?? use.purpose?.special;
  const isCitedBasis = basesOf(use.purpose).some(
    ({ is, law }) => (is === 'legal_obligation' || is === 'public_task') && law !== undefined,
  );
  return special?.condition === TODO || special?.law !== undefined || use.purpose?.basis === TODO || isCitedBasis;
}

export default defineRule({
  id: 'consent/criminal-no-authority',
  severity: 'error',
  force: 'law',
  summary: 'Data on crimes is held, and no law that allows it is named.',
  why: 'Data on crimes may be held only by an authority, or where a law allows it. Consent does not help.',
  law: ['GDPR Art. 10'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{field}` holds data on crimes ({words}), and no `law` says what allows it for {purposes}.' },
  do: [
    'Stop collecting it; often a look at the certificate is enough, and only its date is noted.',
    'If a law allows it, cite it: `special: { condition: substantial_public_interest, law: … }`.',
  ],
  examples: {
    bad: [
      {
        title: 'No law at all',
        inventory: `
fields:
  criminal_record:
    { category: user.employment, label: "Criminal record", subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
      {
        title: 'Consent in place of a law',
        inventory: `
fields:
  record:
    { category: user.criminal_history, special: { condition: explicit_consent }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  record:
    { category: user.criminal_history, special: { condition: substantial_public_interest, law: "§ 72a SGB VIII" }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    ownFields(input.inventory).flatMap(([id, field]): Report[] => {
      const kind = crimeIn(input, id, field);
      if (kind === undefined) return [];
      const open = usesOfField(input.inventory, id, field).filter((use) => !isAllowed(use));
      if (open.length === 0) return [];
      const purposes = listOf(
        open.map(({ purposeId }) => purposeId),
        'and',
      );
      const data = { field: id, words: categoryInWords(input.catalog, kind), purposes };
      return [{ about: field.special ? `fields.${id}.special` : `fields.${id}`, message: 'none', data }];
    }),
});
