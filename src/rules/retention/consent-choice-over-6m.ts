import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isUnderItsLaw } from '../shared/limits.js';
import { holdsChoice } from '../shared/trackers.js';

export default defineRule({
  id: 'retention/consent-choice-over-6m',
  severity: 'info',
  force: 'guidance',
  summary: 'A choice about cookies is not asked for again.',
  why: 'People change their minds. Six months is a good time to ask again, and not before.',
  law: [],
  unconfirmed: ['CNIL good practice on cookies'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { long: '`{tracker}` keeps the choice for {period}; {max} is good practice. {says}' },
  do: ['Shorten it: `life: {iso}`.'],
  examples: {
    bad: [
      {
        inventory: `
trackers: { cookie_choice: { kind: cookie, life: P5Y, consent: not_needed, category: user.privacy_preferences } }`,
      },
    ],
    good: [
      {
        inventory: `
trackers: { cookie_choice: { kind: cookie, life: P6M, consent: not_needed, category: user.privacy_preferences } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const limit = catalog.retentionLimits.find(({ id }) => id === 'cookie_choice');
    const most = parseDuration(limit?.max ?? '');
    if (!limit || !most || !isUnderItsLaw(limit, inventory)) return [];
    return Object.entries(inventory.trackers).flatMap(([id, tracker]): Report[] => {
      const life = parseDuration(tracker.life ?? '');
      if (!life || !holdsChoice(id, tracker) || !exceeds(life, most)) return [];
      const data = {
        tracker: id,
        period: durationInWords(tracker.life ?? ''),
        max: durationInWords(limit.max),
        says: limit.says,
        iso: limit.max,
      };
      return [{ about: `trackers.${id}.life`, message: 'long', data }];
    });
  },
});
