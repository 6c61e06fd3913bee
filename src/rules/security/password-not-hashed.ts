import type { Field, Inventory } from '../../core/inventory.js';
import { defineRule, type Report } from '../../core/rule.js';
import { covers, fieldsOf } from '../../core/selectors.js';
import { isReached } from '../shared/measures.js';
import { textsOf, wordsOf } from '../shared/uses.js';

const words = /\b(pass ?(word|phrase|code)s?|passwort|kennwort|mot de passe)\b/i;
/** A password is one under whatever kind of sign-in data it is declared. */
const isPassword = (id: string, field: Field) =>
  covers('user.authorization.password', field.category) ||
  (covers('user.authorization', field.category) && words.test(wordsOf(id, field.label)));

/** Hashes that are fast, and so are tried by the thousand million; what has no salt is looked up. */
const weak = /\b(md-?5|sha-?1|unsalted|without (a )?salt|base64|reversib\w*|ungesalzen\w*|ohne salz)\b/i;

function weakHashes({ security }: Inventory): Report[] {
  return security.flatMap(({ is, say }, index): Report[] => {
    const found = is === 'hashed_passwords' ? textsOf(say).map((text) => weak.exec(text)?.[0])[0] : undefined;
    const path = `security.${index}.say`;
    return found === undefined ? [] : [{ about: path, message: 'weak', data: { path, found } }];
  });
}

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
  messages: {
    plain: '`{field}` is a password, and no measure says that it is hashed.',
    weak: '`{path}` says “{found}”: that hash is guessed in hours.',
  },
  do: [
    'Hash it with a slow algorithm and a salt (Argon2id, scrypt or bcrypt), then declare it: `security: [hashed_passwords]`.',
    'Or let another service sign people in, and keep no password.',
  ],
  examples: {
    bad: [
      {
        title: 'A hash that is quickly guessed',
        inventory: `
security: [{ is: hashed_passwords, say: "Passwords are kept as unsalted MD5 hashes" }, encrypted_in_transit, encrypted_at_rest, access_by_role, incident_response]`,
      },
      {
        inventory: `
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: true, without_it: "You cannot sign in.", sharing: [], retention: P30D after account_closed }`,
      },
    ],
    good: [
      {
        title: 'A slow hash',
        inventory: `
security: [{ is: hashed_passwords, say: "Passwords are kept as Argon2id hashes with a salt" }, encrypted_in_transit, encrypted_at_rest, access_by_role, incident_response]`,
      },
      {
        inventory: `
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders], required: true, without_it: "You cannot sign in.", sharing: [], retention: P30D after account_closed, security: [hashed_passwords] }`,
      },
    ],
  },
  check: ({ inventory }) => [
    ...fieldsOf(inventory)
      .filter(
        ([id, field]) =>
          isPassword(id, field) && inventory.security.length > 0 && !isReached(inventory, id, field, ['hashed_passwords']),
      )
      .map(([id]) => ({ about: `fields.${id}`, message: 'plain', data: { field: id } })),
    ...weakHashes(inventory),
  ],
});
