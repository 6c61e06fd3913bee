import { defineRule } from '../../core/rule.js';
import { asksConsentOf, ownUses } from '../shared/uses.js';

export default defineRule({
  id: 'consent/consent-when-mandatory',
  severity: 'error',
  force: 'law',
  summary: 'A consent cannot be refused.',
  why: 'Whoever has to agree does not agree. What rests on consent is never required.',
  law: ['GDPR Art. 7(4)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { required: '`{field}` is required for `{purpose}`, which rests on consent.' },
  do: [
    'Let people say no: `required: false` for `{purpose}`.',
    'If the service cannot do without, consent is the wrong ground: look whether a contract or a law covers it.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  offers_email:
    { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], required: true, opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  offers_email:
    { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [newsletter], required: false, opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input)
      .filter((use) => use.value('required') === true && asksConsentOf(input.inventory, use, use.field.subjects))
      .map((use) => ({
        about: use.pathOf('required'),
        message: 'required',
        data: { field: use.fieldId, purpose: use.purposeId },
      })),
});
