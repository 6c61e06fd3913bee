import type { Item } from './item.js';
import type { Files } from './stored.js';
import { mongoose, own } from './stored.js';

const kept = (category: string, stored: string, period: string) => `
fields:
  datum:
    { category: ${category}, label: "What is kept", subjects: [customer], source: person, stored_in: [${stored}],
      purposes: [orders], required: false, sharing: [], retention: { for: ${period}, of: recorded, then: delete } }`;

const file =
  (path: string, around: string) =>
  (code: string): Files => ({ ...own, [path]: around.replace('CODE', code) });

/** Rows that a database lets go by itself. */
export const indexes: Item = {
  promise: 'A database lets rows go after the period that is promised',
  claim: 'period',
  about: 'fields.datum.retention',
  says: 'contradicted',
  inventory: kept('user.contact.phone_number', 'orders_db', 'P30D'),
  frameworks: {
    'Mongoose, a column that expires': {
      project: (code) => mongoose(['phone'], `  at: { type: Date, expires: ${code} },\n`),
      shows: "'90d'",
      nearMisses: { 'in time': "'30d'", 'nobody can tell': 'settings.life' },
    },
    'MongoDB, an index': {
      project: (code) => ({
        ...mongoose(['phone']),
        'src/indexes.ts': `import { db } from './db.js';\n\nexport const prepare = () => db.collection('customers').createIndex({ at: 1 }, { expireAfterSeconds: ${code} });\n`,
      }),
      shows: '60 * 60 * 24 * 90',
      nearMisses: { 'in time': '60 * 60 * 24 * 30', 'nobody can tell': 'Number(process.env.LIFE)' },
    },
    'NestJS and Mongoose': {
      project: file(
        'src/customer.ts',
        `import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema()
export class Customer {
  @Prop()
  phone: string;
  @Prop({ type: Date, expires: CODE })
  at: Date;
}
export const CustomerSchema = SchemaFactory.createForClass(Customer);
`,
      ),
      shows: "'90d'",
      nearMisses: { 'in time': "'30d'" },
    },
    'DynamoDB, a time to live': {
      project: (code) => ({
        ...own,
        'src/customer.ts': `import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
export const keep = (client: DynamoDBDocumentClient, phone: string) =>
  client.send(new PutCommand({ TableName: 'customers', Item: { phone, expiresAt: ${code} } }));
`,
      }),
      shows: 'Math.floor(Date.now() / 1000) + 90 * 24 * 60 * 60',
      nearMisses: {
        'in time': 'Math.floor(Date.now() / 1000) + 30 * 24 * 60 * 60',
        'nobody can tell': 'Math.floor(Date.now() / 1000) + life',
      },
    },
  },
};

/** Keys that a cache lets go. */
export const caches: Item = {
  promise: 'A cache lets keys go after the period that is promised',
  claim: 'period',
  about: 'fields.datum.retention',
  says: 'contradicted',
  inventory: kept('user.contact.phone_number', '', 'P7D'),
  frameworks: {
    ioredis: {
      project: file(
        'src/cache.ts',
        "import Redis from 'ioredis';\nconst redis = new Redis();\nexport const keep = (id: string, customer: { phone: string }) => CODE;\n",
      ),
      shows: "redis.set(`phone:${id}`, customer.phone, 'EX', 60 * 60 * 24 * 90)",
      nearMisses: {
        'in time': "redis.set(`phone:${id}`, customer.phone, 'EX', 60 * 60 * 24 * 7)",
        milliseconds: "redis.set(`phone:${id}`, customer.phone, 'PX', 60 * 60 * 24 * 90)",
      },
    },
    'node-redis': {
      project: file(
        'src/cache.ts',
        "import { createClient } from 'redis';\nconst client = createClient();\nexport const keep = (id: string, customer: { phone: string }) => CODE;\n",
      ),
      shows: 'client.setEx(`phone:${id}`, 60 * 60 * 24 * 90, customer.phone)',
      nearMisses: { 'in time': 'client.setEx(`phone:${id}`, 3600, customer.phone)' },
    },
    'Upstash Redis': {
      project: file(
        'src/cache.ts',
        "import { Redis } from '@upstash/redis';\nconst redis = Redis.fromEnv();\nexport const keep = (id: string, customer: { phone: string }) => CODE;\n",
      ),
      shows: 'redis.set(`phone:${id}`, customer.phone, { ex: 60 * 60 * 24 * 90 })',
      nearMisses: { 'in time': 'redis.set(`phone:${id}`, customer.phone, { ex: 60 * 60 })' },
    },
  },
};

