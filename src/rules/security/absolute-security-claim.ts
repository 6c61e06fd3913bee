import { defineRule, type Report } from '../../core/rule.js';
import { writtenTexts } from '../shared/written-texts.js';

const absolute = new RegExp(
  [
    '100 ?%',
    '\\b(completely|absolutely|totally|fully|perfectly|entirely|always) (safe|secure|protected|private|anonymous)',
    '\\bwe guarantee\\b[^.;]*\\b(safe|secur|privacy|protect|confidential|hack|leak|stolen|lost|breach|no ?(one|body))|guaranteed? (safe|secure|privacy|security|protection|confidential\\w*)|(security|safety|privacy|protection) is guaranteed',
    '\\b(unhackable|impenetrable|unbreakable|bulletproof|bank[- ]grade|military[- ]grade|hacker[- ]?(proof|safe)|risk[- ]free)',
    '(no one|nobody) (else )?can (ever )?(steal|hack|break)|(no one|nobody) can (ever )?(access|read|see)\\b(?![^.;]*\\b(but|except|unless|without|way|between|transit|travels?)\\b)',
    '(never|cannot|can.t) be (hacked|stolen|lost|leaked|broken|breached)|impossible to (hack|break|steal)',
    '(perfect|absolute|total|complete|utmost|maximum) (security|safety|protection)|(no|zero) risk (to|for) your',
    '(is|are|stays?|remains?) (\\w+ )?safe from (all |any )?(hackers|thieves|attacks?|attackers)\\b|\\b(data|money|information|files?) (is|are) (totally )?safe\\b(?<!\\b(whether|if|that|how|see|check) [^.;]*)',
    '(absolut|vollkommen|hundertprozentig|völlig|jederzeit) sicher|wir garantieren[^.;]*(sicher|schutz|geschützt|vertraulich)|garantiert (sicher|geschützt)|unknackbar',
  ].join('|'),
  'i',
);
/** A text in two languages promises once. */
const placeOf = ({ path, language }: { path: string; language: string }) =>
  path.endsWith(`.${language}`) ? path.slice(0, -language.length - 1) : path;

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
security: [incident_response, encrypted_in_transit, encrypted_at_rest, { is: own_words, say: "Your data is 100% safe with us." }]`,
      },
    ],
    good: [
      {
        inventory: `
security: [incident_response, encrypted_in_transit, encrypted_at_rest, { is: own_words, say: "Two people must agree before anybody opens the archive." }]`,
      },
    ],
  },
  check: ({ inventory }) => {
    const told = new Map<string, Report>();
    for (const written of writtenTexts(inventory)) {
      const place = placeOf(written);
      if (told.has(place) || !absolute.test(written.text)) continue;
      told.set(place, { about: place, message: 'absolute', data: { place, text: written.text } });
    }
    return [...told.values()];
  },
});
