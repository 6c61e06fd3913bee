import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isWithin } from '../shared/transfers.js';
import { countryInWords } from '../shared/words.js';

/** Laws that hold wherever somebody is established in their region or sells there. California asks for thresholds too. */
const asking = ['gdpr', 'uk'];

export default defineRule({
  id: 'transparency/jurisdiction-undeclared',
  severity: 'warn',
  force: 'law',
  summary: 'A law seems to apply, and nobody decided on it.',
  why: 'What people must be told, and which rights they have, hangs on the law. Somebody must decide which laws apply and sign for it.',
  law: [],
  unconfirmed: ['GDPR Art. 3'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    country: '`{controller}` is established in {country}, and `jurisdictions` does not say whether `{pack}` applies.',
    market: '`jurisdictions.{other}` has {country} among its markets, and nothing says whether `{pack}` applies.',
    none: 'The inventory does not say which laws apply.',
  },
  do: [
    'Ask whoever is responsible for the law, and write the answer: `jurisdictions: { {pack}: { applies: true, decided_by: …, decided_on: … } }`, or `applies: false` with a `note`.',
  ],
  examples: {
    bad: [
      {
        title: 'A British market under the European law alone',
        inventory: `
jurisdictions:
  gdpr: { applies: true, markets: [DE, GB], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 }`,
      },
      {
        title: 'No law at all',
        inventory: `
jurisdictions: {}`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions:
  gdpr: { applies: true, markets: [DE, GB], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 }
  uk: { applies: false, note: "No shipping there", decided_by: legal@juniper.example, decided_on: 2026-10-20 }`,
      },
    ],
  },
  check: (input) => {
    const { inventory, catalog } = input;
    const {
      jurisdictions: declared,
      acts_as: { controller },
    } = inventory;
    const home = inventory.parties[controller]?.country;
    const name = (country: string) => countryInWords(catalog, country);
    const reports = asking
      .filter((pack) => declared[pack] === undefined)
      .flatMap((pack): Report[] => {
        if (home !== undefined && home !== TODO && isWithin(input, pack, home)) {
          return [{ about: 'jurisdictions', message: 'country', data: { controller, pack, country: name(home) } }];
        }
        return Object.entries(declared).flatMap(([other, { markets = [] }]): Report[] => {
          const market = markets.find((country) => isWithin(input, pack, country));
          const about = `jurisdictions.${other}.markets`;
          return market === undefined ? [] : [{ about, message: 'market', data: { other, pack, country: name(market) } }];
        });
      });
    if (reports.length > 0 || Object.keys(declared).length > 0 || Object.keys(inventory.fields).length === 0) return reports;
    return [{ about: 'jurisdictions', message: 'none', data: { pack: 'gdpr' } }];
  },
});
