import { durationInWords, parseDuration } from '../../core/duration.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import { periodsOf } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { isHabit } from '../shared/gaps.js';
import { ownUses } from '../shared/uses.js';

/** Whether a period is written out. In the short form (`P30D after …`) an event begins where its list would; that form leaves no room for the end. */
function isWrittenOut({ source: { ranges } }: Inventory, path: string): boolean {
  const [list, event] = [ranges.get(`${path}.of`), ranges.get(`${path}.of.0`)];
  return list !== undefined && event !== undefined && (list.column !== event.column || list.line !== event.line);
}

export default defineRule({
  id: 'retention/no-end-action',
  severity: 'warn',
  force: 'guidance',
  summary: 'A period ends, and nobody says what happens then.',
  why: 'At the end data is deleted, made anonymous or archived. People want to know which, and so does whoever writes the deletion job. The short form (`P30D after …`) says nothing of it: it is asked too where most other periods say it.',
  law: ['CNIL GDPR Developer Guide, sheet 14'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { none: '`{field}` is kept for {period} for `{purpose}`, and no `then` says what happens at the end.' },
  do: ['Say what happens: `then: delete`, or `anonymise`, `aggregate`, `archive`.'],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: { for: P30D, of: account_closed, then: delete } }`,
      },
      {
        inventory: `
fields:
  delivery_phone:
    { category: user.contact.phone_number, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: (input) => {
    const timed = ownUses(input).flatMap((use) => {
      const retention = use.value('retention');
      if (retention === undefined || retention === TODO) return [];
      const periods = periodsOf(use).filter(({ period }) => period.of.length > 0 && parseDuration(period.for ?? ''));
      return periods.length === 0 ? [] : [{ use, periods, isOpen: retention.then === undefined }];
    });
    const open = timed.filter(({ isOpen }) => isOpen);
    // A file that keeps to the short form says everywhere that data goes at the end; where most others say more, one that does not was forgotten.
    const isGap = isHabit(timed.length, open.length);
    return open.flatMap(({ use, periods }): Report[] => {
      const stated = periods.find(({ path }) => isGap || isWrittenOut(input.inventory, path));
      if (!stated) return [];
      const data = { field: use.fieldId, purpose: use.purposeId, period: durationInWords(stated.period.for ?? '') };
      return [{ about: use.pathOf('retention'), message: 'none', data }];
    });
  },
});
