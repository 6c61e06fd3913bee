import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';
import { holdsChoice } from '../shared/trackers.js';
import { groupOf } from '../shared/uses.js';

/** Kinds of use for which authorities named the figure; for others it is a good measure. */
const measuring = ['analytics', 'marketing', 'personalisation'];
/** Where a program keeps its own data. What people wrote themselves stays there as long as they want. */
const ownStorage = ['local_storage', 'indexed_db', 'cache'];

export default defineRule({
  id: 'retention/cookie-over-13m',
  severity: 'error',
  force: 'guidance',
  summary: 'A tracker stays on the device for more than 13 months.',
  why: 'People forget what they once agreed to. After 13 months they are asked again.',
  law: ['CNIL 2020-092'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    long: '`{tracker}` stays on the device for {period}; {max} is the limit. {says}',
    service: '`{tracker}` stays on the device for {period}; more than {max} is long for a cookie that nobody measures with.',
  },
  do: ['Shorten it: `life: {iso}`, and do not renew it on each visit.'],
  examples: {
    bad: [
      {
        inventory: `
trackers: { visits: { kind: cookie, life: P2Y, purpose: newsletter, consent: needed } }`,
      },
    ],
    good: [
      {
        inventory: `
trackers: { visits: { kind: cookie, life: P13M, purpose: newsletter, consent: needed } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const limit = catalog.retentionLimits.find(({ id }) => id === 'audience_cookie');
    const most = parseDuration(limit?.max ?? '');
    if (!limit || !most) return [];
    return Object.entries(inventory.trackers).flatMap(([id, tracker]): Report[] => {
      const life = parseDuration(tracker.life ?? '');
      if (!life || !exceeds(life, most) || holdsChoice(id, tracker)) return [];
      const group = tracker.purpose === undefined ? 'analytics' : groupOf(inventory.purposes[tracker.purpose], catalog);
      const data = {
        tracker: id,
        period: durationInWords(tracker.life ?? ''),
        max: durationInWords(limit.max),
        says: limit.says,
        iso: limit.max,
      };
      const about = `trackers.${id}.life`;
      if (measuring.includes(group ?? '')) return [{ about, message: 'long', data }];
      return ownStorage.includes(tracker.kind ?? '') ? [] : [{ about, message: 'service', data, severity: 'warn' }];
    });
  },
});
