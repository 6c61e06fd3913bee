import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';
import { ownPeriods } from '../shared/uses.js';

export default defineRule({
  id: 'retention/inactive-account',
  severity: 'warn',
  force: 'guidance',
  summary: 'An unused account is kept for long.',
  why: 'Who stops using a service seldom closes the account. After two years without use the data should go, with a word before.',
  law: ['CNIL SAN-2022-020 (Discord)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { long: '`{field}` counts as unused after {period}; {max} is the limit. {says}' },
  do: ['Shorten it: `inactive: {iso}`. Write to people before their account is deleted.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: [account_closed, inactive], inactive: P5Y, then: delete } }`,
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
    const limit = input.catalog.retentionLimits.find(({ id }) => id === 'inactive_account');
    const most = parseDuration(limit?.max ?? '');
    if (!limit || !most) return [];
    return ownPeriods(input).flatMap(({ use, path, period }): Report[] => {
      if (!period.of.includes('inactive')) return [];
      const stated = period.inactive ?? input.inventory.events['inactive']?.after ?? '';
      const idle = parseDuration(stated);
      if (!idle || !exceeds(idle, most)) return [];
      const data = {
        field: use.fieldId,
        period: durationInWords(stated),
        max: durationInWords(limit.max),
        says: limit.says,
        iso: limit.max,
      };
      return [{ about: path, message: 'long', data }];
    });
  },
});
