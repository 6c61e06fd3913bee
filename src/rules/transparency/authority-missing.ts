import { defineRule } from '../../core/rule.js';
import { restsOn, rowsAsking } from '../shared/pack-rows.js';

export default defineRule({
  id: 'transparency/authority-missing',
  severity: 'error',
  force: 'law',
  summary: 'The policy cannot say to which authority people complain.',
  why: 'Everybody has the right to complain to a data protection authority, and the policy must tell them so.',
  law: ['GDPR Art. 13(2)(d)', 'UK GDPR Art. 13(2)(d)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`jurisdictions.{pack}` names no `authority`.' },
  do: [
    'Write the authority of the country where you are established, such as `authority: "Berliner Beauftragte für Datenschutz"`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { gdpr: { applies: true, markets: [DE], decided_by: legal@juniper.example, decided_on: 2026-10-20 } }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions: { gdpr: { applies: true, markets: [DE], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 } }`,
      },
    ],
  },
  check: (input) =>
    rowsAsking(input, 'complaint')
      .filter(({ pack }) => input.inventory.jurisdictions[pack]?.authority === undefined)
      .map((row) => ({
        about: `jurisdictions.${row.pack}.authority`,
        message: 'none',
        data: { pack: row.pack },
        ...restsOn([row]),
      })),
});
