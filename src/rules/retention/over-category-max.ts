import { durationInWords } from '../../core/duration.js';
import { periodsOf } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { exceededLimit, isLegalDuty, limitsFor, underDuty } from '../shared/limits.js';
import { ownUses } from '../shared/uses.js';

export default defineRule({
  id: 'retention/over-category-max',
  severity: 'error',
  force: 'guidance',
  summary: 'A datum is kept longer than authorities or laws find defensible for its kind.',
  why: 'For many kinds of data an authority or a law has said how long is long enough. Beyond it you need a reason of your own.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['minimization/full-document-where-check-enough'],
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
    'If a law asks for more, cite it in the period: `retention: { …, law: … }`; if something else does, record it under `exempt`.',
  ],
  examples: {
    bad: [
      {
        title: 'A prospect kept for four years',
        inventory: `
fields:
  lead_email:
    { category: user.contact.email, subjects: [guest], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [],
      retention: { for: P48M, of: last_contact, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  lead_email:
    { category: user.contact.email, subjects: [guest], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [],
      retention: { for: P36M, of: last_contact, then: delete } }`,
      },
    ],
  },
  check: (input, options) => {
    const except = options['except'] as readonly string[];
    return ownUses(input).flatMap((use): Report[] => {
      const limits = limitsFor(use, input, except);
      if (limits.length === 0) return [];
      return periodsOf(use).flatMap((stated) => {
        const limit = exceededLimit(limits, stated, input.inventory.events);
        if (!limit) return [];
        const { id, says, confidence } = limit;
        const source = confidence === 'medium' ? 'a figure whose source nobody has confirmed yet' : limit.source;
        const [period, max] = [durationInWords(stated.period.for ?? ''), durationInWords(limit.max)];
        const data = { field: use.fieldId, purpose: use.purposeId, period, max, says, source, limit: id };
        const severity = confidence === 'high' && !isLegalDuty(use) ? 'error' : 'warn';
        return [{ about: stated.path, message: 'over', data, severity, ...(isLegalDuty(use) ? { do: underDuty(max) } : {}) }];
      });
    });
  },
});
