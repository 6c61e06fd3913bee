import { expect, test } from 'vitest';
import { gatheredFrom } from '../../helpers/evidence-of.js';

const said = async (code: string, path = 'src/session.ts') => {
  const { evidence } = await gatheredFrom({ [path]: code }, '');
  return evidence
    .filter(({ claim }) => claim === 'cookie-protection')
    .map(({ about, verdict, confidence }) => `${about} ${verdict} ${confidence}`);
};

test.each([
  [
    'Express, without flags',
    "export const start = (res, id) => res.cookie('session_id', id);",
    ['cookie:session_id contradicted high'],
  ],
  [
    'Express, the payload of a token apart from its signature',
    "export const start = (res, token) => {\n  res.cookie('tokenPayload', token.payload, { secure: true, sameSite: 'lax' });\n  res.cookie('tokenSignature', token.signature, { httpOnly: true, secure: true, sameSite: 'lax' });\n};",
    ['cookie:tokenSignature supported high'],
  ],
  [
    'a header that takes it away',
    "export const stop = (res) => res.setHeader('Set-Cookie', `jwt=0; Path=/; HttpOnly; expires=Thu, 01 Jan 1970 00:00:01 GMT`);",
    [],
  ],
  [
    'a header that sets it',
    "export const start = (res, token) => res.setHeader('Set-Cookie', `jwt=${token}; Path=/; HttpOnly`);",
    ['cookie:jwt contradicted high'],
  ],
  [
    'Express, how a sign-in went, and for what',
    "export const start = (res, id, done) => {\n  res.cookie('shop_auth_status', done);\n  res.cookie('shop_auth', 'success');\n  res.cookie('auth_orderId', id);\n};",
    [],
  ],
  [
    'Express, an id of a session',
    "export const start = (res, id) => res.cookie('authSessionId', id);",
    ['cookie:authSessionId contradicted high'],
  ],
  [
    'Express, the payload of a token alone',
    "export const start = (res, token) => res.cookie('tokenPayload', token, { secure: true, sameSite: 'lax' });",
    ['cookie:tokenPayload contradicted high'],
  ],
  [
    'Express, with flags from a constant',
    "const flags = { httpOnly: true, secure: true, sameSite: 'lax' };\nexport const start = (res, id) => res.cookie('session_id', id, { ...flags, maxAge: 1000 });",
    ['cookie:session_id supported high'],
  ],
  [
    'Express, with flags that nobody can follow',
    "import { flags } from 'company-flags';\nexport const start = (res, id) => res.cookie('session_id', id, flags);",
    [],
  ],
  [
    'Fastify, readable by scripts',
    "import cookie from '@fastify/cookie';\nexport const start = (reply, id) => reply.setCookie('auth_token', id, { secure: true, sameSite: 'lax' });",
    ['cookie:auth_token contradicted high'],
  ],
  [
    'Next.js, without sameSite alone',
    "import { cookies } from 'next/headers';\nexport async function start(id) {\n  (await cookies()).set('session', id, { httpOnly: true, secure: true });\n}",
    ['cookie:session contradicted medium'],
  ],
  [
    'Koa, whose cookies scripts cannot read unless told',
    "export const start = (ctx, id) => ctx.cookies.set('accessToken', id, { sameSite: 'lax' });",
    ['cookie:accessToken supported high'],
  ],
  [
    'Koa, told so',
    "export const start = (ctx, id) => ctx.cookies.set('accessToken', id, { sameSite: 'lax', httpOnly: false });",
    ['cookie:accessToken contradicted high'],
  ],
  ['a theme', "export const keep = (res, theme) => res.cookie('theme', theme);", []],
  ['a cookie that is taken away', "export const end = (res) => res.cookie('session_id', '', { maxAge: 0 });", []],
  ['the sessions of passport', "import session from 'express-session';\napp.use(passport.session());", []],
])('%s', async (_, code, expected) => {
  expect(await said(code)).toEqual(expected);
});

test.each([
  ['collected', 'high'],
  ['account_closed', 'medium'],
])('a cookie that outlives a period from %s', async (event, confidence) => {
  const inventory = `
fields:
  zone:
    { category: user.preferences.timezone, subjects: [customer], source: device, stored_in: [], purposes: [orders], required: false,
      sharing: [], retention: { for: P30D, of: ${event}, then: delete } }`;
  const code =
    "import Cookies from 'js-cookie';\nexport const keep = (zone: string) => Cookies.set('timezone', zone, { expires: 365 });\n";
  const { evidence } = await gatheredFrom({ 'src/zone.ts': code }, inventory);
  const lives = evidence.filter(({ claim }) => claim === 'cookie-life');
  expect(lives.map((one) => `${one.verdict} ${one.confidence}`)).toEqual([`contradicted ${confidence}`]);
});
