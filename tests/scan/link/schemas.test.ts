import { expect, test } from 'vitest';
import { aliasOf, graphOf, memberNames, targetLabel } from '../../support/linking.js';

const base =
  "import { z } from 'zod';\nexport const user = z.object({ id: z.string(), email: z.string().email(), phone: z.string() }).strict();\n";

function members(code: string, name: string): string[] | null {
  const graph = graphOf({ 'a.ts': `${base}${code}` });
  const target = graph.typeOfPath({ file: 'a.ts', scope: '', line: 0 }, name)?.target;
  return target ? memberNames(graph, target) : null;
}

test.each([
  ['const a = user', ['id', 'email', 'phone']],
  ['const a = user.extend({ iban: z.string() })', ['iban', 'id', 'email', 'phone']],
  ['const a = user.pick({ email: true })', ['email']],
  ['const a = user.omit({ email: true }).partial()', ['id?', 'phone?']],
  ['const a = user.optional().nullable()', ['id', 'email', 'phone']],
  ['const a = z.array(user)', ['id', 'email', 'phone']],
  ['const a = z.optional(user)', ['id', 'email', 'phone']],
  ['const a = z.lazy(() => user)', ['id', 'email', 'phone']],
  ['const a = z.object({ ...user.shape, iban: z.string() })', ['iban', 'id', 'email', 'phone']],
  ['const a = wrap(user); function wrap(schema) { return z.object({ data: schema }) }', null],
  ['const a = wrap(); function wrap() { return other }', null],
  ['const wrap = () => z.object({ iban: z.string() });\nconst a = wrap()', ['iban']],
  ['const a = Joi.object().keys({ iban: Joi.string() })', ['iban']],
  ['const a = new Schema({ iban: String })', ['iban']],
  ["const a = sequelize.define('user', { iban: STRING })", ['iban']],
  ["const a = pgTable('users', { iban: text('iban') })", ['iban']],
  ["const a = model('User', schema); const schema = new Schema({ iban: String })", ['iban']],
  ['const a = Type.Object({ iban: Type.String() })', ['iban']],
  ['const a = v.pipe(v.object({ iban: v.string() }), v.check(x))', ['iban']],
  ['const a = compute({ iban: 1 })', null],
])('%s has %j', (code, names) => {
  expect(members(code, 'a')).toEqual(names);
});

test('merged schemas are both', () => {
  const graph = graphOf({
    'a.ts': `${base}const a = user.merge(z.object({ iban: z.string() }));\ntype A = z.infer<typeof a>;\ntype B = z.infer<typeof user>[]`,
  });
  expect(aliasOf(graph, 'a.ts', 'B')).toBe('a.ts object[]');
  const merged = graph.typeOfPath({ file: 'a.ts', scope: '', line: 0 }, 'a');
  expect(merged && memberNames(graph, merged.targets)).toEqual(['id', 'email', 'phone', 'iban']);
});

test('an inferred type is the schema, across files', () => {
  const graph = graphOf({
    'user.ts': base,
    'a.ts':
      "import { user } from './user';\nimport { z } from 'zod';\nexport type User = z.infer<typeof user>;\nfunction f(u: User) { log(u.email) }",
  });
  expect(aliasOf(graph, 'a.ts', 'User')).toBe('user.ts object');
  const email = graph.typeOfPath({ file: 'a.ts', scope: 'f', line: 4 }, 'u.email');
  expect(email?.member?.file).toBe('user.ts');
});

test('schemas in schemas are reached member by member', () => {
  const graph = graphOf({
    'a.ts': `${base}const order = z.object({ buyer: user.optional(), items: z.array(z.object({ sku: z.string() })) })`,
  });
  const site = { file: 'a.ts', scope: '', line: 0 };
  expect(targetLabel(graph, graph.typeOfPath(site, 'order.buyer')?.target)).toBe('a.ts object');
  expect(graph.typeOfPath(site, 'order.items.0.sku')?.member?.name).toBe('sku');
});

test('what a schema parses is what it describes', () => {
  const graph = graphOf({
    'a.ts': `${base}function f(body) { const input = user.parse(body); const safe = user.safeParse(body); const { email } = input; }`,
  });
  const site = { file: 'a.ts', scope: 'f', line: 3 };
  expect(graph.typeOfPath(site, 'input.email')?.member?.name).toBe('email');
  expect(graph.typeOfPath(site, 'safe.data.phone')?.member?.name).toBe('phone');
  expect(graph.typeOfPath(site, 'email')?.member?.name).toBe('email');
});

test('schemas that refer to each other end', () => {
  const graph = graphOf({
    'a.ts': 'const a = z.object({ b: z.lazy(() => b) }); const b = z.object({ a }); const c = c.extend({ x: 1 }); const d = d;',
  });
  const site = { file: 'a.ts', scope: '', line: 0 };
  expect(graph.typeOfPath(site, 'a.b.a.b')?.member?.name).toBe('b');
  expect(graph.typeOfPath(site, 'd')?.target).toBeNull();
});
