import { durationInWords } from '../../core/duration.js';
import { longest, periodsOf } from '../../core/periods.js';
import { defineRule, type Report, type RuleInput } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { isCited, isDuty, ownUses, textsOf, wordsOf } from '../shared/uses.js';

const picture = /\b(scans?|copy|copies|photos?|pictures?|images?|uploads?|kopie|foto|bild)\b/i;
const paper =
  /\b(passport|id card|ids? (scan|photo|copy|picture|image|document)|(scan|photo|copy|picture|image) of (your |the |an? )?id\b|residence permit|identity (card|document|paper)|licen[cs]e|ausweis|reisepass)/i;
const pictures = ['user.image', 'user.content'];

/** Whether an event is that the paper was checked, by the catalogue's name or in the user's words. */
const isCheck = (event: string, { inventory }: RuleInput) =>
  event === 'check_done' ||
  textsOf(inventory.events[event]?.say).some((say) => /\b(check|verif|identif)\w*|\bprüf|geprüft/i.test(say));

export default defineRule({
  id: 'minimization/full-document-where-check-enough',
  severity: 'error',
  force: 'guidance',
  summary: 'The picture of an identity paper is kept after the check.',
  why: 'Once you know who somebody is, the picture proves nothing more. It is what thieves look for.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { kept: '`{field}` holds a picture of an identity paper, and is kept for {period} for `{purpose}`.' },
  do: [
    'Keep the result only: that it was checked, by whom and when. Delete the picture with the check: `retention: { until: check_done, then: delete }`.',
    'If a law asks for the copy, cite it in the period: `retention: { …, law: … }`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: essential.fraud_detection, say: "Check your identity", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  passport_scan:
    { category: user.government_id, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P1Y after contract_ended }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: essential.fraud_detection, say: "Check your identity", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  passport_scan:
    { category: user.government_id, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: { until: check_done, then: delete } }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const { field, fieldId, purpose, purposeId } = use;
      const isId = covers('user.government_id', field.category);
      if (!isId && !pictures.some((key) => covers(key, field.category))) return [];
      const words = wordsOf(fieldId, field.label);
      const isPaper = isId || paper.test(words);
      if (!isPaper || !picture.test(words)) return [];
      // A duty to check who somebody is asks for the check. That a copy must be kept after it, only a law named in the period says.
      const isAsked = isDuty(purpose, input.catalog);
      return periodsOf(use).flatMap(({ path, period }) => {
        const length = longest(period);
        const isBrief = length !== null && length.months === 0 && length.days <= 1;
        const outlivesCheck = period.of.some((event) => isCheck(event, input)) && !isBrief && !isCited(use);
        if (!length || (isAsked ? !outlivesCheck : isBrief && period.of.some((event) => isCheck(event, input)))) return [];
        return [
          {
            about: path,
            message: 'kept',
            data: { field: fieldId, purpose: purposeId, period: durationInWords(period.for ?? '') },
          },
        ];
      });
    }),
});
