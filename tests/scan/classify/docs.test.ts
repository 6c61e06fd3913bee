import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const held = async (text: string): Promise<readonly string[]> =>
  (await observedIn({ 'src/visit.ts': text })).map(({ field, category }) => `${field} ${category}`);

test.each([
  ["/** The patient's e-mail address. */ reach: string;", ['reach user.contact.email']],
  ['/** Home address of the patient */ line: string;', ['line user.contact.address']],
  ["/** Customer's date of birth (ISO 8601) */ born: string;", ['born user.demographic.date_of_birth']],
  ['count: string; // the phone number of the customer', ['count user.contact.phone_number']],
])('a comment says what a member is: %s', async (member, found) => {
  expect(await held(`export interface Entry {\n  ${member}\n}`)).toEqual(found);
});

test.each([
  '/** Number of retries before the e-mail is sent. */ retries: number;',
  "/** The product's name. */ line: string;",
  '/** Name of the table */ line: string;',
  "/** Whether the user's email is verified. */ done: boolean;",
  "/** The user's email template. */ body2: string;",
])('a comment that says something else changes nothing: %s', async (member) => {
  expect(await held(`export interface Entry {\n  ${member}\n}`)).toEqual([]);
});
