import { defineRule } from '../../core/rule.js';
import { consequences, contradictions, soldMinors } from '../shared/sales.js';

export default defineRule({
  id: 'sharing/sold-data',
  severity: 'error',
  force: 'law',
  summary: 'Data is given away for money, goods or advertising, and the statements say otherwise.',
  why: 'Selling data while saying that you do not is deceit. Authorities fined companies for it whose code sent data to advertisers.',
  law: ['GDPR Art. 5(1)(a)', 'FTC Act s. 5', 'Cal. Civ. Code 1798.120', 'Cal. Civ. Code 1798.140(ad)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    denied: '`{recipient}` gives `{gain}` for data, and `statements.{statement}` is `false`.',
    untold: '`{recipient}` gives `{gain}` for data, and `statements.{statement}` says nothing about it.',
    minors: '`{recipient}` gives `{gain}` for `{field}` of `{subject}`, and `statements.minors_sold` is `false`.',
    follows: '`statements.sells_data` is `true`, and no recipient gives anything for data: the policy must name who buys.',
  },
  do: [
    'Best: stop giving the data in return for something, and write `in_return: nothing`.',
    'Else say so (`statements: { sells_data: true }` or `shares_for_ads: true`), mark each buyer with `in_return`, and give people a way out: `requests: { opt_out: { link: https://… } }`.',
  ],
  examples: {
    bad: [
      {
        title: 'Paid for data, and denied',
        inventory: `
recipients:
  broker:
    { name: Example Lists BV, country: NL, role: controller, for: [newsletter],
      gets: [email], does: "trades addresses", in_return: money }`,
      },
      {
        title: 'Sold, and nobody says to whom',
        inventory: `
statements:
  { sells_data: true, shares_for_ads: false, automated_decisions: false,
    declared_by: legal@juniper.example, declared_on: 2026-10-20 }`,
      },
    ],
    good: [
      {
        inventory: `
recipients:
  broker:
    { name: Example Lists BV, country: NL, role: controller, for: [newsletter],
      gets: [email], does: "checks addresses", in_return: nothing }`,
      },
    ],
  },
  check: (input) => [...contradictions(input.inventory), ...consequences(input.inventory), ...soldMinors(input)],
});
