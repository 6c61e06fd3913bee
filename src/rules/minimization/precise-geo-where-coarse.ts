import { defineRule, type Report } from '../../core/rule.js';
import { covers, type FieldUse } from '../../core/selectors.js';
import { groupOf, isDuty, ownUsesByField, textsOf, wordsOf } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

const coarse =
  /\b(weather|forecast|language|currenc(y|ies)|region(al)?|countr(y|ies)|time ?zone|your (city|town|area)|local (content|news|offers?|events?)|(offers?|events?|news|people|members) (near|around) you|near you|statistics?|content|tax rate|rain(s|ing)?|snow(s|ing)?|sunrise|sunset|season)\b|wetter|regen|sprache|währung/i;
const exact =
  /\b(navigat|route|way to|deliver|courier|pick[- ]?up|rescue|emergenc|track your|map|nearest|next (shop|store|stop)|run|ride|walk|distance)|weg zu/i;
const light = ['marketing', 'analytics', 'personalisation'];

export default defineRule({
  id: 'minimization/precise-geo-where-coarse',
  severity: 'warn',
  force: 'law',
  summary: 'An exact place is kept where a rough one is enough.',
  why: 'An exact place shows where somebody lives, prays or is treated. Weather, language and statistics need a town.',
  law: ['GDPR Art. 5(1)(c)', '11 CCR 7002(b)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { exact: '`{field}` is an exact place, and {purposes} can do with a rough one.' },
  do: ['Keep the city instead of coordinates, or two decimals of them, and declare `category: user.location.imprecise`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show the weather where you are", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  position:
    { category: user.location.precise, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P1D after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show the way to the next shop", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  position:
    { category: user.location.precise, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P1D after collected }`,
      },
    ],
  },
  check: (input) =>
    [...ownUsesByField(input)].flatMap(([id, uses]): Report[] => {
      if (!covers('user.location.precise', uses[0]?.field.category ?? '')) return [];
      const isCoarse = (use: FieldUse) => {
        const says = [wordsOf(use.purposeId), ...textsOf(use.purpose?.say)];
        if (says.some((say) => exact.test(say)) || isDuty(use.purpose, input.catalog)) return false;
        return light.includes(groupOf(use.purpose, input.catalog) ?? '') || says.some((say) => coarse.test(say));
      };
      if (!uses.every(isCoarse)) return [];
      return [
        {
          about: `fields.${id}`,
          message: 'exact',
          data: {
            field: id,
            purposes: listOf(
              uses.map(({ purposeId }) => purposeId),
              'and',
            ),
          },
        },
      ];
    }),
});
