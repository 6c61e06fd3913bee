import { defineRule, type Report } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { groupOf, isDuty, ownUses, sourcesOf } from '../shared/uses.js';

/** Whether people asked for it themselves, and the datum is what reaches them: nobody gets a letter without an address. */
const isWayToThem = (use: FieldUse) =>
  use.value('opt_in') === true && ['user.contact', 'user.name'].some((key) => covers(key, use.field.category));

const optional: Readonly<Record<string, string>> = {
  marketing: 'marketing',
  analytics: 'measuring use',
  personalisation: 'fitting the service to people',
  research: 'research',
};

export default defineRule({
  id: 'minimization/required-but-optional',
  severity: 'error',
  force: 'law',
  summary: 'A datum must be given though its purpose works without it.',
  why: 'A train ticket needs no title. What a purpose can do without may be asked, never demanded; that people can object later does not help.',
  law: ['GDPR Art. 5(1)(c)', 'CJEU C-394/23'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  yieldsTo: ['consent/consent-when-mandatory', 'minimization/title-or-gender-unjustified'],
  messages: { demanded: '`{field}` is required for `{purpose}`, which is {group}.' },
  do: ['Let people leave it empty: `required: false`.', 'Or stop asking.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: personalize, say: "Greet you in your town’s way", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  home_town:
    { category: user.contact.address.city, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: true, without_it: "We cannot greet you.", sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: personalize, say: "Greet you in your town’s way", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  home_town:
    { category: user.contact.address.city, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const group = optional[groupOf(use.purpose, input.catalog) ?? ''];
      const isGiven = sourcesOf(use.field).length === 0 || sourcesOf(use.field).includes('person');
      if (
        group === undefined ||
        !isGiven ||
        use.value('required') !== true ||
        isWayToThem(use) ||
        isDuty(use.purpose, input.catalog)
      )
        return [];
      return [
        { about: use.pathOf('required'), message: 'demanded', data: { field: use.fieldId, purpose: use.purposeId, group } },
      ];
    }),
});
