import { defineRule } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { ownUses, textsOf, useKey } from '../shared/uses.js';
import { categoryInWords } from '../shared/words.js';

const naming = ['user.name', 'user.contact', 'user.unique_id', 'user.account', 'user.government_id', 'user.image'];

/** Whoever is asked must be reached, and an answer counts beside its question. */
const asking =
  /\b(ask(s|ed|ing)?|surveys?|interviews?|questionnaires?|feedback|opinions?|invit\w+|send|tell|write|report to you|your own)\b|\bumfragen?\b|befrag|fragen/i;

export default defineRule({
  id: 'minimization/anonymous-alternative',
  severity: 'info',
  force: 'guidance',
  summary: 'Use is measured with data that names the person.',
  why: 'Figures on pages and clicks need no name, whoever agreed to being counted. Count without it, and most duties fall away.',
  law: ['GDPR Art. 25(1)'],
  unconfirmed: ['GDPR Art. 89'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { named: '`{field}` ({words}) names the person, and `{purpose}` only measures use.' },
  do: ['Count without it, or with a number that changes daily: `category: user.unique_id.pseudonymous`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: analytics, say: "Count visits of each page", basis: { is: legitimate_interests, interest: "Make our pages clear", assessment: legal/interests.md } } }
fields:
  visitor_email:
    { category: user.contact.email, label: "Who visits", subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P6M after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a switch in the settings" } }
fields:
  visitor_code:
    { category: user.unique_id.pseudonymous, subjects: [customer], source: derived, stored_in: [orders_db], purposes: [extra], opt_in: true, sharing: [], retention: P6M after collected }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input)
      .filter(({ purpose }) => covers('analytics', useKey(purpose)) && !textsOf(purpose?.say).some((say) => asking.test(say)))
      .filter(
        ({ field: { category } }) => category !== 'user.unique_id.pseudonymous' && naming.some((key) => covers(key, category)),
      )
      .map(({ fieldId, field, purposeId, path }) => ({
        about: path,
        message: 'named',
        data: { field: fieldId, words: categoryInWords(input.catalog, field.category), purpose: purposeId },
      })),
});
