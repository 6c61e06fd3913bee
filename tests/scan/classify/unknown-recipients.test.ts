import { expect, test } from 'vitest';
import { recipientsIn } from './found.js';

const told = async (code: string, own: readonly string[] = []) =>
  (await recipientsIn({ 'src/send.ts': code }, own)).map(({ id, by, line }) => `${line} ${id} ${by}`);

const body = 'export const send = (email: string) =>';

test.each([
  ["fetch('https://api.leadbox.io/v1', { method: 'POST', body: JSON.stringify({ email }) });", '1 api.leadbox.io url'],
  ["axios.post('https://in.leadbox.io/v1', { email });", '1 in.leadbox.io url'],
])('%s names a host that stands in no catalogue', async (call, expected) => {
  expect(await told(`${body} ${call}`)).toEqual([expected]);
});

test('a host in a constant of the file is named', async () => {
  expect(
    await told(`const HOOK = 'https://hooks.leadbox.io/in';\n${body} fetch(HOOK, { body: JSON.stringify({ email }) });`),
  ).toEqual(['2 hooks.leadbox.io url']);
});

test('a client package that stands in no catalogue is named', async () => {
  const code = `import { Leadbox } from 'leadbox-client';\nconst box = new Leadbox({ key: process.env.BOX });\n${body} box.contacts.create({ email });`;
  expect(await told(code)).toEqual(['3 leadbox-client import']);
});

test.each([
  ["fetch('https://api.leadbox.io/v1', { method: 'POST', body: JSON.stringify({ colour }) });", 'no personal data'],
  ["fetch('https://api.stripe.com/v1', { body: JSON.stringify({ email }) });", 'a host of the catalogue'],
  ["fetch('https://api.leadbox.example/v1', { body: JSON.stringify({ email }) });", 'a host kept for examples'],
  ["fetch('/api/leads', { body: JSON.stringify({ email }) });", 'the project itself'],
])('%s names no unknown recipient: %s', async (call) => {
  expect((await told(`${body} ${call}`)).filter((one) => !one.includes('stripe'))).toEqual([]);
});

test.each(['swift-graphql-client', '@swiftrpc/client'])('a package that only carries is no recipient: %s', async (name) => {
  const code = `import { Carrier } from '${name}';\nconst link = new Carrier({ headers: {} });\n${body} link.request({ email });`;
  expect(await told(code)).toEqual([]);
});

test('hosts of one’s own are nobody else', async () => {
  const code = `${body} fetch('https://api.juniper.shop/v1', { body: JSON.stringify({ email }) });`;
  expect(await told(code, ['juniper.shop'])).toEqual([]);
});
