import type { Field } from '../../core/inventory.js';
import { defineRule } from '../../core/rule.js';
import { covers } from '../../core/selectors.js';
import { isReached } from '../shared/measures.js';
import { wordsOf } from '../shared/uses.js';

const words = /\b(pass ?(word|phrase|code)s?|passwort|kennwort|mot de passe)\b/i;
/** A password is one under whatever kind of sign-in data it is declared. */
const isPassword = (id: string, field: Field) =>
  covers('user.authorization.password', field.category) ||
  (covers('user.authorization', field.category) && words.test(wordsOf(id, field.label)));

export default defineRule({
  id: 'security/password-not-hashed',
  severity: 'error',
  force: 'law',
  summary: 'Passwords can be read.',
  why: 'People use one password in many places. Whoever reads it once opens all of them. A hash can be checked and not read.',
  law: ['GDPR Art. 32(1)', 'CNIL GDPR Developer Guide, sheet 6'],
  jurisdictions: [],
  needs: 'inventory',
  blocks: 'strict',
  messages: { plain: '`{field}` is a password, and no measure says that it is hashed.' },
  do: [
    'Hash it with a slow algorithm and a salt (Argon2id, scrypt or bcrypt), then declare it: `security: [hashed_passwords]`.',
    'Or let another service sign people in, and keep no password.',
  ],
  examples: {
    bad: [
      {
        inventory: `
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: true, without_it: "You cannot sign in.", sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        inventory: `
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: true, without_it: "You cannot sign in.", sharing: [], retention: P30D after account_closed, security: [hashed_passwords] }`,
      },
    ],
  },
  check: ({ inventory }) =>
    Object.entries(inventory.fields)
      .filter(
        ([id, field]) =>
          isPassword(id, field) && inventory.security.length > 0 && !isReached(inventory, id, field, ['hashed_passwords']),
      )
      .map(([id]) => ({ about: `fields.${id}`, message: 'plain', data: { field: id } })),
});
