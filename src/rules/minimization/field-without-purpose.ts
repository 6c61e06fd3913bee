import { defineRule } from '../../core/rule.js';
import { ownFields, usesOfField } from '../../core/selectors.js';
import { listOf } from '../shared/words.js';

export default defineRule({
  id: 'minimization/field-without-purpose',
  severity: 'error',
  force: 'law',
  summary: 'A field serves no purpose.',
  why: 'Data without a purpose is data you do not need. The law lets you collect it only for a purpose that you can name.',
  law: ['GDPR Art. 5(1)(b)', 'GDPR Art. 5(1)(c)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { none: '`{field}` is collected for no purpose.' },
  do: [
    'Stop collecting it, if nobody can say what it is for.',
    'Else name what it is for under its `purposes`; the inventory knows {known}.',
  ],
  examples: {
    bad: [
      {
        title: 'Nobody says what the shoe size is for',
        inventory: `
fields:
  shoe_size:
    { category: user.biometric.health, subjects: [customer], source: person,
      stored_in: [orders_db], special: { condition: explicit_consent }, purposes: [] }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  delivery_phone:
    category: user.contact.phone_number
    subjects: [customer]
    source: person
    stored_in: [orders_db]
    purposes: [orders]
    required: false
    sharing: []
    retention: { for: P30D, of: order_delivered, then: delete }`,
      },
    ],
  },
  check: ({ inventory }) => {
    const known = listOf(Object.keys(inventory.purposes), 'and') || 'none yet';
    return ownFields(inventory)
      .filter(([id, field]) => usesOfField(inventory, id, field).length === 0)
      .map(([id]) => ({ about: `fields.${id}.purposes`, message: 'none', data: { field: id, known } }));
  },
});
