import { defineRule, type Report } from '../../core/rule.js';
import { holdsChoiceItself } from '../shared/consents.js';
import { basesOf, groupOf, hasBasis, isDuty, ownPeriods } from '../shared/uses.js';

const grounds: Readonly<Record<string, { readonly bases: readonly string[]; readonly words: string }>> = {
  consent_withdrawn: { bases: ['consent'], words: 'consent' },
  objected: { bases: ['legitimate_interests', 'public_task'], words: 'an interest or a public task' },
};

export default defineRule({
  id: 'retention/event-cannot-occur',
  severity: 'warn',
  force: 'law',
  summary: 'A period waits for an answer to a question that is never asked.',
  why: 'Nobody can take back a consent that was not given, or object where no ground allows it. The period never starts, so the data stays.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { never: '`{field}` waits for `{event}` for `{purpose}`, and no purpose of the field rests on {ground}.' },
  do: [
    'Name an event that does occur: `retention: P30D after account_closed`.',
    'If the purpose rests on {ground}, write that: `basis: …`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { until: consent_withdrawn, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  offers_phone: { category: user.contact.phone_number, subjects: [guest], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: { until: consent_withdrawn, then: delete } }`,
      },
    ],
  },
  check: (input) =>
    ownPeriods(input).flatMap(({ use, path, period }): Report[] => {
      const [event = ''] = period.of;
      const ground = grounds[event];
      if (!ground || period.of.length > 1 || basesOf(use.purpose).length === 0) return [];
      if (holdsChoiceItself(use.field) || isDuty(use.purpose, input.catalog)) return [];
      const purposes = Object.keys(use.field.purposes).map((id) => input.inventory.purposes[id]);
      const isAsked = purposes.some(
        (one) => ground.bases.some((basis) => hasBasis(one, basis)) || groupOf(one, input.catalog) === 'marketing',
      );
      if (isAsked) return [];
      return [
        { about: path, message: 'never', data: { field: use.fieldId, purpose: use.purposeId, event, ground: ground.words } },
      ];
    }),
});
