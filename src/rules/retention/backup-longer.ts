import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'retention/backup-longer',
  severity: 'warn',
  force: 'house',
  summary: 'Backups keep deleted data for long.',
  why: 'Data that is deleted lives on in backups until they are overwritten. The policy must add that time to each period.',
  law: [],
  jurisdictions: [],
  needs: 'inventory',
  messages: { long: 'Backups keep deleted data for {period}; {max} is the limit. {says}' },
  do: ['Overwrite backups sooner, or write down under `backups.note` and `exempt` why they must last.'],
  examples: {
    bad: [{ inventory: '\nbackups: { gone_after: P2Y }' }],
    good: [{ inventory: '\nbackups: { gone_after: P35D }' }],
  },
  check: ({ inventory, catalog }) =>
    catalog.retentionLimits.flatMap(({ rule, max, says }): Report[] => {
      const stated = inventory.backups?.gone_after ?? '';
      const [duration, most] = [parseDuration(stated), parseDuration(max)];
      if (rule !== 'retention/backup-longer' || !duration || !most || !exceeds(duration, most)) return [];
      const data = { period: durationInWords(stated), max: durationInWords(max), says };
      return [{ about: 'backups.gone_after', message: 'long', data }];
    }),
});
