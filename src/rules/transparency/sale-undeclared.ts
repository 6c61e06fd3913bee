import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

export default defineRule({
  id: 'transparency/sale-undeclared',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody says whether data is sold or shared for advertising.',
  why: 'In California the policy must say whether data is sold or shared for advertising, or that it is not.',
  law: [],
  unconfirmed: ['Cal. Civ. Code 1798.115(c)(1)', '11 CCR 7011(e)(1)(D)'],
  jurisdictions: ['ccpa'],
  needs: 'inventory',
  yieldsTo: ['sharing/sold-data'],
  messages: { unsaid: '`ccpa` applies, and `statements.{statement}` says neither yes nor no.' },
  do: [
    'Let somebody who can know declare it: `statements: { {statement}: false, declared_by: …, declared_on: … }`, or write `todo`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }] }
statements: { shares_for_ads: false, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions: { ccpa: { applies: true, decided_by: legal@juniper.example, decided_on: 2026-10-20 }, gdpr: { applies: false, decided_by: legal@juniper.example, decided_on: 2026-10-20 } }
requests: { channels: [{ email: privacy@juniper.example }, { form: /my-data }] }
statements: { sells_data: false, shares_for_ads: false, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }`,
      },
    ],
  },
  check: (input) =>
    (['sells_data', 'shares_for_ads'] as const).flatMap((statement) => {
      const rows = rowsAsking(input, statement);
      if (rows.length === 0 || input.inventory.statements?.[statement] !== undefined) return [];
      return [{ about: `statements.${statement}`, message: 'unsaid', data: { statement }, ...restsOn(rows) }];
    }),
});
