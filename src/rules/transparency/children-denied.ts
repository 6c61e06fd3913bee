import { defineRule, type Report } from '../../core/rule.js';
import { childrenAmong } from '../shared/children.js';
import { ownUses, textsOf } from '../shared/uses.js';

/** Ages as a text gives them: “aged 6 to 12”, “pupils of 10 to 19 years”. */
const ages = /\b(?:aged|ages?|between)\s+(\d{1,2})\s*(?:to|and|-|–|until)\s*(\d{1,2})\b/i;
/** Below this age a person is a child wherever a law on children knows an age. */
const grown = 16;

export default defineRule({
  id: 'transparency/children-denied',
  severity: 'warn',
  force: 'law',
  summary: 'The file says that the service is not meant for children, and holds data of children.',
  why: 'Rules for children hold where children are, whatever a text says. A denial that the file itself refutes misleads parents.',
  law: ['GDPR Art. 5(1)(a)', 'FTC Act s. 5'],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    denied: '`children.directed_at` is `false`, and `{subject}` ({says}) are children.',
    younger: '`children.minimum_age` is {minimum}, and `{subject}` ({says}) are younger.',
  },
  do: [
    'Say what is so: `children: {{ directed_at: true, minimum_age: …, parental_consent: … }}`.',
    'Or take the data of children out, and the subject with it.',
  ],
  examples: {
    bad: [
      {
        inventory: `
children: { directed_at: false, minimum_age: 18 }
subjects: { pupil: { say: "Pupils aged 10 to 15", has: [lessons] } }
fields:
  pupil_name:
    { category: user.name, subjects: [pupil], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after contract_ended }`,
      },
    ],
    good: [
      {
        title: 'Children of customers, who have no account',
        inventory: `
children: { directed_at: false, minimum_age: 18 }
subjects: { child: { say: "Children for whom customers buy" } }
fields:
  child_size:
    { category: user.demographic, subjects: [child], source: customer, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after contract_ended }`,
      },
    ],
  },
  check: (input) => {
    const { children, subjects } = input.inventory;
    if (children === undefined) return [];
    const own = new Set(ownUses(input).flatMap(({ field }) => field.subjects));
    return Object.keys(subjects).flatMap((subject): Report[] => {
      const { say, has = [] } = subjects[subject] ?? {};
      const says = textsOf(say)[0] ?? subject;
      const from = Number(ages.exec(says)?.[1] ?? Number.NaN);
      if (!own.has(subject) || has.length === 0 || childrenAmong(input.inventory, [subject]).length === 0) return [];
      if (children.directed_at === false && from < grown)
        return [{ about: 'children.directed_at', message: 'denied', data: { subject, says } }];
      const { minimum_age: minimum } = children;
      if (typeof minimum !== 'number' || !(from < minimum)) return [];
      return [{ about: 'children.minimum_age', message: 'younger', data: { subject, says, minimum } }];
    });
  },
});
