import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';

/** Measures that say that there are backups. */
const claims = ['backups', 'backups_encrypted', 'restore_tested'];

export default defineRule({
  id: 'retention/backup-longer',
  severity: 'warn',
  force: 'house',
  summary: 'Backups keep deleted data for long.',
  why: 'Data that is deleted lives on in backups until they are overwritten. The policy must add that time to each period.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: {
    long: 'Backups keep deleted data for {period}; {max} is the limit. {says}',
    unsaid: 'There are backups, and nothing says when the last copy of deleted data is gone.',
    silent: 'Nothing says whether there are backups, and when the last copy of deleted data is gone.',
  },
  do: [
    'Say when the last copy is overwritten: `backups: { gone_after: P35D }`; without backups it is `P0D`. If nobody knows yet, write `gone_after: todo`.',
    'If backups must last for more than 90 days, write down under `backups.note` and `exempt` why.',
  ],
  examples: {
    bad: [{ inventory: '\nbackups: { gone_after: P2Y }' }],
    good: [{ inventory: '\nbackups: { gone_after: P35D }' }],
  },
  check: ({ inventory: { backups, security, fields }, catalog }) => {
    const isSaid = backups !== undefined || security.some((one) => claims.includes(one.is) || one.backups === true);
    const stated = backups?.gone_after;
    if (stated === undefined && isSaid) return [{ about: 'backups.gone_after', message: 'unsaid' }];
    if (stated === undefined) {
      // Who has yet to say how data is protected is asked for that first.
      const isStored = security.length > 0 && Object.values(fields).some(({ stored_in: stores }) => stores.length > 0);
      return isStored ? [{ about: 'backups', message: 'silent', severity: 'info' }] : [];
    }
    return catalog.retentionLimits.flatMap(({ rule, max, says }): Report[] => {
      const [duration, most] = [parseDuration(stated), parseDuration(max)];
      if (rule !== 'retention/backup-longer' || !duration || !most || !exceeds(duration, most)) return [];
      const data = { period: durationInWords(stated), max: durationInWords(max), says };
      return [{ about: 'backups.gone_after', message: 'long', data }];
    });
  },
});
