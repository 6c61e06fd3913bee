import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'exceptions/unused',
  severity: 'warn',
  force: 'house',
  summary: 'Something is there to hide findings, and hides none.',
  why: 'An exception without a finding is left over. It would hide the next one, which nobody has looked at.',
  law: [],
  jurisdictions: [],
  needs: 'exceptions',
  messages: {
    comment: 'A comment disables `{rule}`, which finds nothing here.',
    exempt: 'An exemption from `{rule}` hides nothing.',
    not_personal: '`not_personal` names `{place}`, where nothing personal was found.',
    unknown: 'A comment or exemption names the rule `{rule}`, which does not exist.',
    nameless: 'A comment disables rules without naming one. It hides nothing.',
  },
  do: ['Remove it, or correct the name: `forthright rules` lists each rule.'],
  examples: {
    bad: [
      {
        inventory: `
# forthright-disable-next-line security/no-measures -- The service is not in use before 2027.
security: [incident_response, encrypted_in_transit, encrypted_at_rest]`,
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
    exceptions.flatMap(({ about, kind, rule, range, hides, isKnown, hasRun }): Report[] => {
      if (hides > 0) return [];
      const place = /^not_personal\[(.*)\]$/s.exec(about)?.[1] ?? '';
      const report = { about, data: { rule, place }, at: [range] };
      if (kind === 'not_personal') return hasRun ? [{ ...report, message: 'not_personal' }] : [];
      if (rule === '') return [{ ...report, message: 'nameless' }];
      if (!isKnown) return [{ ...report, message: 'unknown' }];
      if (!hasRun) return [];
      return [{ ...report, message: kind === 'inline' ? 'comment' : 'exempt' }];
    }),
});
