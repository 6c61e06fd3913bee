import { defineRule, type Report } from '../../core/rule.js';
import { holdsChoice } from '../shared/trackers.js';
import { groupOf, useKey } from '../shared/uses.js';

const groups: Readonly<Record<string, string>> = {
  marketing: 'marketing',
  analytics: 'measuring use',
  personalisation: 'fitting the service to people',
  research: 'research',
  other: 'no part of the service',
};

/** No authority exempts more than measuring. */
const askFirst = ['Set it only after a yes: `consent: needed`.'];

export default defineRule({
  id: 'consent/tracker-no-consent',
  severity: 'error',
  force: 'law',
  summary: 'A tracker is set before anybody agreed.',
  why: 'Storing or reading things on a device needs consent, unless the service that a person asked for cannot do without.',
  law: ['ePrivacy Directive Art. 5(3)'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: {
    unsaid: '`{tracker}` serves `{purpose}`, which is {group}, and does not say whether people are asked first.',
    idle: '`{tracker}` serves no purpose that is named, and nothing says whether people are asked first or why not.',
    unneeded: '`{tracker}` serves `{purpose}`, which is {group}, without consent, and {lack}.',
  },
  do: [
    'Set it only after a yes: `consent: needed`.',
    'If an authority exempts this kind of measuring, say why and by which law: `because: …`, `law: …`.',
  ],
  examples: {
    bad: [
      {
        title: 'Not asked',
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: not_needed } }`,
      },
      {
        title: 'Nobody says',
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, category: user.device.cookie_id } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: needed } }`,
      },
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: not_needed, because: "It counts visits and nothing else.", law: "§ 25 Abs. 2 TDDDG" } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    Object.entries(inventory.trackers).flatMap(([id, tracker]): Report[] => {
      const { purpose = '', consent, because, law } = tracker;
      const kind = groupOf(inventory.purposes[purpose], catalog) ?? '';
      const key = useKey(inventory.purposes[purpose]);
      const group = key === 'operations' ? undefined : groups[kind];
      if (tracker.purpose === undefined && consent === undefined && because === undefined && !holdsChoice(id, tracker))
        return [{ about: `trackers.${id}.consent`, message: 'idle', data: { tracker: id } }];
      if (group === undefined || consent === 'needed' || holdsChoice(id, tracker)) return [];
      const about = `trackers.${id}.consent`;
      const steps = kind === 'analytics' ? {} : { do: askFirst };
      if (consent === undefined) return [{ about, message: 'unsaid', data: { tracker: id, purpose, group }, ...steps }];
      if (kind === 'analytics' && because !== undefined && law !== undefined) return [];
      const lack = kind === 'analytics' ? 'no `because` and `law` exempt it' : 'no law exempts that';
      return [{ about, message: 'unneeded', data: { tracker: id, purpose, group, lack }, ...steps }];
    }),
});
