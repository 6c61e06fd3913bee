import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'adm/no-human-review',
  severity: 'error',
  force: 'law',
  summary: 'Nobody looks again at what a machine decided.',
  why: 'Whoever is turned down by a machine may ask that a person looks at it, hears them and decides anew.',
  law: ['GDPR Art. 22(3)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    none: '`decisions.{decision}` has `human_review: false`.',
    unsaid: '`decisions.{decision}` does not say whether a person looks at it when asked.',
  },
  do: [
    'Let a person review it on request, who can change it, and write `human_review: true`.',
    'Or let a person take the decision, and remove it from `decisions`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: true, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
decisions:
  instalments: { say: "Whether you can pay in instalments", logic: "We count open invoices.", effect: "With three you pay at once.", human_review: false }`,
      },
    ],
    good: [
      {
        inventory: `
statements: { sells_data: false, shares_for_ads: false, automated_decisions: true, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
decisions:
  instalments: { say: "Whether you can pay in instalments", logic: "We count open invoices.", effect: "With three you pay at once.", human_review: true }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.decisions)
      .filter(([, { human_review: review }]) => review === false || review === undefined)
      .map(([decision, { human_review: review }]) => ({
        about: `decisions.${decision}.human_review`,
        message: review === false ? 'none' : 'unsaid',
        data: { decision },
      })),
});
