import { defineRule } from '../../core/rule.js';
import { isOwnData } from '../../core/selectors.js';
import { consentedPurposes } from '../shared/consents.js';

export default defineRule({
  id: 'consent/no-withdrawal',
  severity: 'error',
  force: 'law',
  summary: 'Nobody says how to take a consent back.',
  why: 'Consent counts only if it can be taken back at any time, as easily as it was given.',
  law: ['GDPR Art. 7(3)', 'GDPR Art. 13(2)(c)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { none: '`{purpose}` rests on consent, and nothing says how a person takes it back.' },
  do: ['Give people a way and declare it: `withdraw: "the link in every mail, or /settings/mail"`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Send you offers of the week", basis: consent } }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Send you offers of the week", basis: consent, withdraw: "the link in every mail" } }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const fields = Object.values(inventory.fields);
    return consentedPurposes(inventory)
      .filter(([purpose]) => {
        const own = fields.filter((field) => Object.hasOwn(field.purposes, purpose));
        return own.length === 0 || own.some((field) => isOwnData(inventory, field));
      })
      .filter(([, ids]) => ids.every((id) => (inventory.consents[id]?.stop.length ?? 0) === 0))
      .map(([purpose, ids]) => {
        const declared = ids.find((id) => inventory.consents[id] !== undefined);
        const about = declared === undefined ? `purposes.${purpose}.basis` : `consents.${declared}.stop`;
        return { about, message: 'none', data: { purpose } };
      });
  },
});
