import type { RetentionLimit } from '../../core/catalog.js';
import { durationInWords, exceeds } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { longest, periodsOf, type StatedPeriod } from '../../core/periods.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { covers, type FieldUse, usesOf } from '../../core/selectors.js';

const rankOf = (limit: RetentionLimit) => (limit.confidence === 'high' ? 0 : 1);

/** The limits that speak of a use in the controller's country. A legal duty beats all but limits that are law themselves. */
function limitsFor(use: FieldUse, { inventory, catalog }: RuleInput): RetentionLimit[] {
  const country = inventory.parties[inventory.acts_as.controller]?.country;
  const { basis = [], use: dataUse = '' } = use.purpose ?? {};
  if (basis === TODO || dataUse === TODO) return [];
  const isDuty = basis.some(({ is }) => is === 'legal_obligation');
  return catalog.retentionLimits.filter(
    (limit) =>
      limit.rule === undefined &&
      (!isDuty || limit.force === 'law') &&
      (limit.categories?.some((category) => covers(category, use.field.category)) ?? true) &&
      (limit.uses?.some((wanted) => covers(wanted, dataUse)) ?? true) &&
      (limit.countries?.includes(country ?? '') ?? true),
  );
}

/** The surest and shortest limit that a period goes beyond. */
function exceeded(limits: readonly RetentionLimit[], { period }: StatedPeriod): RetentionLimit | undefined {
  const stated = longest(period);
  return limits
    .filter(({ events, max, from = 'event' }) => {
      const most = longest({ for: max, from });
      return stated && most && (events?.some((event) => period.of.includes(event)) ?? true) && exceeds(stated, most);
    })
    .sort((a, b) => rankOf(a) - rankOf(b))[0];
}

export default defineRule({
  id: 'retention/over-category-max',
  severity: 'error',
  force: 'guidance',
  summary: 'A datum is kept longer than authorities or laws find defensible for its kind.',
  why: 'For many kinds of data an authority or a law has said how long is long enough. Beyond it you need a reason of your own.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      except: { type: 'array', items: { type: 'string' }, default: [], description: 'Ids of limits that do not hold for you.' },
    },
  },
  messages: { over: '`{field}` is kept for {period} for `{purpose}`; {max} is the limit. {says} (`{limit}`: {source}.)' },
  do: [
    'Shorten the period to {max}.',
    'If a law asks for more, give the purpose that basis: `basis: { is: legal_obligation, law: … }`; if something else does, record it under `exempt`.',
  ],
  examples: {
    bad: [
      {
        title: 'A prospect kept for four years',
        inventory: `
fields:
  lead_email: { category: user.contact.email, subjects: [guest], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P48M, of: last_contact, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  lead_email: { category: user.contact.email, subjects: [guest], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P36M, of: last_contact, then: delete } }`,
      },
    ],
  },
  check: (input, options) =>
    usesOf(input.inventory).flatMap((use): Report[] => {
      const except = options['except'] as readonly string[];
      const limits = limitsFor(use, input).filter(({ id }) => !except.includes(id));
      const isDuty = use.purpose?.basis !== TODO && use.purpose?.basis.some(({ is }) => is === 'legal_obligation');
      return periodsOf(use).flatMap((stated) => {
        const limit = exceeded(limits, stated);
        if (!limit) return [];
        const { id, max, says, source, confidence } = limit;
        const data = {
          field: use.fieldId,
          purpose: use.purposeId,
          period: durationInWords(stated.period.for ?? ''),
          max: durationInWords(max),
          says,
          source,
          limit: id,
        };
        return [{ about: stated.path, message: 'over', data, severity: confidence === 'high' && !isDuty ? 'error' : 'warn' }];
      });
    }),
});
