import type { Field } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { covers, fieldsOf, sensitivityOf } from '../../core/selectors.js';
import { isReached } from '../shared/measures.js';
import { categoryInWords } from '../shared/words.js';

const limiting = ['access_by_role', 'encrypted_end_to_end'];
/** A password that is stored as a hash can be read by nobody. */
const limitingFor = ({ category }: Field) =>
  covers('user.authorization.password', category) ? [...limiting, 'hashed_passwords'] : limiting;

export default defineRule({
  id: 'security/no-access-roles',
  severity: 'warn',
  preset: 'strict',
  force: 'law',
  summary: 'Nobody says who inside may see protected data.',
  why: 'Most leaks come from inside. Health, money, identity papers and the like are for those whose work needs them.',
  law: ['GDPR Art. 32(4)'],
  jurisdictions: [],
  needs: 'inventory',
  messages: { open: 'No measure limits who inside may see {fields}.' },
  do: ['Limit access by role and declare it: `security: [{ is: access_by_role, covers: [{ids}] }]`.'],
  examples: {
    bad: [
      {
        inventory: `
security: [incident_response, encrypted_in_transit, encrypted_at_rest]
fields:
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
security: [incident_response, encrypted_in_transit, encrypted_at_rest, access_by_role]
fields:
  allergy:
    { category: user.health_and_medical, special: { condition: explicit_consent }, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: false, sharing: [], retention: P30D after account_closed }`,
      },
    ],
  },
  check: ({ inventory, catalog }) => {
    const open = fieldsOf(inventory).filter(
      ([id, field]) =>
        sensitivityOf(catalog, field.category) !== undefined &&
        field.stored_in.length > 0 &&
        !isReached(inventory, id, field, limitingFor(field)),
    );
    if (inventory.security.length === 0 || open.length === 0) return [];
    const fields = open.map(([id, { category }]) => `\`${id}\` (${categoryInWords(catalog, category)})`).join(', ');
    return [{ about: 'security', message: 'open', data: { fields, ids: open.map(([id]) => id).join(', ') } }];
  },
});
