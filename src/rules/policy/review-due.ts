import { addToDate, durationInWords, parseDuration } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';

const month = { months: 0, days: 30, seconds: 0 };
/** How often somebody looks, where the inventory does not say. */
const yearly = 'P1Y';

const startOf = (day: string) => new Date(`${day}T00:00:00Z`);

export default defineRule({
  id: 'policy/review-due',
  severity: 'error',
  force: 'house',
  summary: 'The inventory, or a policy that lives elsewhere, is due for a look.',
  why: 'What a product does changes, and a text that nobody looks at does not. It warns from 30 days before the day, blocks no commit, and fails `check --release` once the day is past.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  askedFor: true,
  messages: {
    over: '`{path}` is {day}. The next look was due on {due}, {every} after it.',
    soon: '`{path}` is {day}. The next look is due on {due}, {every} after it.',
  },
  do: ['Look at it again, then write the day of that look into `{path}`.'],
  examples: {
    bad: [
      {
        title: 'A policy elsewhere that nobody compared for more than a year',
        inventory: '\npolicy: { elsewhere: "https://juniper.example/privacy", reviewed: 2025-10-01 }\nreview: {}',
      },
    ],
    good: [{ inventory: '\npolicy: { elsewhere: "https://juniper.example/privacy", reviewed: 2026-11-01 }' }],
  },
  check: ({ inventory: { policy, review, jurisdictions }, asOf, release }) => {
    const isYearly = jurisdictions['ccpa']?.applies === true && policy?.elsewhere === undefined;
    const isElsewhere = policy?.elsewhere !== undefined;
    const looks = [
      { path: 'review.reviewed', day: review?.reviewed, every: review?.every ?? yearly, how: [] },
      // California asks for a new look each twelve months, Cal. Civ. Code 1798.130(a)(5).
      { path: 'policy.effective_on', day: isYearly ? policy?.effective_on : undefined, every: yearly, how: [] },
      {
        path: 'policy.reviewed',
        day: isElsewhere ? policy?.reviewed : undefined,
        every: review?.every ?? yearly,
        how: [
          'Save the published page and hold it against the inventory:\nforthright compare policy.html',
          'Then write the day into `policy.reviewed`.',
        ],
      },
    ];
    const found = looks.flatMap(({ path, day, every, how }): Report[] => {
      const length = parseDuration(every);
      if (day === undefined || day === TODO || !length) return [];
      const due = addToDate(startOf(day), length);
      if (addToDate(startOf(asOf), month) < due) return [];
      const isOver = due < startOf(asOf).getTime();
      const data = { path, day, due: new Date(due).toISOString().slice(0, 10), every: durationInWords(every) };
      const report: Report = { about: path, message: isOver ? 'over' : 'soon', data, ...(how.length > 0 ? { do: how } : {}) };
      return [release && isOver ? report : { ...report, severity: 'warn' }];
    });
    // Who is late with the review is told so once.
    return found.length > 1 ? found.filter(({ about }) => about !== 'policy.effective_on') : found;
  },
});
