import { defineRule } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { isReached } from '../shared/measures.js';
import { groupOf, ownUses, wordsOf } from '../shared/uses.js';

/** What a label says of an address that was cut before it was stored. */
const short =
  /truncat|shorten|cut (short|off)|without (its|the) last|first (two|three) (parts|bytes|numbers|octets)|last (part|byte|octet) removed|masked|gekürzt/i;

export default defineRule({
  id: 'minimization/ip-not-truncated',
  severity: 'warn',
  force: 'guidance',
  summary: 'Use is measured with full IP addresses.',
  why: 'Statistics by country or network need no full address. Without its last part it points to many, not to one.',
  law: ['CNIL GDPR Developer Guide, sheet 16'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { full: '`{field}` is used for `{purpose}`, which measures use, and no measure cuts it short.' },
  do: [
    'Cut the last part off before it is stored, and declare that: `security: [{ is: truncated_ip_addresses, covers: [{field}] }]`.',
  ],
  examples: {
    bad: [
      {
        inventory: `
purposes: { extra: { use: analytics, say: "Count visits by country", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  ip:
    { category: user.device.ip_address, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P7D after collected }`,
      },
    ],
    good: [
      {
        inventory: `
purposes: { extra: { use: analytics, say: "Count visits by country", basis: { is: legitimate_interests, interest: "Serve you well", assessment: legal/lia.md } } }
fields:
  ip:
    { category: user.device.ip_address, subjects: [customer], source: device, stored_in: [orders_db], purposes: [extra], required: false, sharing: [], retention: P7D after collected, security: [truncated_ip_addresses] }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input)
      .filter(
        ({ fieldId, field, purpose }) =>
          covers('user.device.ip_address', field.category) &&
          groupOf(purpose, input.catalog) === 'analytics' &&
          !short.test(wordsOf(fieldId, field.label)),
      )
      .filter(({ field, fieldId }) => !isReached(input.inventory, fieldId, field, ['truncated_ip_addresses', 'pseudonymised']))
      .map(({ fieldId, purposeId, path }) => ({ about: path, message: 'full', data: { field: fieldId, purpose: purposeId } })),
});
