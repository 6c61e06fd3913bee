import { durationInWords } from '../../core/duration.js';
import { defineRule, duration } from '../../core/rule.js';
import { fieldsOf, usesOfField } from '../../core/selectors.js';
import { holdsFormerValues, keepsFormerValues, longFormerPeriod, looksBack } from '../shared/history.js';
import { listOf } from '../shared/words.js';

const list = { type: 'array', items: { type: 'string' } };

export default defineRule({
  id: 'minimization/stale-history',
  severity: 'error',
  force: 'law',
  summary: 'Former values of a datum are kept though nothing needs them.',
  why: 'A former address or name serves no present purpose. It grows out of date, and it can only leak.',
  law: ['GDPR Art. 5(1)(c)', 'GDPR Art. 5(1)(d)'],
  jurisdictions: [],
  needs: 'inventory',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      groups: { ...list, default: ['legal', 'security', 'employment'], description: 'Groups of uses that may look back.' },
      grace: { ...duration, default: 'P6M', description: 'How long former values may stay that nobody gives a reason for.' },
    },
  },
  messages: {
    field: '`{field}` keeps former values, and none of its purposes ({purposes}) looks back.',
    values: '`{field}` keeps its former values as long as the present one.',
    long: '`{field}` keeps its former values for {period} after they are replaced, and none of its purposes ({purposes}) looks back.',
  },
  do: [
    'Drop former values when a new one arrives: `previous_values: dropped`.',
    'If a purpose needs them, declare that purpose and end the period: `previous_values: { retention: P30D after value_replaced }`.',
  ],
  examples: {
    bad: [
      {
        title: 'Former addresses for no reason of their own',
        inventory: `
fields:
  previous_addresses:
    { category: user.contact.address.previous, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed }`,
      },
      {
        title: 'Former values kept with the present one',
        inventory: `
fields:
  delivery_address:
    { category: user.contact.address, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed,
      previous_values: { retention: P30D after account_closed } }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_address:
    { category: user.contact.address, subjects: [customer], source: person,
      stored_in: [orders_db], purposes: [orders], required: false, sharing: [],
      retention: P30D after account_closed, previous_values: dropped }`,
      },
    ],
  },
  check: (input, options) =>
    fieldsOf(input.inventory).flatMap(([id, field]) => {
      const uses = usesOfField(input.inventory, id, field);
      if (uses.length === 0 || uses.some((use) => looksBack(use, input, options['groups']))) return [];
      const data = { field: id, purposes: listOf(Object.keys(field.purposes), 'and') };
      if (holdsFormerValues(id, field)) return [{ about: `fields.${id}`, message: 'field', data }];
      const about = `fields.${id}.previous_values`;
      if (keepsFormerValues(field)) return [{ about, message: 'values', data }];
      const period = longFormerPeriod(field, String(options['grace']));
      return period === undefined ? [] : [{ about, message: 'long', data: { ...data, period: durationInWords(period) } }];
    }),
});
