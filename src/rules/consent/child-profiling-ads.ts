import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { childrenAmong } from '../shared/children.js';
import { ownUses, useKey } from '../shared/uses.js';

/** What a use of this key does with a profile; undefined where it makes none. */
function profiling(use: string): string | undefined {
  if (use.endsWith('.contextual') || use.endsWith('.frequency_capping')) return undefined;
  if (covers('marketing.advertising', use) || use === 'analytics.reporting.ad_performance') return 'advertising';
  return /profil/.test(use) ? 'profiling' : undefined;
}

export default defineRule({
  id: 'consent/child-profiling-ads',
  severity: 'error',
  force: 'law',
  summary: 'Children are advertised to by what they do.',
  why: 'Children cannot see through advertising that fits them. Platforms may not show it to them, and the law asks for special care.',
  law: ['Digital Services Act Art. 28(2)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { ads: '`{field}` of `{subject}` is used for `{purpose}`, which is {what}.' },
  do: ['Stop it for children. Advertisements that fit the page, not the child, are enough.'],
  examples: {
    bad: [
      {
        inventory: `
subjects: { player: { say: "Children who play" } }
purposes: { ads: { use: marketing.advertising.first_party.targeted, say: "Show advertisements for games that fit", basis: consent, withdraw: "a switch in the settings" } }
children: { parental_consent: "We write to a parent first." }
fields:
  levels: { category: user.behavior, subjects: [player], source: device, stored_in: [orders_db], purposes: [ads], opt_in: true, sharing: [], retention: P6M after collected }`,
      },
    ],
    good: [
      {
        inventory: `
subjects: { player: { say: "Children who play" } }
purposes: { ads: { use: marketing.advertising.first_party.contextual, say: "Show advertisements that fit the page", basis: consent, withdraw: "a switch in the settings" } }
children: { parental_consent: "We write to a parent first." }
fields:
  levels: { category: user.behavior, subjects: [player], source: device, stored_in: [orders_db], purposes: [ads], opt_in: true, sharing: [], retention: P6M after collected }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const [subject] = childrenAmong(input.inventory, use.field.subjects);
      const what = profiling(useKey(use.purpose));
      if (subject === undefined || what === undefined) return [];
      return [{ about: use.path, message: 'ads', data: { field: use.fieldId, subject, purpose: use.purposeId, what } }];
    }),
});
