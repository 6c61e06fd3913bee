import { durationInWords, exceeds } from '../../core/duration.js';
import { groupBy } from '../../core/group-by.js';
import { defineRule, type Report } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { type ComparablePeriod, comparablePeriods, isRecord, longestOf, startsAtEnd } from '../shared/comparable-periods.js';
import { categoryInWords, listOf } from '../shared/words.js';

const protecting = ['special', 'criminal'];

export default defineRule({
  id: 'retention/special-longer-than-parent',
  severity: 'warn',
  force: 'law',
  summary: 'Data that the law protects most outlives the rest of the record.',
  why: 'Health, beliefs and the like do the greatest harm when they leak. They should be the first to go, not the last.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  yieldsTo: ['retention/closed-account-kept', 'retention/over-category-max'],
  messages: {
    longer:
      '`{field}` ({words}) is kept for {period} after {events}; the other data of `{subject}` goes after {other} (`{longest}`).',
  },
  do: [
    'Let it go with the rest of the record, or before.',
    'If a law asks for more, cite it under the purpose or in the period: `law: …`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: { for: P1Y, of: contract_ended, then: delete } }
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [guest], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P10Y, of: contract_ended, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  nickname:
    { category: user.account.username, subjects: [guest], source: person, stored_in: [orders_db], purposes: [orders],
      required: false, sharing: [], retention: { for: P1Y, of: contract_ended, then: delete } }
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [guest], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: contract_ended, then: delete } }`,
      },
    ],
  },
  check: (input) => {
    const all = comparablePeriods(input);
    const kindOf = ({ use }: ComparablePeriod) => sensitivityOf(input.catalog, use.field.category);
    const isProtected = (one: ComparablePeriod) => protecting.includes(kindOf(one) ?? '');
    const open = all.filter((one) => !one.isAsked && isProtected(one));
    const others = all.filter((one) => isRecord(one, input.catalog) && !isProtected(one));
    const rest = groupBy(others, ({ subject, events }) => `${subject} ${events}`);
    const afterEnd = groupBy(others.filter(startsAtEnd), ({ subject }) => subject);
    return open.flatMap((one): Report[] => {
      const alike = rest.get(`${one.subject} ${one.events}`) ?? [];
      const longest = longestOf(alike.length === 0 && startsAtEnd(one) ? (afterEnd.get(one.subject) ?? []) : alike);
      if (!longest || !exceeds(one.length, longest.length)) return [];
      const { use, period } = one;
      const data = {
        field: use.fieldId,
        words: categoryInWords(input.catalog, use.field.category),
        subject: one.subject,
        events: listOf(period.of),
        period: durationInWords(period.for ?? ''),
        other: durationInWords(longest.period.for ?? ''),
        longest: longest.use.fieldId,
      };
      return [{ about: one.path, message: 'longer', data }];
    });
  },
});
