import type { FileScan } from '../scan.js';
import type { Top } from './object-tops.js';

/** Calls that name a table, a collection or an entity by their first argument. */
const naming =
  /^(?:from|into|table|collection|insertInto|updateTable|replaceInto|insert|update|knex|db|trx|tx|getRepository|model)$/;
/** Methods of Prisma-like clients whose objects are kept. */
const keeping = /^(?:create|createMany|createManyAndReturn|update|updateMany|upsert)$/;
const client = /^(?:prisma\w*|\w*[pP]risma|tx|db)$/;
/** Keys that only say that their object is kept. */
const plain = new Set([
  'data',
  'create',
  'update',
  'set',
  'values',
  'createMany',
  'connectOrCreate',
  'upsert',
  '$set',
  '$setOnInsert',
  '$push',
  'defaults',
]);

const tableName = /^[A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)?$/;

/** The table, collection or entity that a call keeps an object in, with the keys that lead to the object: `users` of `knex('users').insert({ … })`. Null where the code does not say. */
export function storedIn(scan: FileScan, { shape, owners }: Top): string | null {
  const table = tableOf(scan, shape.call);
  if (table === null) return null;
  return [table, ...owners.filter((owner) => owner !== '' && !plain.has(owner)).toReversed()].join('.');
}

function tableOf(scan: FileScan, call: number): string | null {
  const { text, base } = scan.view.expression(call);
  const parts = text.split('.');
  const [entity, method] = parts.slice(-2);
  if (base < 0 && parts.length > 2 && method && keeping.test(method) && client.test(parts.at(-3) ?? '')) return entity ?? null;
  for (let at = base, depth = 0; at >= 0 && depth < 6; depth += 1) {
    const row = scan.view.expression(at);
    if (row.kind !== 'call') return null;
    const first = row.args[0];
    if (first !== undefined && naming.test(row.text.slice(row.text.lastIndexOf('.') + 1))) {
      const named = scan.view.expression(first);
      if ((named.kind === 'string' || named.kind === 'path') && tableName.test(named.text))
        return named.text.slice(named.text.lastIndexOf('.') + 1);
    }
    at = row.base;
  }
  return null;
}
