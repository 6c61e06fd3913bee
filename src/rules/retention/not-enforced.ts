import { type Retention, TODO } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isHabit } from '../shared/gaps.js';
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
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      everywhere: {
        type: 'boolean',
        default: false,
        description: 'Whether each period needs it, and not those alone that lack what most others have.',
      },
    },
  },
  messages: {
    none: '`{field}` has a period for `{purpose}`, and no `enforced_by` names the code that ends it, as most others do.',
  },
  do: ['Point to it: `enforced_by: src/jobs/purge.ts#purge`. If nobody wrote it yet, write `enforced_by: todo`.'],
  examples: {
    bad: [
      {
        options: { everywhere: true },
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete } }`,
      },
    ],
    good: [
      {
        options: { everywhere: true },
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete, enforced_by: src/purge.ts } }`,
      },
    ],
  },
  check: (input, options) => {
    const kept = ownUses(input).filter((use) => {
      const retention = use.value('retention');
      return retention !== undefined && retention !== TODO && retention.for !== 'indefinitely' && use.field.stored_in.length > 0;
    });
    const open = kept.filter((use) => (use.value('retention') as Retention).enforced_by === undefined);
    // A file in which few periods name their code has not come to that yet.
    const isGap = isHabit(kept.length, open.length);
    return open.flatMap((use): Report[] =>
      isGap || options['everywhere']
        ? [{ about: use.pathOf('retention'), message: 'none', data: { field: use.fieldId, purpose: use.purposeId } }]
        : [],
    );
  },
});
