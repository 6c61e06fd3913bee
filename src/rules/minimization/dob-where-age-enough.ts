import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { groupOf, isDuty, ownUses, wordsOf } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

const gate =
  /\b(check|verify|confirm|make sure|ensure|prove|know|see|admit|only|not)\b.*\b(age|old enough|adults?|of age|under ?age|minors|1[3-8]|21)\b|\bage[- ](gate|check|limit|verification|restricted|restriction)|old enough|\badults only\b|volljährig|mindestalter|altersprüfung|jugendschutz|\balter\b.*\b(prüf|nachweis|bestätig|feststell)|\b(prüf|nachweis|bestätig|feststell)\w*\b.*\balter\b/i;
const greeting = /birthday|geburtstag/i;
/** What goes by an age and not by a day. */
const aged =
  /\b(fit|suit|match)(s|ing)? (your|their|an?|the|(the|a|your) child.?s) age\b|\b(of|for|by|to) (your|their|the same|a similar) age\b|\bage[- ]?(group|band|range)s?\b|\b(over|above|from) \d\d\b.*\b(price|discount|cheaper|reduc)|\b(price|discount|reduc)\w*\b.*\b(over|above|from) \d\d\b/i;
const light = ['marketing', 'analytics', 'personalisation'];

export default defineRule({
  id: 'minimization/dob-where-age-enough',
  severity: 'warn',
  force: 'guidance',
  summary: 'A full date of birth is kept where the age is enough.',
  why: 'With name and date of birth others can pose as a person. Most purposes need much less.',
  law: ['GDPR Art. 25(1)', 'CNIL GDPR Developer Guide, sheet 7'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    gate: '`{field}` is a full date of birth, and `{purpose}` asks only whether somebody is old enough.',
    greeting: '`{field}` is a full date of birth, and `{purpose}` needs the day and the month.',
    rest: '`{field}` is a full date of birth, and {purpose} needs no more than an age.',
  },
  do: [
    'Keep less: a birth year is enough for an age gate, “yes, 18 or over” is better still; an age band is enough to choose content; day and month are enough for a greeting.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: essential.service, say: "Check that you are 18 or over", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  birth_date:
    { category: user.demographic.date_of_birth, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: essential.service, say: "Check that you are 18 or over", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  birth_year:
    { category: user.demographic.age, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const dates = ownUses(input).filter(({ field }) => covers('user.demographic.date_of_birth', field.category));
    return [...new Set(dates.map(({ fieldId }) => fieldId))].flatMap((id): Report[] => {
      const uses = dates.filter(({ fieldId }) => fieldId === id);
      const says = (use: (typeof uses)[number], words: RegExp) => words.test(wordsOf(use.purposeId, use.purpose?.say));
      const isEnough = (use: (typeof uses)[number]) =>
        light.includes(groupOf(use.purpose, input.catalog) ?? '') || [gate, greeting, aged].some((words) => says(use, words));
      // A duty to check the age asks for the check; each other duty is taken to need the date.
      const isDue = (use: (typeof uses)[number]) => isDuty(use.purpose, input.catalog) && !says(use, gate);
      if (!uses.every((use) => isEnough(use) && !isDue(use))) return [];
      const [asked, greeted] = [uses.find((use) => says(use, gate)), uses.find((use) => says(use, greeting))];
      const named = (asked ?? greeted)?.purposeId;
      const all = uses.map(({ purposeId }) => purposeId);
      const data = { field: id, purpose: named ?? listOf(all, 'and') };
      return [{ about: `fields.${id}`, message: asked ? 'gate' : greeted ? 'greeting' : 'rest', data }];
    });
  },
});
