import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { protectedKindOf } from '../shared/protected-names.js';
import { ownUses, sourcesOf } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

/** Conditions under which a guess may stand: somebody who treats people makes it. Who agrees to a use has told nothing that could be right or wrong. */
const isGuessFit = ['health_care', 'vital_interests', 'public_health', TODO];

export default defineRule({
  id: 'minimization/inferred-sensitive',
  severity: 'error',
  force: 'law',
  summary: 'Data that the law protects most is guessed.',
  why: 'A guess about pregnancy, health or belief is protected like the fact itself, and worse where it is wrong.',
  law: ['GDPR Art. 9(1)'],
  unconfirmed: ['CJEU C-184/20'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    guessed: '`{field}` is worked out about people and shows {words}, and no `special` condition allows that.',
    unasked: '`{field}` is a guess that shows {words}, and rests on `{condition}`: nobody told you that it is so.',
  },
  do: [
    'Stop working it out.',
    'Else ask people for it, with their explicit consent, and take their answer: `source: person`, `special: { condition: explicit_consent }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  pregnancy_score:
    { category: user.behavior.purchase_history, subjects: [customer], source: inferred, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  boot_score:
    { category: user.behavior.purchase_history, subjects: [customer], source: inferred, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const { catalog } = input;
    const guessed = ownUses(input).filter(({ field }) =>
      sourcesOf(field).some((source) => source === 'inferred' || source === 'derived'),
    );
    return guessed.flatMap((use): Report[] => {
      const { field, fieldId, purpose } = use;
      const sensitivity = sensitivityOf(catalog, field.category);
      const isProtected = sensitivity === 'special' || sensitivity === 'criminal';
      const kind = isProtected ? field.category : protectedKindOf(catalog, fieldId, field);
      const { condition } = use.value('special') ?? purpose?.special ?? {};
      const isAsked = condition !== undefined && (isGuessFit.includes(condition) || !sourcesOf(field).includes('inferred'));
      if (kind === undefined || isAsked) return [];
      const data = { field: fieldId, words: categoryInWords(catalog, kind), condition: condition ?? '' };
      const about = `fields.${fieldId}`;
      return [
        condition === undefined ? { about, message: 'guessed', data } : { about, message: 'unasked', data, severity: 'warn' },
      ];
    });
  },
});
