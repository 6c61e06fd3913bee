import { TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { ownUses } from '../shared/uses.js';

export default defineRule({
  id: 'retention/not-enforced',
  severity: 'warn',
  force: 'guidance',
  summary: 'Nothing says which code deletes a datum.',
  why: 'A period on paper deletes nothing. Name the job that does, so that the check can look whether it is there.',
  law: ['CNIL GDPR Developer Guide, sheet 14'],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  messages: { none: '`{field}` has a period for `{purpose}`, and no `enforced_by` names the code that deletes it.' },
  do: ['Point to it: `enforced_by: src/jobs/purge.ts#purge`. If nobody wrote it yet, write `enforced_by: todo`.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete, enforced_by: src/purge.ts } }`,
      },
    ],
  },
  check: (input) =>
    ownUses(input).flatMap((use): Report[] => {
      const retention = use.value('retention');
      if (
        retention === undefined ||
        retention === TODO ||
        retention.enforced_by !== undefined ||
        use.field.stored_in.length === 0
      )
        return [];
      return [{ about: use.pathOf('retention'), message: 'none', data: { field: use.fieldId, purpose: use.purposeId } }];
    }),
});
