import { expect, test } from 'vitest';
import { graphOf } from '../../support/linking.js';

const files = {
  'keys.ts': `export const TOKEN = 'token';
export const KEYS = { mail: 'user-mail', nested: { phone: \`phone\` }, alias: TOKEN } as const;
export const FROZEN = Object.freeze({ iban: 'iban' });
export enum Key { City = 'city', Plain }
export class Names { static readonly street = 'street'; }
export const PREFIX = 'app.';
export const FULL = PREFIX + 'user';
export const TEMPLATE = \`\${PREFIX}mail\`;
export const loop = loop2;
export const loop2 = loop;
export default { zip: 'zip' };`,
  'index.ts': "export * from './keys';\nexport * as all from './keys';",
  'a.ts':
    "import defaults, { TOKEN, KEYS, FROZEN, Key, Names, FULL, TEMPLATE, loop } from './keys';\nimport * as keys from './keys';\nimport { all, KEYS as SAME } from './index';",
};

test.each([
  ['TOKEN', 'token'],
  ['KEYS.mail', 'user-mail'],
  ['KEYS.nested.phone', 'phone'],
  ['KEYS.alias', 'token'],
  ['FROZEN.iban', 'iban'],
  ['Key.City', 'city'],
  ['Names.street', 'street'],
  ['FULL', 'app.user'],
  ['TEMPLATE', 'app.mail'],
  ['keys.KEYS.mail', 'user-mail'],
  ['all.TOKEN', 'token'],
  ['SAME.mail', 'user-mail'],
  ['defaults.zip', 'zip'],
  ['Key.Plain', null],
  ['KEYS.nothing', null],
  ['KEYS', null],
  ['loop', null],
  ['nothing', null],
])('%s is %j', (path, text) => {
  expect(graphOf(files).textOfPath({ file: 'a.ts', scope: '', line: 9 }, path)).toBe(text);
});

test('an argument is followed to its text', () => {
  const graph = graphOf({ ...files, 'b.ts': "import { KEYS } from './keys';\nlocalStorage.setItem(KEYS.mail, value);" });
  expect([1, 2].map((row) => graph.textOf('b.ts', row))).toEqual(['user-mail', null]);
});
