import { durationInWords, exceeds, parseDuration } from '../../core/duration.js';
import { defineRule, type Report } from '../../core/rule.js';

export default defineRule({
  id: 'rights/reply-too-slow',
  severity: 'error',
  force: 'law',
  summary: 'The promised answer comes later than the law allows.',
  why: 'People wait for an answer about their data. The law sets the longest time.',
  law: ['GDPR Art. 12(3)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { slow: '`requests.reply_within` is {period}; under `{pack}` it is {max} at most.' },
  do: ['Promise what the law asks and what you can keep: `reply_within: {iso}`.'],
  examples: {
    bad: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P3M }`,
      },
    ],
    good: [
      {
        inventory: `
requests: { channels: [{ email: privacy@juniper.example }], reply_within: P1M }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const stated = inventory.requests?.reply_within ?? '';
    const duration = parseDuration(stated);
    const [first] = Object.entries(inventory.jurisdictions).flatMap(([pack, { applies }]): Report[] => {
      const iso = applies === true ? (catalog.jurisdictions[pack]?.reply_within ?? '') : '';
      const most = parseDuration(iso);
      if (!duration || !most || !exceeds(duration, most)) return [];
      const data = { pack, iso, period: durationInWords(stated), max: durationInWords(iso) };
      return [{ about: 'requests.reply_within', message: 'slow', data }];
    });
    return first ? [first] : [];
  },
});
