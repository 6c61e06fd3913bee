import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { longest, periodsOf, type StatedPeriod } from '../../core/periods.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { type FieldUse, usesOf } from '../../core/selectors.js';

const unrelated = new Set(['collected', 'recorded', 'last_activity']);

/** The subject with an account whom no legal duty of this purpose concerns, if there is one. */
function accountHolder(use: FieldUse, subjects: readonly string[], { inventory, catalog }: RuleInput): string | undefined {
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO || catalog.uses[dataUse]?.group === 'legal') return undefined;
  return subjects.find(
    (id) =>
      inventory.subjects[id]?.has.includes('account') &&
      !basis.some((one) => one.is === 'legal_obligation' && (one.subjects?.includes(id) ?? true)),
  );
}

/** What is wrong with a period when an account is closed; null where nothing is. */
function verdict(
  use: FieldUse,
  { period }: StatedPeriod,
  grace: string,
  { catalog }: RuleInput,
): Pick<Report, 'message' | 'severity'> | null {
  const [stated, most] = [longest(period), parseDuration(grace)];
  if (!stated || !most || period.of.length === 0) return null;
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  const isTooLong = exceeds(stated, most);
  if (period.of.includes('account_closed')) return isTooLong ? { message: 'long' } : null;
  const isConsent = basis !== TODO && basis.some(({ is }) => is === 'consent');
  if (isConsent && period.of.includes('consent_withdrawn')) return null;
  if (period.of.every((event) => catalog.events[event]?.by_choice)) return { message: 'unreached' };
  const isService = ['service', 'personalisation'].includes(catalog.uses[dataUse]?.group ?? '');
  const isUnrelated = isService && isTooLong && period.of.every((event) => unrelated.has(event));
  return isUnrelated ? { message: 'unrelated', severity: 'warn' } : null;
}

export default defineRule({
  id: 'retention/closed-account-kept',
  severity: 'error',
  force: 'law',
  summary: 'Data stays after the account is closed, and no law asks for it.',
  why: 'Who closes an account expects the data to go. What stays needs a legal duty, and then only what that duty asks for.',
  law: ['GDPR Art. 5(1)(e)', 'GDPR Art. 17(1)(a)', 'CNIL SAN-2022-020 (Discord)'],
  jurisdictions: [],
  needs: 'inventory',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      grace: { type: 'string', default: 'P30D', description: 'How long data may stay after the account is closed, ISO 8601.' },
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
  nickname: { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P5Y after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  nickname: { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input, options) =>
    usesOf(input.inventory).flatMap((use) =>
      periodsOf(use).flatMap((stated): Report[] => {
        const subject = accountHolder(use, stated.subjects, input);
        const found = subject && verdict(use, stated, String(options['grace']), input);
        if (!found) return [];
        const events = stated.period.of.map((event) => `\`${event}\``).join(' or ');
        const data = {
          field: use.fieldId,
          subject,
          purpose: use.purposeId,
          period: durationInWords(stated.period.for ?? ''),
          events,
        };
        return [{ about: stated.path, data, ...found }];
      }),
    ),
});
