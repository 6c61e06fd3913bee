import { defineRule, type Report } from '../../core/rule.js';
import { textsOf } from '../shared/uses.js';

const absolute =
  /100 ?%|\b(completely|absolutely|totally|fully|perfectly|entirely|always) (safe|secure|protected|private|anonymous)|guarantee|\b(unhackable|impenetrable|unbreakable|bulletproof|bank[- ]grade|military[- ]grade)|(no one|nobody) can (ever )?(access|read|steal|see)|never be (hacked|stolen|lost|leaked)|(absolut|vollkommen|hundertprozentig) sicher|garantier/i;

export default defineRule({
  id: 'security/absolute-security-claim',
  severity: 'error',
  force: 'law',
  summary: 'A text promises more safety than anybody can keep.',
  why: 'Nothing is perfectly safe. A promise that cannot be kept is deceit when the first leak comes.',
  law: ['FTC Act s. 5'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { absolute: '`{place}` promises too much: “{text}”.' },
  do: ['Say what you do instead, for example “We encrypt data where we store it”.'],
  examples: {
    bad: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest, { is: own_words, say: "Your data is 100% safe with us." }]`,
      },
    ],
    good: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest, { is: own_words, say: "Two people must agree before anybody opens the archive." }]`,
      },
    ],
  },
  check: ({ inventory }) => {
    const texts = [
      ...inventory.security.map(({ say }, index) => [`security.${index}.say`, say] as const),
      ...Object.entries(inventory.fields).flatMap(([id, { security = [] }]) =>
        security.map(({ say }, index) => [`fields.${id}.security.${index}.say`, say] as const),
      ),
      ...Object.entries(inventory.purposes).map(([id, { say }]) => [`purposes.${id}.say`, say] as const),
      ...Object.entries(inventory.recipients).flatMap(
        ([id, { does, we_will: will }]) =>
          [
            [`recipients.${id}.does`, does],
            [`recipients.${id}.we_will`, will],
          ] as const,
      ),
    ];
    return texts.flatMap(([place, say]): Report[] => {
      const text = textsOf(say).find((one) => absolute.test(one));
      return text === undefined ? [] : [{ about: place, message: 'absolute', data: { place, text } }];
    });
  },
});
