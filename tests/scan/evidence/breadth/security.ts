import type { Case, Item } from './item.js';
import { drizzle, type Files, mongoose, own, prisma, typeorm } from './stored.js';

const hashed = `
security: [encrypted_in_transit, hashed_passwords]
fields:
  password:
    { category: user.authorization.password, subjects: [customer], source: person, stored_in: [orders_db], purposes: [orders],
      required: true, without_it: "You cannot sign in.", sharing: [], retention: todo }`;

const signUp =
  (stored: Files, around: string) =>
  (code: string): Files => ({ ...stored, 'src/sign-up.ts': around.replace('CODE', code) });
const columns = ['email', 'password'];

/** Passwords that are stored as they were typed in. */
export const passwords: Item = {
  promise: 'Passwords are hashed before they are stored',
  claim: 'password-hash',
  about: 'security.1',
  says: 'contradicted',
  inventory: hashed,
  frameworks: {
    'TypeORM and argon2': {
      project: signUp(
        typeorm(columns),
        "import * as argon2 from 'argon2';\nimport { database } from './database.js';\nimport { Customer } from './customer.js';\nexport async function signUp(req: Request) {\n  const { password } = req.body;\n  await database.getRepository(Customer).save({ password: CODE });\n}\n",
      ),
      shows: 'password',
      nearMisses: { 'it is hashed': 'await argon2.hash(password)' },
    },
    'Prisma and bcrypt': {
      project: signUp(
        prisma(columns),
        "import bcrypt from 'bcryptjs';\nimport { prisma } from './prisma.js';\nexport async function signUp(req: Request) {\n  await prisma.customer.create({ data: { password: CODE } });\n}\n",
      ),
      shows: 'req.body.password',
      nearMisses: { 'it is hashed': 'bcrypt.hashSync(req.body.password, 12)', 'who knows': 'protect(req.body.password)' },
    },
    'Mongoose and scrypt': {
      project: signUp(
        mongoose(columns),
        "import { scryptSync } from 'node:crypto';\nimport { Customer } from './customer.js';\nexport const signUp = async (req, res) => {\n  await Customer.create({ password: CODE });\n};\n",
      ),
      shows: 'req.body.password',
      nearMisses: { 'it is hashed': "scryptSync(req.body.password, salt, 64).toString('hex')" },
    },
    'Drizzle and argon2': {
      project: signUp(
        drizzle(columns),
        "import { hash } from '@node-rs/argon2';\nimport { db } from './db.js';\nimport { customers } from './customer.js';\nexport async function signUp(req: Request) {\n  const { password } = await req.json();\n  await db.insert(customers).values({ password: CODE });\n}\n",
      ),
      shows: 'password',
      nearMisses: { 'it is hashed': 'await hash(password)' },
    },
  },
};

const pseudonym =
  (head: string, around: string) =>
  (code: string): Files => ({ ...own, 'src/count.ts': `${head}\n${around.replace('CODE', code)}\n` });

/** Hashes that anybody can work out again. */
export const pseudonyms: Item = {
  promise: 'What is called anonymous is more than a plain hash',
  claim: 'pseudonym',
  about: '',
  says: 'contradicted',
  inventory: '',
  frameworks: {
    'node:crypto': {
      project: pseudonym(
        "import { createHash } from 'node:crypto';",
        'export const anonymousId = (user: { email: string }) => CODE;',
      ),
      shows: "createHash('sha1').update(user.email).digest('hex')",
      nearMisses: {
        'a secret goes into it': "createHash('sha1').update(user.email + process.env.SALT).digest('hex')",
        'it is another hash': "createHash('sha256').update(user.email).digest('hex')",
      },
    },
    'the package md5': {
      project: pseudonym("import md5 from 'md5';", 'export function anonymize(user: { email: string }) {\n  return CODE;\n}'),
      shows: 'md5(user.email)',
      nearMisses: { 'it is made up': 'crypto.randomUUID()' },
    },
    'crypto-js': {
      project: pseudonym(
        "import CryptoJS from 'crypto-js';",
        'export const anonymousVisitor = (user: { email: string }) => CODE;',
      ),
      shows: 'CryptoJS.MD5(user.email).toString()',
      nearMisses: { 'a secret goes into it': 'CryptoJS.HmacMD5(user.email, secret).toString()' },
    },
    'a hash that nobody calls anonymous': {
      project: pseudonym(
        "import { createHash } from 'node:crypto';",
        'export const CODE = (user: { email: string }) => createHash("md5").update(user.email).digest("hex");',
      ),
      shows: 'anonymousKeyless',
      nearMisses: { 'it is a picture': 'gravatar' },
    },
  },
};

const set =
  (head: string, around: string) =>
  (code: string): Files => ({ ...own, 'src/session.ts': `${head}\n${around.replace('CODE', code)}\n` });
const guarded = (
  project: Case['project'],
  shows: string,
  nearMiss: string,
  more: Readonly<Record<string, string>> = {},
): Case => ({
  project,
  shows,
  nearMisses: { 'it is protected': nearMiss, ...more },
});
const all = "httpOnly: true, secure: true, sameSite: 'lax'";

/** Cookies that sign people in and are not protected. */
export const cookies: Item = {
  promise: 'A cookie that signs people in is protected',
  claim: 'cookie-protection',
  about: 'cookie:',
  says: 'contradicted',
  inventory: '',
  frameworks: {
    Express: guarded(
      set('', 'export const start = (res, id) => res.cookie(CODE);'),
      "'session_id', id, { sameSite: 'lax' }",
      `'session_id', id, { ${all} }`,
      {
        'it is another cookie': "'theme', id",
        'it is taken away': "'session_id', 'gone', { maxAge: -1, secure: true }",
      },
    ),
    Fastify: guarded(
      set(
        "import cookie from '@fastify/cookie';",
        "export const start = (reply, id) => reply.setCookie('session_id', id, { CODE });",
      ),
      'secure: true',
      all,
    ),
    'Next.js': guarded(
      set(
        "import { cookies } from 'next/headers';",
        "export async function start(id) {\n  (await cookies()).set('session', id, { CODE });\n}",
      ),
      'httpOnly: true',
      all,
      { 'nobody can tell': '...flags' },
    ),
    Hono: guarded(
      set("import { setCookie } from 'hono/cookie';", "export const start = (c, id) => setCookie(c, 'session', id, { CODE });"),
      'httpOnly: true',
      all,
    ),
    Koa: guarded(
      set('', "export const start = (ctx, id) => ctx.cookies.set('session', id, { CODE });"),
      "sameSite: 'lax', httpOnly: false",
      "sameSite: 'lax'",
    ),
    'express-session': guarded(
      set("import session from 'express-session';", "app.use(session({ secret: 'key', cookie: { CODE } }));"),
      "sameSite: 'lax'",
      "secure: true, sameSite: 'lax'",
    ),
  },
};
