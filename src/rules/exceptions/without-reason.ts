import { defineRule } from '../../core/rule.js';

export default defineRule({
  id: 'exceptions/without-reason',
  severity: 'error',
  force: 'house',
  summary: 'Something hides findings without saying why.',
  why: 'Whoever reads it next year must know why a finding may stay. Until then it works all the same.',
  law: [],
  jurisdictions: [],
  needs: 'exceptions',
  blocks: 'strict',
  messages: {
    comment: 'A comment disables `{rule}` without a reason.',
    entry: 'An exception in the inventory gives no reason.',
  },
  do: ['Write the reason behind two dashes: `forthright-disable-next-line {rule} -- why it may stay`.'],
  examples: {
    bad: [
      {
        inventory: `
# forthright-disable-next-line security/no-measures
security: []`,
      },
    ],
    good: [
      {
        inventory: `
# forthright-disable-next-line security/no-measures -- The service is not in use before 2027.
security: []`,
      },
    ],
  },
  check: ({ exceptions = [] }) =>
    exceptions
      .filter(({ reason, rule, kind }) => reason.trim() === '' && (kind !== 'inline' || rule !== ''))
      .map(({ about, rule, range, kind }) => ({
        about,
        message: kind === 'inline' ? 'comment' : 'entry',
        data: { rule: rule || 'rule' },
        at: [range],
        ...(kind === 'inline' ? {} : { do: ['Say why under `because`.'] }),
      })),
});