/** Tokens that are good for a time. */
export const tokens: Item = {
  promise: 'A token is good for the period that is promised',
  claim: 'period',
  about: 'fields.datum.retention',
  says: 'contradicted',
  inventory: kept('user.authorization.credentials', '', 'P7D'),
  frameworks: {
    jsonwebtoken: {
      project: file('src/token.ts', "import jwt from 'jsonwebtoken';\nexport const sign = (id: string) => CODE;\n"),
      shows: "jwt.sign({ id }, process.env.SECRET, { expiresIn: '90d' })",
      nearMisses: { 'in time': "jwt.sign({ id }, process.env.SECRET, { expiresIn: '1h' })" },
    },
    NestJS: {
      project: file(
        'src/auth.ts',
        "import { JwtService } from '@nestjs/jwt';\nexport class Auth {\n  constructor(private readonly jwt: JwtService) {}\n  sign(id: string) {\n    return CODE;\n  }\n}\n",
      ),
      shows: "this.jwt.signAsync({ id }, { expiresIn: '90d' })",
      nearMisses: { 'in time': "this.jwt.signAsync({ id }, { expiresIn: '7d' })" },
    },
    'NestJS, a module': {
      project: file(
        'src/auth.module.ts',
        "import { JwtModule } from '@nestjs/jwt';\nexport const tokens = JwtModule.register({ secret: process.env.SECRET, signOptions: { CODE } });\n",
      ),
      shows: "expiresIn: '90d'",
      nearMisses: { 'in time': "expiresIn: '7d'" },
    },
    jose: {
      project: file(
        'src/token.ts',
        "import { SignJWT } from 'jose';\nexport const sign = (id: string, key: Uint8Array) => new SignJWT({ id }).setProtectedHeader({ alg: 'HS256' }).CODE.sign(key);\n",
      ),
      shows: "setExpirationTime('90d')",
      nearMisses: { 'in time': "setExpirationTime('2h')", 'nobody can tell': 'setExpirationTime(life)' },
    },
    'Auth.js, a session': {
      project: file(
        'src/auth.ts',
        "import NextAuth from 'next-auth';\nexport const { handlers } = NextAuth({ providers: [], session: { strategy: 'jwt', CODE } });\n",
      ),
      shows: 'maxAge: 90 * 24 * 60 * 60',
      nearMisses: { 'in time': 'maxAge: 7 * 24 * 60 * 60' },
    },
  },
};

/** Cookies that live longer than was said. */
export const cookieLives: Item = {
  promise: 'A cookie lives as long as is promised',
  claim: 'cookie-life',
  about: 'trackers.visit',
  says: 'contradicted',
  inventory: `
trackers:
  visit: { kind: cookie, purpose: orders, life: P30D, say: "Remembers you", party: first }`,
  frameworks: {
    Express: {
      project: file(
        'src/app.ts',
        "import express from 'express';\nexport const start = (res, id) => res.cookie('visit', id, { CODE });\n",
      ),
      shows: 'maxAge: 365 * 24 * 60 * 60 * 1000',
      nearMisses: { 'in time': 'maxAge: 30 * 24 * 60 * 60 * 1000', 'nobody can tell': 'maxAge: settings.life' },
    },
    Fastify: {
      project: file(
        'src/app.ts',
        "import cookie from '@fastify/cookie';\nexport const start = (reply, id) => reply.setCookie('visit', id, { CODE });\n",
      ),
      shows: 'maxAge: 365 * 24 * 60 * 60',
      nearMisses: { 'in time': 'maxAge: 30 * 24 * 60 * 60' },
    },
    'Next.js': {
      project: file(
        'src/app.ts',
        "import { cookies } from 'next/headers';\nexport async function start(id: string) {\n  (await cookies()).set('visit', id, { CODE });\n}\n",
      ),
      shows: 'maxAge: 365 * 24 * 60 * 60',
      nearMisses: { 'in time': 'maxAge: 86400', 'it ends with the browser': 'path: "/"' },
    },
    'js-cookie': {
      project: file(
        'src/app.ts',
        "import Cookies from 'js-cookie';\nexport const start = (id: string) => Cookies.set('visit', id, { CODE });\n",
      ),
      shows: 'expires: 365',
      nearMisses: { 'in time': 'expires: 30' },
    },
    Hono: {
      project: file(
        'src/app.ts',
        "import { setCookie } from 'hono/cookie';\nexport const start = (c, id) => setCookie(c, 'visit', id, { CODE });\n",
      ),
      shows: 'maxAge: 365 * 24 * 60 * 60',
      nearMisses: { 'in time': 'maxAge: 3600' },
    },
  },
};
