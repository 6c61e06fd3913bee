import { groupEach } from '../../core/group-by.js';
import type { StatedPeriod } from '../../core/periods.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { isBound } from '../shared/bonds.js';
import { isCited, isDuty, ownPeriods } from '../shared/uses.js';

const idle = ['inactive', 'last_activity'];
const ofAccounts = ['account_closed', ...idle];

const endsUnused = ({ period }: StatedPeriod) => period.of.some((event) => idle.includes(event));
/** Whether a period has another end, or a law behind it. */
const isApart = ({ use, period }: StatedPeriod, { catalog }: RuleInput) =>
  period.of.length > 1 || isCited(use) || isDuty(use.purpose, catalog);

const report = ({ use, path }: StatedPeriod, subject: string, other: string): Report => ({
  about: path,
  message: 'field',
  data: { field: use.fieldId, subject, purpose: use.purposeId, other },
});

export default defineRule({
  id: 'retention/no-inactivity-limit',
  severity: 'warn',
  force: 'guidance',
  summary: 'Accounts that nobody uses stay for ever.',
  why: 'Who stops using a service seldom closes the account. Data that waits for a closing stays as long as the company.',
  law: ['CNIL SAN-2022-020 (Discord)'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['retention/closed-account-kept'],
  messages: {
    none: 'No field of `{subject}` ends when the account is no longer used.',
    field:
      '`{field}` of `{subject}` waits for `account_closed` alone for `{purpose}`; `{other}` ends when the account is no longer used.',
  },
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
    const stated = ownPeriods(input).filter(({ period }) => period.of.some((event) => ofAccounts.includes(event)));
    const bySubject = groupEach(stated, ({ subjects }) => subjects);
    const holders = Object.entries(input.inventory.subjects).filter(([, { has }]) => has.includes('account'));
    return holders.flatMap(([subject]): Report[] => {
      const own = bySubject.get(subject) ?? [];
      const waiting = own.filter(({ period }) => period.of.includes('account_closed'));
      const ending = own.find(endsUnused);
      if (waiting.length === 0) return [];
      if (!ending && isBound(subject, input)) return [];
      if (!ending) return [{ about: `subjects.${subject}`, message: 'none', data: { subject } }];
      const open = waiting.filter((one) => !endsUnused(one) && !isApart(one, input));
      // Where many fields wait for the closing, one that does not may be an accident.
      return open.length * 3 > waiting.length ? [] : open.map((one) => report(one, subject, ending.use.fieldId));
    });
  },
});
