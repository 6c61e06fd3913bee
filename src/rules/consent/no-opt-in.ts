import { defineRule, type Report } from '../../core/rule.js';
import { restsOnConsent } from '../../core/selectors.js';
import { consentIds, holdsChoiceItself } from '../shared/consents.js';
import { asksConsentOf, groupOf, ownUses } from '../shared/uses.js';

export default defineRule({
  id: 'consent/no-opt-in',
  severity: 'error',
  force: 'law',
  summary: 'Data rests on consent, and nobody has to give it.',
  why: 'Consent is an act of the person. What is on from the start was never agreed to.',
  law: ['GDPR Art. 7', 'GDPR Art. 4(11)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['consent/consent-when-mandatory'],
  messages: {
    on: '`{field}` is used for `{purpose}` by consent, and it is on from the start: `opt_in: false`.',
    explicit: '`{field}` needs explicit consent, and its use for `{purpose}` is on from the start: `opt_in: false`.',
    unsaid: '`{field}` is used for `{purpose}` by consent, and nothing says that the person switches it on.',
  },
  do: ['Let people switch it on themselves, and write `opt_in: true`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
fields:
  pages: { category: user.behavior.browsing_history, subjects: [customer], source: device, stored_in: [orders_db], purposes: [statistics], opt_in: false, sharing: [], retention: P13M after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
fields:
  pages: { category: user.behavior.browsing_history, subjects: [customer], source: device, stored_in: [orders_db], purposes: [statistics], opt_in: true, sharing: [], retention: P13M after collected }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const { field, fieldId, purpose, purposeId } = use;
      const isChoice = holdsChoiceItself(field);
      if (isChoice || groupOf(purpose, input.catalog) === 'marketing') return [];
      const data = { field: fieldId, purpose: purposeId };
      const stated = use.value('opt_in');
      const special = use.value('special') ?? purpose?.special;
      if (stated === false && asksConsentOf(input.inventory, use, field.subjects))
        return [{ about: use.pathOf('opt_in'), message: 'on', data }];
      if (!restsOnConsent(purpose)) {
        const isOn = special?.condition === 'explicit_consent' && stated === false;
        return isOn ? [{ about: use.pathOf('opt_in'), message: 'explicit', data }] : [];
      }
      const isAsked = consentIds(input.inventory, purposeId).some((id) => {
        const { asked_at: place, starts } = input.inventory.consents[id] ?? {};
        return place !== undefined || starts === 'unticked';
      });
      if (stated !== undefined || isAsked || field.special) return [];
      return [{ about: use.pathOf('opt_in'), message: 'unsaid', data, severity: 'warn' }];
    }),
});
