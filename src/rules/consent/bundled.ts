import { defineRule } from '../../core/rule.js';
import { consentedPurposes } from '../shared/consents.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'consent/bundled',
  severity: 'error',
  force: 'law',
  summary: 'One consent stands for several purposes.',
  why: 'Whoever wants the newsletter need not want statistics. Each purpose is a question of its own.',
  law: ['GDPR Art. 7(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { several: '`{consent}` is asked once for {purposes}.' },
  do: ['Ask for each purpose on its own: a consent with the id of each, under `consents`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: { is: consent, consent: newsletter } } }
fields:
  pages: { category: user.behavior.browsing_history, subjects: [customer], source: device, stored_in: [orders_db], purposes: [statistics], opt_in: true, sharing: [], retention: P13M after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
fields:
  pages: { category: user.behavior.browsing_history, subjects: [customer], source: device, stored_in: [orders_db], purposes: [statistics], opt_in: true, sharing: [], retention: P13M after collected }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const purposes = new Map<string, string[]>();
    for (const [purpose, ids] of consentedPurposes(inventory))
      for (const id of ids) purposes.set(id, [...(purposes.get(id) ?? []), purpose]);
    return [...purposes]
      .filter(([, served]) => served.length > 1)
      .map(([consent, served]) => ({
        about: `consents.${consent}`,
        message: 'several',
        data: { consent, purposes: listOf(served, 'and') },
      }));
  },
});
