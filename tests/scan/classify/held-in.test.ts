import { expect, test } from 'vitest';
import { foundIn } from './found.js';

const categories = async (name: string): Promise<readonly string[]> => {
  const found = await foundIn({ 'src/members.ts': `export interface Member {\n  id: string;\n  ${name}: string[];\n}` });
  return found.map((one) => one.slice(one.indexOf(' ') + 1));
};

test.each(['userIdsInContacts', 'retriesInEmail', 'rows_in_address'])('%s is not what it stands in', async (name) => {
  expect((await categories(name)).filter((one) => /^user\.contact/.test(one))).toEqual([]);
});

test.each([
  ['emailsInTeam', 'user.contact.email'],
  ['signInEmail', 'user.contact.email'],
  ['loggedInEmail', 'user.contact.email'],
])('%s is still %s', async (name, category) => {
  expect(await categories(name)).toContain(category);
});
