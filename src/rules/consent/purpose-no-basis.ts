import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { gap, isForOthers, lawsAsking } from '../shared/bases.js';

export default defineRule({
  id: 'consent/purpose-no-basis',
  severity: 'error',
  force: 'law',
  summary: 'A purpose has no legal basis.',
  why: 'Personal data may be used only on one of the grounds that the law lists, and the policy must name it for each purpose.',
  law: ['GDPR Art. 6(1)', 'GDPR Art. 13(1)(c)'],
  jurisdictions: lawsAsking,
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`{purpose}` has no `basis`.',
    partly: '`{purpose}` has no `basis` for `{left}`.',
  },
  do: [
    'Ask whoever answers legal questions for you, and write the ground: {bases}. Until then write `basis: todo`.',
    'If none fits, stop using data for this purpose.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes:
  statistics: { use: analytics, say: "Count visits" }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: needed } }`,
      },
      {
        title: 'A basis for one of two kinds of people',
        inventory: `
purposes:
  orders:
    { use: essential.service, say: "Send you what you bought",
      basis: [{ is: contract, subjects: [customer] }] }`,
      },
    ],
    good: [
      {
        inventory: `
purposes:
  statistics: { use: analytics, say: "Count visits", basis: consent, withdraw: "a link on each page" }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: needed } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const bases = Object.keys(catalog.bases)
      .map((id) => `\`${id}\``)
      .join(', ');
    return Object.entries(inventory.purposes).flatMap(([id, { basis = [] }]): Report[] => {
      if (basis === TODO || isForOthers(inventory, id)) return [];
      if (basis.length === 0) return [{ about: `purposes.${id}.basis`, message: 'none', data: { purpose: id, bases } }];
      const left = gap(inventory, id, basis);
      return left ? [{ about: `purposes.${id}.basis`, message: 'partly', data: { purpose: id, left, bases } }] : [];
    });
  },
});
