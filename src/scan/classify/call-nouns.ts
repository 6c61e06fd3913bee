import type { OpenFile } from '../link/open-file.js';
import type { Vocabulary } from './vocabulary.js';

/** Receivers of calls that say nothing of what the call is about. */
const plainReceivers = new Set([
  'this',
  '[]',
  'app',
  'router',
  'server',
  'fastify',
  'api',
  'express',
  'client',
  'db',
  'prisma',
  'http',
  'axios',
  'hono',
  'koa',
  'tx',
  'trx',
  'em',
  'manager',
  'connection',
  'database',
  'service',
  'repository',
  'repo',
  'model',
  'store',
  'z',
  'Joi',
  'joi',
  'Type',
  'S',
  'Schema',
  'mongoose',
  'valibot',
  'vine',
  'yup',
  'v',
  't',
  'ctx',
  'context',
  'self',
  'window',
  'console',
  'redis',
  'redisClient',
  'kv',
  'cache',
  'memcached',
  'queue',
  'schema',
  'knex',
]);

const depthLimit = 8;

/** Angular's own words for a form and its parts. */
const formOfAngular = /^(?:Untyped)?Form(?:Group|Record|Array|Control|Builder)$/;

/** The parts of a URL or path that name what it is about, last first: `/api/users/:id` is about users. */
export function nounsOfUrl(text: string): string[] {
  return text
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => /^[a-z][\w-]*$/i.test(part) && !/^(?:api|rest|v\d+)$/i.test(part))
    .reverse();
}

/** A table's name or a URL as the first argument; the entity that a chained call was begun with (`db.insert(users).values(…)`). */
function nounsOfArgument(view: OpenFile, argument: number, own: boolean): string[] {
  const row = view.expression(argument);
  if (row.kind === 'path') return own ? [] : [row.text];
  if (row.kind !== 'string' && row.kind !== 'template') return [];
  if (row.text.includes('/')) return nounsOfUrl(row.text).slice(0, 3);
  return /^[\w.-]{2,40}$/.test(row.text) ? [row.text] : [];
}

/** Whether a call only wraps a function and brings something along: `withSession(async (event) => …)` is about what the function does. */
const wraps = (view: OpenFile, argument: number | undefined, method: string): boolean =>
  argument !== undefined && /^with[A-Z]/.test(method) && view.expression(argument).kind === 'function';

/** The names in a call that say what it is about: the method where it has more than one word, tables and URLs, then receivers outward. */
export function nounsOfCall(vocabulary: Vocabulary, view: OpenFile, call: number): string[] {
  const names: string[] = [];
  for (let at = call, depth = 0; at >= 0 && depth < depthLimit; depth += 1) {
    const row = view.expression(at);
    if (row.kind !== 'call' && row.kind !== 'new' && row.kind !== 'path') break;
    const parts = row.text.split('.').reverse();
    const [method, ...receivers] = row.kind === 'path' ? ['', ...parts] : parts;
    if (method && vocabulary.wordsOf(method).length > 1 && !formOfAngular.test(method) && !wraps(view, row.args[0], method))
      names.push(method);
    for (const argument of row.args.slice(0, 1)) names.push(...nounsOfArgument(view, argument, at === call));
    names.push(...receivers.filter((part) => !plainReceivers.has(part)));
    at = row.base;
  }
  return names;
}
