import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

export default defineRule({
  id: 'rights/request-methods-under-two',
  severity: 'warn',
  force: 'law',
  summary: 'There are fewer than two ways to make a request.',
  why: 'California asks for two ways at least to use one’s rights; those who deal with people only online need a mail address.',
  law: [],
  unconfirmed: ['Cal. Civ. Code 1798.130(a)(1)', '11 CCR 7011(e)(3)'],
  jurisdictions: ['ccpa'],
  needs: 'inventory',
  messages: { few: '`ccpa` applies, and `requests.channels` names {count}.' },
  do: [
    'Add a second way: `requests: { channels: [{ form: https://… }, { email: privacy@… }] }`.',
    'If you deal with people only online, one mail address is enough: record that under `exempt`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@juniper.example }] }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }] }`,
      },
    ],
  },
  check: (input) => {
    const { inventory } = input;
    const rows = rowsAsking(input, 'requests').filter(({ pack }) => pack === 'ccpa');
    const { email, phone } = inventory.parties[inventory.acts_as.controller] ?? {};
    const channels = inventory.requests?.channels ?? [{ email, phone }];
    const ways = channels.flatMap((one) => Object.values(one).filter(Boolean)).length;
    if (rows.length === 0 || ways > 1) return [];
    const count = ways === 1 ? 'one way to make a request' : 'no way to make a request';
    return [{ about: 'requests.channels', message: 'few', data: { count }, ...restsOn(rows) }];
  },
});
