import { addToDate } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';

const month = { months: 0, days: 30, seconds: 0 };

export default defineRule({
  id: 'exceptions/expired',
  severity: 'error',
  force: 'house',
  summary: 'An exemption has run out, or is about to.',
  why: 'An exemption was granted for a time. It still hides its finding, so that no build breaks overnight. It warns from 30 days before, and fails `check --release`.',
  law: [],
  jurisdictions: [],
  needs: 'exceptions',
  askedFor: true,
  messages: {
    expired: 'The exemption from `{rule}` ran out on {until}. It hides {hides}.',
    soon: 'The exemption from `{rule}` runs out on {until}. It hides {hides}.',
  },
  do: ['Mend what it hides and remove it, or let its approver set a new `until`.'],
  examples: {
    bad: [
      {
        inventory: `
exempt:
  - { rule: sharing/legal-disclosure-untold, because: "Counsel reviews the wording.",
      approved_by: legal@juniper.example, until: 2026-10-31 }
recipients: {}`,
      },
    ],
    good: [
      {
        inventory: `
exempt:
  - { rule: sharing/legal-disclosure-untold, because: "Counsel reviews the wording.",
      approved_by: legal@juniper.example, until: 2027-06-30 }
recipients: {}`,
      },
    ],
  },
  check: ({ exceptions = [], asOf, release }) =>
    exceptions.flatMap(({ about, rule, until, range, hides }): Report[] => {
      if (until === undefined || addToDate(new Date(asOf), month) < Date.parse(until)) return [];
      const isOver = Date.parse(until) < Date.parse(asOf);
      const data = { rule, until, hides: hides === 1 ? '1 finding' : `${hides} findings` };
      const report: Report = { about, message: isOver ? 'expired' : 'soon', data, at: [range] };
      return [release && isOver ? report : { ...report, severity: 'warn' }];
    }),
});
