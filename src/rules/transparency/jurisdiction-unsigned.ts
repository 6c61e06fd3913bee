import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'transparency/jurisdiction-unsigned',
  severity: 'info',
  force: 'house',
  summary: 'Nobody signed for the decision whether a law applies.',
  why: 'Which laws apply is a decision of a person. A name and a date let others ask and look again.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  messages: { unsigned: '`jurisdictions.{pack}` does not say {what}.' },
  do: ['Write who decided and when: `decided_by: legal@…`, `decided_on: 2026-10-20`.'],
  examples: {
    bad: [
      {
        inventory: `
jurisdictions: { gdpr: { applies: true, markets: [DE], authority: "Berliner Beauftragte für Datenschutz" } }`,
      },
    ],
    good: [
      {
        inventory: `
jurisdictions: { gdpr: { applies: true, markets: [DE], authority: "Berliner Beauftragte für Datenschutz", decided_by: legal@juniper.example, decided_on: 2026-10-20 } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.jurisdictions).flatMap(([pack, { applies, decided_by: by, decided_on: on }]) => {
      if (typeof applies !== 'boolean' || (by && on)) return [];
      const what = by ? 'when that was decided' : on ? 'who decided' : 'who decided and when';
      return [{ about: `jurisdictions.${pack}`, message: 'unsigned', data: { pack, what } }];
    }),
});
