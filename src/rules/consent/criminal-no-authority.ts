import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { basesOf, ownUses } from '../shared/uses.js';

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
  messages: { none: '`{field}` holds data on crimes for `{purpose}`, and no `law` says what allows it.' },
  do: [
    'Stop collecting it; often a look at the certificate is enough, and only its date is noted.',
    'If a law allows it, cite it: `special: { condition: substantial_public_interest, law: … }`.',
  ],
  examples: {
    bad: [
      {
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
    ownUses(input).flatMap((use): Report[] => {
      const special = use.value('special') ?? use.purpose?.special;
      if (sensitivityOf(input.catalog, use.field.category) !== 'criminal' || !special || special.condition === TODO) return [];
      const isAllowed =
        special.law !== undefined || basesOf(use.purpose).some(({ is, law }) => is === 'legal_obligation' && law !== undefined);
      return isAllowed
        ? []
        : [{ about: `fields.${use.fieldId}.special`, message: 'none', data: { field: use.fieldId, purpose: use.purposeId } }];
    }),
});
