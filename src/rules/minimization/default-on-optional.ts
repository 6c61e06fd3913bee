import { defineRule } from '../../core/rule.js';
import { covers, type FieldUse, restsOnConsent } from '../../core/selectors.js';
import { groupOf, hasBasis, isDuty, ownUses, sourcesOf, useKey } from '../shared/uses.js';

/** What people type in themselves for the service itself is not on before they do. */
const isEntered = ({ field, purpose }: FieldUse) =>
  covers('essential', useKey(purpose)) && sourcesOf(field).every((source) => source === 'person');

export default defineRule({
  id: 'minimization/default-on-optional',
  severity: 'error',
  force: 'law',
  summary: 'An extra is on from the start.',
  why: 'Most people never change a setting. What the service does not need is off until somebody wants it.',
  law: ['GDPR Art. 25(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['consent/marketing-opt-out', 'consent/no-opt-in'],
  messages: { on: '`{field}` is used for `{purpose}` from the start: `opt_in: false`, though nobody must give it.' },
  do: ['Switch it off by default, let people switch it on, and write `opt_in: true`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show shops in your town", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  position:
    { category: user.location.imprecise, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, opt_in: false, sharing: [], retention: P1D after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show shops in your town", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  position:
    { category: user.location.imprecise, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, opt_in: true, sharing: [], retention: P1D after collected }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input)
      .filter((use) => use.value('opt_in') === false && use.value('required') === false && !isEntered(use))
      .filter(
        ({ purpose }) =>
          !restsOnConsent(purpose) &&
          !isDuty(purpose, input.catalog) &&
          !hasBasis(purpose, 'public_task') &&
          !['marketing', 'security'].includes(groupOf(purpose, input.catalog) ?? ''),
      )
      .map((use) => ({ about: use.pathOf('opt_in'), message: 'on', data: { field: use.fieldId, purpose: use.purposeId } })),
});
