import type { Field } from '../../core/inventory.js';
import { defineRule, type RuleInput } from '../../core/rule.js';
import { rangeOf, sensitivityOf } from '../../core/selectors.js';
import { childrenAmong } from '../shared/children.js';
import { isPaid, sharedUses } from '../shared/recipients.js';
import { categoryInWords } from '../shared/words.js';

/** What is sold, in words, and that it is a child's where its kind alone would be harmless. */
function wordsFor({ inventory, catalog }: RuleInput, { category, subjects }: Field): string {
  const words = categoryInWords(catalog, category);
  return sensitivityOf(catalog, category) === undefined && childrenAmong(inventory, subjects).length > 0
    ? `${words} of children`
    : words;
}

export default defineRule({
  id: 'sharing/sensitive-sold',
  severity: 'error',
  force: 'law',
  summary: 'Sensitive data is given away for something in return.',
  why: 'Health, beliefs, money, exact places, children: authorities fined companies that sold or traded such data, and several states forbid it outright.',
  law: ['FTC Act s. 5', 'Tex. Bus. & Com. Code 541.102'],
  unconfirmed: ['Md. Com. Law 14-4707'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['consent/child-profiling-ads'],
  messages: { sold: '`{field}` ({words}) goes to `{recipient}`, which gives `{gain}` for data.' },
  do: [
    'Stop sharing `{field}` with `{recipient}`.',
    'If it gives nothing for this datum, make it a recipient of its own with `in_return: nothing`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
statements: { sells_data: true, shares_for_ads: false, automated_decisions: false, declared_by: legal@juniper.example, declared_on: 2026-10-20 }
requests: { channels: [{ email: privacy@juniper.example }], opt_out: { link: /your-choices, preference_signal: true } }
recipients: { broker: { name: Example Lists BV, country: NL, role: controller, for: [orders], does: "trades data", in_return: money } }
fields:
  iban: { category: user.financial.bank_account, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [broker], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
recipients: { bank: { name: Example Bank BV, country: NL, role: controller, for: [orders], does: "moves money", in_return: nothing } }
fields:
  iban: { category: user.financial.bank_account, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [bank], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    sharedUses(input)
      .filter(({ recipient }) => isPaid(recipient))
      .filter(
        ({ use: { field } }) =>
          sensitivityOf(input.catalog, field.category) !== undefined || childrenAmong(input.inventory, field.subjects).length > 0,
      )
      .map(({ use, id, recipient, about, at }) => ({
        about,
        sameAs: sensitivityOf(input.catalog, use.field.category) === undefined ? [use.path] : [],
        message: 'sold',
        data: {
          field: use.fieldId,
          words: wordsFor(input, use.field),
          recipient: id,
          gain: String(recipient.in_return),
        },
        at: [rangeOf(input.inventory, at)],
      })),
});
