import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { longest } from '../../core/periods.js';
import { defineRule, duration, type Report } from '../../core/rule.js';
import { holdsChoiceItself } from '../shared/consents.js';
import { asksConsentOf, isDuty, ownPeriods } from '../shared/uses.js';

const refusals = ['consent_withdrawn', 'objected'];

export default defineRule({
  id: 'retention/kept-after-withdrawal',
  severity: 'error',
  force: 'law',
  summary: 'Data stays long after its consent was taken back.',
  why: 'With the consent the purpose ends, and the data goes without delay. Only the proof of the consent may stay.',
  law: ['GDPR Art. 17(1)(b)', 'GDPR Art. 5(1)(e)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      grace: { ...duration, default: 'P30D', description: 'How long data may stay after a consent is taken back.' },
    },
  },
  messages: {
    long: '`{field}` stays for {period} after {event} for `{purpose}`, which then has no ground left.',
  },
  do: [
    'Let it go at once: `retention: { until: consent_withdrawn, then: delete }`.',
    'If you keep it to prove the consent, give it a purpose of its own for that: `use: essential.legal_obligation`, with its `law`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  offers_email:
    { category: user.contact.email, label: "Email for offers", subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P3Y, of: consent_withdrawn, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  offers_email:
    { category: user.contact.email, label: "Email for offers", subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P30D, of: consent_withdrawn, then: delete } }`,
      },
      {
        title: 'The answer itself is the proof',
        inventory: `
fields:
  offers_choice:
    { category: user.preferences.marketing_consent, subjects: [customer], source: person, stored_in: [orders_db],
      purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P3Y, of: consent_withdrawn, then: delete } }`,
      },
    ],
  },
  check: (input, options) => {
    const grace = parseDuration(String(options['grace']));
    return ownPeriods(input).flatMap(({ use, path, subjects, period }): Report[] => {
      const event = period.of.find((one) => refusals.includes(one));
      if (event === undefined || isDuty(use.purpose, input.catalog) || holdsChoiceItself(use.field)) return [];
      const length = longest(period);
      if (!grace || !length || !exceeds(length, grace) || !asksConsentOf(input.inventory, use, subjects)) return [];
      const words = durationInWords(period.for ?? '');
      const data = { field: use.fieldId, purpose: use.purposeId, event: `\`${event}\``, period: words };
      return [{ about: path, message: 'long', data }];
    });
  },
});
