import type { Inventory, Tracker } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { rolesOf } from '../shared/recipients.js';
import { groupOf } from '../shared/uses.js';

/** A number that leads to nobody by itself is what counting is advised to use. */
const pseudonym = 'user.unique_id.pseudonymous';
const persons = ['user.unique_id', 'user.account', 'user.contact', 'user.name', 'user.device.device_id'];

/** How an exempt tracker follows people; undefined where it does not. */
function following({ recipients }: Inventory, { category = '', kind = '', set_by: by = '' }: Tracker): string | undefined {
  if (category !== pseudonym && persons.some((key) => covers(key, category))) return `holds \`${category}\``;
  if (kind === 'fingerprint' || kind === 'device_id') return `is a \`${kind}\``;
  const recipient = recipients[by];
  const decides = recipient && rolesOf(recipient).some((role) => role === 'controller' || role === 'joint_controller');
  return decides ? `is set by \`${by}\`, which decides for itself` : undefined;
}

export default defineRule({
  id: 'consent/exempt-tracker-misuse',
  severity: 'error',
  force: 'guidance',
  summary: 'A tracker is exempt from consent, and knows who the person is.',
  why: 'Counting visits is exempt only while it counts. With a number of the person, or in the hands of others, it follows people.',
  law: ['CNIL 2020-092', 'CNIL GDPR Developer Guide, sheet 16'],
  jurisdictions: ['gdpr', 'uk'],
  needs: 'inventory',
  blocks: 'strict',
  messages: { identifies: '`{tracker}` measures use without consent, and {how}.' },
  do: ['Count without anything that names a person or a device.', 'Else ask first: `consent: needed`.'],
  examples: {
    bad: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: not_needed, because: "It counts visits.", law: "§ 25 Abs. 2 TDDDG", category: user.unique_id } }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { statistics: { use: analytics, say: "Count visits of each page", basis: consent, withdraw: "a link on each page" } }
trackers: { visits: { kind: cookie, life: P6M, purpose: statistics, consent: not_needed, because: "It counts visits.", law: "§ 25 Abs. 2 TDDDG", category: user.device.cookie_id } }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    Object.entries(inventory.trackers).flatMap(([id, tracker]): Report[] => {
      const { purpose = '', consent, because, law } = tracker;
      const isExempt = consent === 'not_needed' && because !== undefined && law !== undefined;
      const how = following(inventory, tracker);
      if (!isExempt || how === undefined || groupOf(inventory.purposes[purpose], catalog) !== 'analytics') return [];
      return [{ about: `trackers.${id}`, message: 'identifies', data: { tracker: id, how } }];
    }),
});
