import { groupBy } from '../../core/group-by.js';
import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isAcrossSites, isInfrastructure, isNetwork } from '../shared/advertising.js';
import { isPaid, rolesOf, sharedUses } from '../shared/recipients.js';
import { useKey } from '../shared/uses.js';

export default defineRule({
  id: 'sharing/ads-sharing-is-sale',
  severity: 'error',
  force: 'law',
  summary: 'Data goes to an advertising network, and the statements say that it does not.',
  why: 'Giving data to an advertising network that uses it across sites is sharing for advertising, even where no money flows. Authorities fined companies that promised otherwise.',
  law: ['FTC Act s. 5', 'Cal. Civ. Code 1798.140(ah)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['sharing/sold-data'],
  messages: {
    denied:
      '`{recipient}` gets data for `{purpose}`, which is advertising across sites, and `statements.shares_for_ads` is `false`.',
    untold:
      '`{recipient}` gets data for `{purpose}`, which is advertising across sites, and `statements.shares_for_ads` says nothing about it.',
  },
  do: [
    'Best: stop sending it data.',
    'Else say so (`shares_for_ads: true`) and give people a way out: `requests: { opt_out: { link: …, preference_signal: true } }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { ads: { use: marketing.advertising.third_party.targeted, say: "Show you our offers on other sites", basis: consent, withdraw: "a link on each page" } }
recipients: { adnet: { name: Example Ads Ltd, country: IE, role: controller, for: [ads], does: "shows our advertisements", in_return: nothing } }
fields:
  ad_code: { category: user.device.cookie_id, subjects: [customer], source: device, stored_in: [orders_db], purposes: [ads], opt_in: true, sharing: [adnet], retention: P6M after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { ads: { use: marketing.advertising.third_party.targeted, say: "Show you our offers on other sites", basis: consent, withdraw: "a link on each page" } }
recipients: { adnet: { name: Example Ads Ltd, country: IE, role: controller, for: [ads], does: "shows our advertisements", in_return: nothing } }
statements: { sells_data: false, shares_for_ads: true, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
fields:
  ad_code: { category: user.device.cookie_id, subjects: [customer], source: device, stored_in: [orders_db], purposes: [ads], opt_in: true, sharing: [adnet], retention: P6M after collected }`,
      },
    ],
  },
  check: (input) => {
    const { statements, purposes, recipients, trackers } = input.inventory;
    const told = statements?.shares_for_ads;
    const sells = statements?.sells_data === true;
    if (told === true || told === TODO || (sells && told !== false)) return [];
    const given = [
      ...sharedUses(input).map(({ id, use }) => ({ id, purpose: use.purposeId })),
      ...Object.values(trackers).map(({ set_by: id = '', purpose = '' }) => ({ id, purpose })),
    ];
    const served = groupBy(given, ({ id }) => id);
    return [...served].flatMap(([id, all]): Report[] => {
      const recipient = recipients[id];
      // Who pays is told as a buyer, unless the statements own up to the sale: then the denial alone is wrong.
      if (!recipient || (isPaid(recipient) && !sells)) return [];
      if (isInfrastructure(input.inventory, recipient)) return [];
      const isEverywhere = isNetwork(recipient);
      const found = all.find(({ purpose }) => isEverywhere || isAcrossSites(useKey(purposes[purpose]), rolesOf(recipient)));
      if (!found) return [];
      const data = { recipient: id, purpose: found.purpose };
      return [{ about: `recipients.${id}.in_return`, message: told === false ? 'denied' : 'untold', data }];
    });
  },
});
