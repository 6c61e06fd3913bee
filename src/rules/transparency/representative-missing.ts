import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';
import { isWithin } from '../shared/transfers.js';
import { countryInWords } from '../shared/words.js';

export default defineRule({
  id: 'transparency/representative-missing',
  severity: 'error',
  force: 'law',
  summary: 'The company is established elsewhere and names no representative.',
  why: 'People and authorities need somebody near them who answers for a company abroad.',
  law: ['GDPR Art. 27', 'UK GDPR Art. 27'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`{controller}` is established in {country}, `{pack}` applies, and `jurisdictions.{pack}` names no `representative`.',
  },
  do: [
    'Appoint a representative there in writing and declare it: `representative: { name: …, address: …, email: … }`.',
    'If you have an establishment there, declare that company under `parties`. If nobody knows yet, write `representative: todo`.',
  ],
  examples: {
    bad: [
      {
        title: 'A company in the United States that sells to Germany',
        inventory: `
controller: { name: Juniper Inc., address: "4 Main St, Portland", country: US, email: privacy@juniper.example, phone: "+1 503 000000" }`,
      },
    ],
    good: [
      {
        inventory: `
controller: { name: Juniper Inc., address: "4 Main St, Portland", country: US, email: privacy@juniper.example, phone: "+1 503 000000" }
jurisdictions:
  gdpr:
    applies: true
    markets: [DE]
    authority: Berliner Beauftragte für Datenschutz
    representative: { name: Harbour Representatives GmbH, address: "Hafenstr. 1, Hamburg", country: DE, email: juniper@harbour.example }
    decided_by: legal@juniper.example
    decided_on: 2026-10-20`,
      },
    ],
  },
  check: (input): Report[] => {
    const { inventory, catalog } = input;
    const { controller } = inventory.acts_as;
    const country = inventory.parties[controller]?.country;
    if (country === undefined || country === TODO) return [];
    return rowsAsking(input, 'representative').flatMap((row): Report[] => {
      const { pack } = row;
      const isThere = Object.values(inventory.parties).some((party) => isWithin(input, pack, party.country ?? ''));
      if (isThere || inventory.jurisdictions[pack]?.representative !== undefined) return [];
      const data = { controller, pack, country: countryInWords(catalog, country) };
      return [{ about: `jurisdictions.${pack}.representative`, message: 'none', data, ...restsOn([row]) }];
    });
  },
});
