import type { Field, Period } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { childrenAmong } from '../shared/children.js';
import { holdsChoiceItself } from '../shared/consents.js';
import { hasBasis, ownPeriods } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

/** The proof of a consent lasts as long as the consent, and some time after it (GDPR Art. 7(1)). */
const isProof = (field: Field, { of }: Period) => holdsChoiceItself(field) && of.includes('consent_withdrawn');

export default defineRule({
  id: 'retention/child-indefinite',
  severity: 'error',
  force: 'law',
  summary: 'Data of children has no end.',
  why: 'A child cannot know what stays. The law asks for a written period after which the data goes by itself.',
  law: ['16 CFR 312.10', 'GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    endless: '`{field}` of `{subject}` is kept indefinitely for `{purpose}`.',
    waits: '`{field}` of `{subject}` stays for `{purpose}` until {events}: without that it stays for ever.',
  },
  do: ['Give it a period that runs by itself: `retention: { for: P12M, of: last_activity, then: delete }`.'],
  examples: {
    bad: [
      {
        title: 'Until the child deletes it',
        inventory: `
subjects: { player: { say: "Children who play" } }
fields:
  nickname:
    { category: user.account.username, subjects: [player], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: { until: removed_by_person, then: delete } }`,
      },
      {
        title: 'For ever',
        inventory: `
subjects: { player: { say: "Children who play" } }
fields:
  nickname:
    { category: user.account.username, subjects: [player], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: { for: indefinitely } }`,
      },
    ],
    good: [
      {
        inventory: `
subjects: { player: { say: "Children who play" } }
fields:
  nickname:
    { category: user.account.username, subjects: [player], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: { for: P12M, of: last_activity, then: delete } }`,
      },
    ],
  },
  check: (input) =>
    ownPeriods(input).flatMap(({ use, path, subjects, period }): Report[] => {
      const [subject] = childrenAmong(input.inventory, subjects);
      if (subject === undefined) return [];
      const waits =
        period.of.length > 0 &&
        period.of.every((event) => input.catalog.events[event]?.by_choice) &&
        !hasBasis(use.purpose, 'consent') &&
        !isProof(use.field, period);
      if (period.for !== 'indefinitely' && !waits) return [];
      const data = { field: use.fieldId, subject, purpose: use.purposeId, events: listOf(period.of) };
      return [{ about: path, message: period.for === 'indefinitely' ? 'endless' : 'waits', data }];
    }),
});
