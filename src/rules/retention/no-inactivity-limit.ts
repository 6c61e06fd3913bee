import { periodsOf } from '../../core/periods.js';
import { defineRule } from '../../core/rule.js';
import { ownUses } from '../shared/uses.js';

const idle = ['inactive', 'last_activity'];

export default defineRule({
  id: 'retention/no-inactivity-limit',
  severity: 'warn',
  force: 'guidance',
  summary: 'Accounts that nobody uses stay for ever.',
  why: 'Who stops using a service seldom closes the account. Data that waits for a closing stays as long as the company.',
  law: ['CNIL SAN-2022-020 (Discord)'],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  messages: { none: 'No field of `{subject}` ends when the account is no longer used.' },
  do: [
    'End it after two years without use: `retention: { for: P30D, of: [account_closed, inactive], inactive: P24M, then: delete }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  email:
    { category: user.contact.email, subjects: [customer, guest], source: person, stored_in: [orders_db],
      purposes: { orders: { required: true, without_it: "We cannot take your order.", sharing: [pay],
        retention: { by_subject: { customer: P30D after account_closed, guest: P60D after order_delivered }, then: delete, enforced_by: src/purge.ts } },
        newsletter: { opt_in: true, sharing: [], retention: { until: consent_withdrawn, then: delete, enforced_by: src/newsletter.ts } } } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: [account_closed, inactive], inactive: P24M, then: delete } }`,
      },
    ],
  },
  check: (input) => {
    const stated = ownUses(input).flatMap(periodsOf);
    return Object.entries(input.inventory.subjects)
      .filter(([, { has }]) => has.includes('account'))
      .filter(([id]) => {
        const own = stated.filter(({ subjects }) => subjects.includes(id));
        const waits = own.some(({ period }) => period.of.includes('account_closed'));
        return waits && !own.some(({ period }) => period.of.some((event) => idle.includes(event)));
      })
      .map(([subject]) => ({ about: `subjects.${subject}`, message: 'none', data: { subject } }));
  },
});
