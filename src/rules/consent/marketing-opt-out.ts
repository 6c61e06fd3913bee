import { TODO } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { isOwnData, usesOf } from '../../core/selectors.js';
import { holdsChoiceItself } from '../shared/consents.js';
import { mayStart } from '../shared/offers.js';
import { groupOf } from '../shared/uses.js';

export default defineRule({
  id: 'consent/marketing-opt-out',
  severity: 'error',
  force: 'law',
  summary: 'Marketing starts without the person switching it on.',
  why: 'People must choose marketing themselves, by an act of their own. A box that is ticked already, or a choice to stop later, is no choice.',
  law: ['GDPR Art. 7', 'CJEU C-673/17'],
  unconfirmed: ['ePrivacy Directive Art. 13'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { out: '`{field}` is used for `{purpose}`, which is marketing, without `opt_in: true`.' },
  do: [
    'Let people switch it on themselves, and write `opt_in: true` under the purpose.',
    'Or stop using `{field}` for `{purpose}`.',
    'If a law lets you write to your own customers about similar offers, cite it as the `law` of the basis.',
  ],
  examples: {
    bad: [
      {
        title: 'Customers get offers unless they object',
        inventory: `
fields:
  delivery_phone:
    category: user.contact.phone_number
    subjects: [customer]
    source: person
    stored_in: [orders_db]
    sharing: []
    purposes: { newsletter: { opt_in: false, retention: { until: consent_withdrawn, then: delete } } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    category: user.contact.phone_number
    subjects: [customer]
    source: person
    stored_in: [orders_db]
    sharing: []
    purposes: { newsletter: { opt_in: true, retention: { until: consent_withdrawn, then: delete } } }`,
      },
      {
        title: 'Letters by post on an interest, until people object',
        inventory: `
purposes: { letters: { use: marketing.communications, say: "Send you our catalogue by post", basis: { is: legitimate_interests, interest: "Tell our customers what is new", assessment: legal/lia-letters.md } } }
fields:
  delivery_address:
    { category: user.contact.address, subjects: [customer], source: person, stored_in: [orders_db], purposes: [letters], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    usesOf(inventory)
      .filter(({ field }) => !holdsChoiceItself(field))
      .filter((use) => isOwnData(inventory, use.field) && groupOf(use.purpose, catalog) === 'marketing' && !mayStart(use))
      .filter((use) => use.value('opt_in') !== true && use.value('opt_in') !== TODO)
      .map((use) => ({ about: use.pathOf('opt_in'), message: 'out', data: { field: use.fieldId, purpose: use.purposeId } })),
});
