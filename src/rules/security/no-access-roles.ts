import { defineRule } from '../../core/rule.js';
import { sensitivityOf } from '../../core/selectors.js';
import { isReached } from '../shared/measures.js';
import { categoryInWords } from '../shared/words.js';

const limiting = ['access_by_role', 'encrypted_end_to_end'];

export default defineRule({
  id: 'security/no-access-roles',
  severity: 'warn',
  force: 'law',
  summary: 'Nobody says who inside may see protected data.',
  why: 'Most leaks come from inside. Health and the like are for those whose work needs them.',
  law: ['GDPR Art. 32(4)'],
  jurisdictions: [],
  needs: 'inventory',
  preset: 'strict',
  messages: { open: '`{field}` ({words}) is reached by no measure that limits who inside may see it.' },
  do: ['Limit access by role and declare it: `security: [{ is: access_by_role, covers: [{field}] }]`.'],
  examples: {
    bad: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest]
fields:
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
security: [encrypted_in_transit, encrypted_at_rest, access_by_role]
fields:
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, catalog }) =>
    Object.entries(inventory.fields)
      .filter(
        ([, field]) =>
          ['special', 'criminal'].includes(sensitivityOf(catalog, field.category) ?? '') && field.stored_in.length > 0,
      )
      .filter(([id, field]) => inventory.security.length > 0 && !isReached(inventory, id, field, limiting))
      .map(([id, field]) => ({
        about: `fields.${id}`,
        message: 'open',
        data: { field: id, words: categoryInWords(catalog, field.category) },
      })),
});
