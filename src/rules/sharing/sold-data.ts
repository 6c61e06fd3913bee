import { type Inventory, TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';

/** Recipients who give something for data, against what the statements say. A statement that is `todo` is not held against anyone. */
function contradictions({ statements, recipients }: Inventory): Report[] {
  return Object.entries(recipients).flatMap(([id, { in_return: gain }]): Report[] => {
    if (gain === undefined || gain === TODO || gain === 'nothing') return [];
    const told = gain === 'ads' ? [statements?.sells_data, statements?.shares_for_ads] : [statements?.sells_data];
    if (told.some((said) => said === true || said === TODO)) return [];
    const statement = gain === 'ads' ? 'shares_for_ads' : 'sells_data';
    const message = statements?.[statement] === false ? 'denied' : 'untold';
    return [{ about: `recipients.${id}.in_return`, message, data: { recipient: id, gain, statement } }];
  });
}

/** What must follow where data is sold. */
function consequences({ statements, recipients }: Inventory): Report[] {
  if (statements?.sells_data !== true) return [];
  const isNamed = Object.values(recipients).some(
    ({ in_return: gain }) => gain !== undefined && gain !== 'nothing' && gain !== TODO,
  );
  if (isNamed) return [];
  return [{ about: 'statements.sells_data', message: 'follows', severity: 'warn' }];
}

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
  check: ({ inventory }) => [...contradictions(inventory), ...consequences(inventory)],
});
