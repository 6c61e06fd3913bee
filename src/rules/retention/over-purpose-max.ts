import { durationInWords, exceeds } from '../../core/duration.js';
import { TODO } from '../../core/inventory.js';
import { longest, periodsOf } from '../../core/periods.js';
import { defineRule, type Report } from '../../core/rule.js';
import { ownFields, usesOfField } from '../../core/selectors.js';

export default defineRule({
  id: 'retention/over-purpose-max',
  severity: 'error',
  force: 'law',
  summary: 'A field is kept longer than each of its purposes asks.',
  why: 'A datum goes when its last purpose ends. A longer period beside the purposes serves nothing.',
  law: ['GDPR Art. 5(1)(e)'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { longer: '`{field}` is kept for {period}, and its purposes need it for {most} at most (`{purpose}`).' },
  do: [
    'Remove the `retention` of the field: each purpose has its own.',
    'If something needs it for longer, that is a purpose: declare it.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  delivery_phone:
    category: user.contact.phone_number
    subjects: [guest]
    source: person
    stored_in: [orders_db]
    required: false
    sharing: []
    retention: { for: P5Y, of: order_delivered, then: delete }
    purposes: { orders: { retention: { for: P1Y, of: order_delivered, then: delete } } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    category: user.contact.phone_number
    subjects: [guest]
    source: person
    stored_in: [orders_db]
    required: false
    sharing: []
    purposes: { orders: { retention: { for: P1Y, of: order_delivered, then: delete } } }`,
      },
    ],
  },
  check: ({ inventory }) =>
    ownFields(inventory).flatMap(([id, field]): Report[] => {
      const { retention } = field;
      if (retention === undefined || retention === TODO) return [];
      const stated = longest(retention);
      const uses = usesOfField(inventory, id, field);
      if (!stated || uses.length === 0 || uses.some(({ purposeId }) => field.purposes[purposeId]?.retention === undefined))
        return [];
      const own = uses.flatMap(periodsOf);
      const known = own.flatMap(({ use, period }) => {
        const length = longest(period);
        return length ? [{ use, period, length }] : [];
      });
      const [first, ...rest] = known;
      if (!first || known.length < own.length || !known.every(({ length }) => exceeds(stated, length))) return [];
      const most = rest.reduce((a, b) => (exceeds(b.length, a.length) ? b : a), first);
      const data = {
        field: id,
        purpose: most.use.purposeId,
        period: durationInWords(retention.for ?? ''),
        most: durationInWords(most.period.for ?? ''),
      };
      return [{ about: `fields.${id}.retention`, message: 'longer', data }];
    }),
});
