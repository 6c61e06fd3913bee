import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { groupOf, hasBasis, useKey } from '../shared/uses.js';

const groups: Readonly<Record<string, string>> = { marketing: 'marketing', analytics: 'measuring use' };

export default defineRule({
  id: 'consent/contract-not-necessary',
  severity: 'error',
  force: 'guidance',
  summary: 'Marketing or measuring is called part of the contract.',
  why: 'A contract covers what its performance needs. Nobody buys boots in order to be measured or advertised to.',
  law: ['EDPB Guidelines 2/2019', 'GDPR Art. 6(1)(b)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { contract: '`{purpose}` is {group}, and rests on a contract.' },
  do: [
    'Ask for consent: `basis: consent`, with `withdraw`.',
    'For measuring that is mild, an interest that you name and weigh may do: `basis: { is: legitimate_interests, interest: … }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: contract } }
fields:
  pages: { category: user.behavior.browsing_history, subjects: [customer], source: device, stored_in: [orders_db], purposes: [statistics], required: false, sharing: [], retention: P13M after collected }`,
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
  check: ({ inventory, catalog }) =>
    Object.entries(inventory.purposes).flatMap(([id, purpose]): Report[] => {
      const group = groups[groupOf(purpose, catalog) ?? ''];
      const isRunning = covers('analytics.reporting.system', useKey(purpose));
      if (group === undefined || isRunning || !hasBasis(purpose, 'contract')) return [];
      return [{ about: `purposes.${id}.basis`, message: 'contract', data: { purpose: id, group } }];
    }),
});
