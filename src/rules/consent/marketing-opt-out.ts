import { TODO } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { covers, type FieldUse, isOwnData, usesOf } from '../../core/selectors.js';
import { holdsChoiceItself } from '../shared/consents.js';
import { basesOf, groupOf, useKey } from '../shared/uses.js';

/** What reaches people at a device, for which Art. 13(1) of the ePrivacy Directive asks them first. */
const electronic = ['user.contact.email', 'user.contact.phone_number', 'user.device'];

/** Whether offers may start without a yes: on an interest by post, or to one's own customers by a law (Art. 13(2) ePrivacy Directive). A contract as basis is told by `consent/contract-not-necessary`. */
function mayStart({ field, purpose }: FieldUse): boolean {
  const bases = basesOf(purpose);
  if (bases.length === 0 || bases.some(({ is }) => is === 'consent')) return false;
  if (bases.some(({ is }) => is === 'contract')) return true;
  if (!covers('marketing.communications', useKey(purpose))) return false;
  return bases.every(({ law }) => law !== undefined) || !electronic.some((kind) => covers(kind, field.category));
}

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
