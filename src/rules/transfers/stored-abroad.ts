import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isAdequate, isWithin, transferLegs } from '../shared/transfers.js';
import { countryInWords } from '../shared/words.js';

const asking = ['gdpr', 'uk'];

export default defineRule({
  id: 'transfers/stored-abroad',
  severity: 'warn',
  force: 'law',
  summary: 'Data is stored in a third country, and no recipient there is declared.',
  why: 'Somebody runs the machines there. That is a transfer: people must read who it is and what protects their data.',
  law: ['GDPR Art. 46(1)', 'GDPR Art. 13(1)(f)'],
  jurisdictions: asking,
  needs: 'inventory',
  messages: {
    nobody: '`{store}` stands in {country}, which `{pack}` does not treat as safe, and no recipient gets data there.',
  },
  do: [
    'Declare who runs it: a recipient with `country: {code}`, `role: processor`, `by` and `copy_from`; or `onward: [{ to: {code}, by: scc }]` under the one that does.',
    'Or move the store to a region where no safeguard is needed.',
  ],
  examples: {
    bad: [
      {
        inventory: `
stores: { archive: { country: US } }
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person, stored_in: [archive], purposes: [orders],
      required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        title: 'Whoever runs it is declared',
        inventory: `
stores: { archive: { country: US } }
recipients:
  host:
    { name: Example Cloud Inc., country: US, by: dpf, checked_on: 2026-10-01, role: processor, for: [orders],
      contract: legal/dpa.pdf, does: "runs our archive", in_return: nothing }
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person, stored_in: [archive], purposes: [orders],
      required: false, sharing: [host], retention: P30D after account_closed }`,
      },
      { title: 'A country with a decision', inventory: '\nstores: { archive: { country: CH } }' },
    ],
  },
  check: (input) => {
    const { inventory, catalog } = input;
    const home = inventory.parties[inventory.acts_as.controller]?.country;
    const reached = new Set(transferLegs(input).map(({ country }) => country));
    return Object.entries(inventory.stores).flatMap(([store, { country }]): Report[] => {
      if (country === undefined || country === TODO || country === home || reached.has(country)) return [];
      const pack = asking.find(
        (id) => inventory.jurisdictions[id]?.applies === true && !isWithin(input, id, country) && !isAdequate(input, id, country),
      );
      const name = countryInWords(catalog, country);
      const data = { store, pack: pack ?? '', country: name, code: country };
      return pack === undefined ? [] : [{ about: `stores.${store}.country`, message: 'nobody', data }];
    });
  },
});
