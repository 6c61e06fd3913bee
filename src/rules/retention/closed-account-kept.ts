import { durationInWords } from '../../core/duration.js';
import { defineRule, duration, type Report } from '../../core/rule.js';
import { accountHolder, afterClosure } from '../shared/after-closure.js';
import { ownPeriods } from '../shared/uses.js';

export default defineRule({
  id: 'retention/closed-account-kept',
  severity: 'error',
  force: 'law',
  summary: 'Data stays after the account is closed, and no law asks for it.',
  why: 'Who closes an account expects the data to go. What stays needs a legal duty, and then only what that duty asks for.',
  law: ['GDPR Art. 5(1)(e)', 'GDPR Art. 17(1)(a)', 'CNIL SAN-2022-020 (Discord)'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['retention/child-indefinite', 'retention/event-cannot-occur'],
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      grace: { ...duration, default: 'P30D', description: 'How long data may stay after the account is closed.' },
    },
  },
  messages: {
    long: '`{field}` of `{subject}` stays for {period} after the account is closed, for `{purpose}`, and no legal duty asks for it.',
    unreached: '`{field}` of `{subject}` stays for `{purpose}` after the account is closed: {events} never comes by itself.',
    unrelated:
      '`{field}` of `{subject}` stays for {period} after {events} for `{purpose}`, whether the account is closed or not.',
  },
  do: [
    'Let it go with the account: `retention: P30D after account_closed`, or name it beside the other event: `of: [account_closed, last_activity]`.',
    'If a law asks for it, give it a purpose with that basis: `basis: { is: legal_obligation, law: … }`.',
  ],
  examples: {
    bad: [
      {
        title: 'Five years after the account is closed',
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P5Y after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input, options) =>
    ownPeriods(input).flatMap((stated): Report[] => {
      const { use, path, period } = stated;
      const subject = accountHolder(stated, input);
      const found = subject && afterClosure(stated, String(options['grace']), input);
      if (!found) return [];
      const events = period.of.map((event) => `\`${event}\``).join(' or ');
      const data = { field: use.fieldId, subject, purpose: use.purposeId, period: durationInWords(period.for ?? ''), events };
      return [{ about: path, data, ...found }];
    }),
});
