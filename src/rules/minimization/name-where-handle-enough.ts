import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { ownUsesByField, textsOf, wordsOf } from '../shared/uses.js';
import { listOf } from '../shared/words.js';

const playful =
  /\b(forum|comment (section|threads?)|chat ?rooms?|public chat|leaderboards?|high ?scores?|ranking list|message board)\b/i;

/** Where people talk or play under a name, the one on their papers is too much. */
const talking =
  /\b(discussions?|community|communities|group chats?|guest ?books?|multiplayer|play against|club chat|public profiles?|support groups?)\b/i;
const real = /\b(real|legal|full|true|civil)( |\b)/i;

export default defineRule({
  id: 'minimization/name-where-handle-enough',
  severity: 'info',
  force: 'house',
  summary: 'A real name is kept where a made-up one is enough.',
  why: 'In a forum or a game people talk more freely and are safer under a name of their choice.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { real: '`{field}` is a real name, and {purposes} can do with a nickname.' },
  do: ['Let people choose a nickname: `category: user.account.username`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show who wrote a post in the forum", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  real_name:
    { category: user.name, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: functional, say: "Show who wrote a post in the forum", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  nickname:
    { category: user.account.username, subjects: [customer], source: person, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) =>
    [...ownUsesByField(input)].flatMap(([id, uses]): Report[] => {
      const { category, label } = uses[0]?.field ?? {};
      if (!covers('user.name', category ?? '')) return [];
      const isReal = real.test(wordsOf(id, label));
      const isPlay = (say: string) => playful.test(say) || (isReal && talking.test(say));
      if (!uses.every(({ purpose }) => textsOf(purpose?.say).some(isPlay))) return [];
      return [
        {
          about: `fields.${id}`,
          message: 'real',
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
