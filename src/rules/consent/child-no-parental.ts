import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { childrenAmong } from '../shared/children.js';
import { hasBasis, ownUses, sellsIn } from '../shared/uses.js';

/** GDPR Art. 8(1): 16, or what a member state sets down to 13. Californian and federal law in the United States: 13. */
const [least, most] = [13, 16];

export default defineRule({
  id: 'consent/child-no-parental',
  severity: 'error',
  force: 'law',
  summary: 'A child consents, and no parent is asked.',
  why: 'Below an age that the law sets, a child’s own consent does not count. A parent must agree, and you must make sure that it is a parent.',
  law: ['GDPR Art. 8(1)', '16 CFR 312.5'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    young: '`{subject}` agrees to `{purpose}` from the age of {age} on, and `children` has no `parental_consent`.',
    asked: 'Data of `{subject}` is collected for `{purpose}` in the United States, and `children` has no `parental_consent`.',
    open: '`{subject}` agrees to `{purpose}`, and `children` has neither `parental_consent` nor an age of {limit}.',
    between:
      '`{subject}` agrees to `{purpose}` from the age of {age} on. Some countries ask for a parent up to 16, and `children` has no `parental_consent`.',
  },
  do: [
    'Ask a parent first, and say how: `children: { parental_consent: "We write to a parent first." }`.',
    'Or do without consent of children: leave that use out for them.',
  ],
  examples: {
    bad: [
      {
        inventory: `
subjects: { player: { say: "Children who play" } }
children: { directed_at: true, minimum_age: 8 }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [player], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P12M, of: last_contact, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
subjects: { player: { say: "Children who play" } }
children: { directed_at: true, minimum_age: 8, parental_consent: "We write to a parent first." }
fields:
  offers_email: { category: user.contact.email, label: "For offers", subjects: [player], source: person, stored_in: [orders_db], purposes: [newsletter], opt_in: true, sharing: [], retention: { for: P12M, of: last_contact, then: delete } }`,
      },
    ],
  },
  check: (input) => {
    const { children, jurisdictions } = input.inventory;
    const age = children?.minimum_age;
    const limit = jurisdictions['gdpr']?.applies === true ? most : least;
    if (children?.parental_consent !== undefined || age === TODO || (age !== undefined && age >= limit)) return [];
    // In the United States a parent is asked for all that a service for children collects, whatever the ground.
    const isAmerican = children?.directed_at === true && sellsIn(input.inventory, 'US');
    const message = age === undefined ? 'open' : age < least ? 'young' : 'between';
    const isForAll = message === 'young' && childrenAmong(input.inventory, Object.keys(input.inventory.subjects)).length === 0;
    return ownUses(input).flatMap((use): Report[] => {
      const subjects = isForAll ? use.field.subjects : childrenAmong(input.inventory, use.field.subjects);
      const [subject] = subjects;
      const isConsent = hasBasis(use.purpose, 'consent');
      if (subject === undefined || (!isConsent && !(isAmerican && message !== 'between'))) return [];
      const data = { subject, purpose: use.purposeId, age: age ?? '', limit };
      const severity = message === 'between' ? 'warn' : 'error';
      return [{ about: 'children.parental_consent', message: isConsent ? message : 'asked', data, severity }];
    });
  },
});
