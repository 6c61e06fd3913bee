import { defineRule } from '../../core/rule.js';
import { isOwnData, sensitivityOf, usesOf } from '../../core/selectors.js';
import { useRow } from '../shared/uses.js';

export default defineRule({
  id: 'consent/condition-does-not-fit',
  severity: 'warn',
  force: 'law',
  summary: 'The condition that allows special data does not speak of this use.',
  why: 'Each condition of the law has its own end: care for patients, a claim in court, the life of a person. None of them allows advertising.',
  law: ['GDPR Art. 9(2)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  messages: { unfit: '`{purpose}` rests on the condition `{condition}`, which does not cover this use: {use}.' },
  do: [
    'Ask people and name it: `special: {{ condition: explicit_consent }}`.',
    'Or stop using special data for `{purpose}`.',
    'If a law allows just this, name the condition that speaks of it, with `law`.',
  ],
  examples: {
    bad: [
      {
        title: 'Advertising to patients as if it were care',
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Write to you about courses that fit your illness", basis: consent, withdraw: "the link in every mail", special: { condition: health_care, law: "GDPR Art. 9(2)(h)" } } }
fields:
  illness:
    { category: user.health_and_medical, subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: { until: consent_withdrawn, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { offers: { use: marketing.communications.email, say: "Write to you about courses that fit your illness", basis: consent, withdraw: "the link in every mail", special: { condition: explicit_consent } } }
fields:
  illness:
    { category: user.health_and_medical, subjects: [customer], source: person, stored_in: [orders_db], purposes: [offers], opt_in: true, sharing: [], retention: { until: consent_withdrawn, then: delete } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const told = new Set<string>();
    return usesOf(inventory).flatMap((use) => {
      const { field, purpose, purposeId } = use;
      const ofField = field.purposes[purposeId]?.special ?? field.special;
      const about = ofField ? `fields.${use.fieldId}` : `purposes.${purposeId}.special`;
      const condition = (ofField ?? purpose?.special)?.condition;
      if (condition === undefined || told.has(about) || !isOwnData(inventory, field)) return [];
      const row = useRow(purpose, catalog, ({ unfit }) => unfit !== undefined);
      // At a field that holds nothing special a condition is idle, and does no harm; at a purpose it says what the use is believed to rest on.
      if (!row?.unfit?.includes(condition) || (ofField && sensitivityOf(catalog, field.category) === undefined)) return [];
      told.add(about);
      return [{ about, message: 'unfit', data: { purpose: purposeId, condition, use: row.label.en.toLowerCase() } }];
    });
  },
});
