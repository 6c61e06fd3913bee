import { defineRule } from '../../core/rule.js';
import { consentedPurposes, isDeclared } from '../shared/consents.js';

export default defineRule({
  id: 'consent/no-record',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody says where a consent is proved.',
  why: 'You must be able to show who agreed to what and when. What cannot be shown counts as not given.',
  law: ['GDPR Art. 7(1)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { none: '`{consent}` is asked for, and no `proof` says where it is recorded.' },
  do: ['Record who agreed to which words and when, and name the place: `proof: ConsentLog`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Send you offers of the week", basis: consent } }
consents: { offers: { asked_at: /signup, starts: unticked, stop: [{ link: every_mail }] } }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Send you offers of the week", basis: consent } }
consents: { offers: { asked_at: /signup, starts: unticked, proof: ConsentLog, stop: [{ link: every_mail }] } }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const all = Object.entries(inventory.consents);
    // Who names a proof for most consents has a place for the others.
    const proved = all.filter(([, { proof }]) => proof !== undefined).length;
    const isKept = proved > 1 && proved * 2 > all.length;
    // How people stop what rests on an interest stands among the consents too, and is none.
    const asked = new Set(consentedPurposes(inventory).flatMap(([, ids]) => ids));
    const isAsked = (id: string) => asked.has(id) || inventory.purposes[id] === undefined;
    return all
      .filter(([id, consent]) => ((isKept && isAsked(id)) || isDeclared(consent)) && consent.proof === undefined)
      .map(([consent]) => ({ about: `consents.${consent}`, message: 'none', data: { consent } }));
  },
});
