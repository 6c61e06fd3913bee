import { defineRule, type Report } from '../../core/rule.js';
import { isOwnData, usesOf } from '../../core/selectors.js';
import { groupOf } from '../shared/uses.js';

const own: Readonly<Record<string, string>> = {
  marketing: 'marketing',
  analytics: 'measuring use',
  personalisation: 'fitting the service to people',
  research: 'research',
};

export default defineRule({
  id: 'sharing/processor-data-own-use',
  severity: 'warn',
  force: 'law',
  summary: 'Data that is held for others serves a purpose of our own.',
  why: 'Whoever uses a customer’s data for own ends decides about it, and answers for it like a controller: with a ground, and with notice to the people.',
  law: ['GDPR Art. 28'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { own: '`{field}` is held for others and used for `{purpose}`, which is {group}.' },
  do: [
    'Stop that use, or do it with figures that name nobody.',
    'If you decide about it, declare it as yours: a field of its own without `processor_for`, with a legal basis.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { train: { use: train_ai_system, say: "Train our model", basis: { is: legitimate_interests, interest: "Better answers", assessment: legal/lia.md } } }
subjects: { end_user: { say: "People who use our customers’ sites", acts_as: { processor_for: customer } } }
fields:
  messages: { category: user.content, subjects: [end_user], source: person, stored_in: [orders_db], purposes: [train], sharing: [], retention: P30D after collected }`,
      },
    ],
    good: [
      {
        inventory: `
subjects: { end_user: { say: "People who use our customers’ sites", acts_as: { processor_for: customer } } }
fields:
  messages: { category: user.content, subjects: [end_user], source: person, stored_in: [orders_db], purposes: [orders], sharing: [], retention: P30D after collected }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    usesOf(inventory).flatMap(({ field, fieldId, purposeId, purpose, path }): Report[] => {
      const group = own[groupOf(purpose, catalog) ?? ''];
      if (group === undefined || isOwnData(inventory, field)) return [];
      return [{ about: path, message: 'own', data: { field: fieldId, purpose: purposeId, group } }];
    }),
});
