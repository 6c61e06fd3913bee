import { expect, test } from 'vitest';
import { renamePlaces } from '../../src/inventory/rename.js';

const names = new Map([
  ['User.email', 'User.mail'],
  ['Customer', 'Client'],
]);

test('selectors get the new name, with their glob, and nothing else changes', () => {
  const text = `# kept
subjects:
  customer: { say: "Customer", code: [User, Customer] } # people
not_personal:
  - { code: "src/geo/**#User.email", because: User.email }
fields:
  email:
    category: user.contact.email
    code: { claims: [User.email, "POST /signup body.email"], only: true }
`;
  expect(renamePlaces(text, names)).toBe(
    text
      .replace('[User, Customer]', '[User, Client]')
      .replace('"src/geo/**#User.email"', 'src/geo/**#User.mail')
      .replace('claims: [User.email', 'claims: [User.mail'),
  );
});

test('a name that only begins alike stays', () => {
  const text = 'fields:\n  email: { code: [User.emailHash, "User.*"] }\n';
  expect(renamePlaces(text, names)).toBe(text);
});
