// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code under test has templates.
import { expect, test } from 'vitest';
import { expressionAt, expressionsOf, factsOf, rowsOf } from '../../support/extracting.js';

test.each([
  ['req.body.email', 'req.body.email'],
  ["req.headers['x-forwarded-for']", 'req.headers.x-forwarded-for'],
  ['user?.address!.city', 'user.address.city'],
  ['users[0].email', 'users.0.email'],
  ['users[index].email', 'users.[].email'],
  ['(<Request>(req as unknown)).body.email', 'req.body.email'],
  ['this.#secret.iban', 'this.secret.iban'],
  ['import.meta.env.KEY', 'import.meta.env.KEY'],
  ['load().user.email', 'load().user.email'],
  ['super.email', 'super.email'],
])('the chain %s is %s', (code, text) => {
  expect(expressionsOf(`f(${code})`)).toContain(`f(${text})`);
  expect(expressionsOf(code)).toContain(text);
});

test('only the longest chain has a row', () => {
  expect(rowsOf(factsOf('req.body.email;'), 'expressions', expressionAt).map((row) => row.text)).toEqual(['req.body.email']);
});

test('a chain points at its last name', () => {
  const [row] = rowsOf(factsOf('\n  req\n    .body\n    .email;'), 'expressions', expressionAt);
  expect(row).toMatchObject({ line: 4, column: 6, endColumn: 11 });
});

test('calls have their callee, arguments and type arguments; a chained call has what it is called on', () => {
  expect(expressionsOf("z.object({}).strict(); axios.post<User>('/x', body, 5); new Map<string, User>([])")).toEqual([
    'z.object({  }).strict()',
    "axios.post('/x', body, 5)<User>",
    'new Map([])<string, User>',
  ]);
});

test('a call points at the last name of its callee', () => {
  const rows = rowsOf(factsOf('z.string().email()'), 'expressions', expressionAt);
  expect(rows.map((row) => `${row.text} ${row.column} ${row.parent}`)).toEqual(['email 12 -1', 'z.string 3 0']);
});

test('arguments know the expression around them', () => {
  const rows = rowsOf(factsOf("log('a', user.email || other)"), 'expressions', expressionAt);
  expect(rows.map((row) => `${row.kind} ${row.text} < ${row.parent}`)).toEqual([
    'call log < -1',
    'string a < 0',
    'binary || < 0',
    'path user.email < 2',
    'path other < 2',
  ]);
});

test('a run of one operator is one row', () => {
  expect(expressionsOf("document.cookie = 'a=' + b + '; ' + c")).toEqual(["document.cookie = 'a=' + b + '; ' + c"]);
});

test('the type of an `as` stays with the value', () => {
  expect(expressionsOf('f(req.body as SignupDto, x satisfies User, y as const)')).toEqual(['f(req.body<SignupDto>, x<User>, y)']);
});

test('templates keep their text and their holes', () => {
  expect(expressionsOf('log(`Hi ${user.name}, ${n}!`)')).toEqual(['log(`Hi ${}, ${}!`(user.name, n))']);
});

test('tagged templates keep their text, style sheets do not', () => {
  expect(expressionsOf('gql`{ user { email } }`; sql`select ${id} from users`; styled.div`color: red`; css`a`')).toEqual([
    'gql`{ user { email } }`',
    'sql`select ${} from users`(id)',
    'styled.div',
    'css',
  ]);
});

test('assignments have target and value', () => {
  expect(expressionsOf('this.email = email; req.session.user ??= user; get().name = 1; a = b = c')).toEqual([
    'this.email = email',
    'req.session.user = user',
    'get().name = 1',
    'a = b = c',
  ]);
});

test('other operators keep their operand', () => {
  expect(expressionsOf('f(!user.email, ...list, typeof x, -1, /a+/i, null, undefined, true)')).toEqual([
    'f(!(user.email), ...(list), typeof(x), -(1), /a+/i, null, undefined, true)',
  ]);
});

test('an arrow function without braces holds what it gives back', () => {
  const rows = rowsOf(factsOf('ManyToOne(() => User)'), 'expressions', expressionAt);
  expect(rows.map((row) => `${row.kind} ${row.text} < ${row.parent}`)).toEqual([
    'call ManyToOne < -1',
    'function  < 0',
    'path User < 1',
  ]);
});

test('the scope is that of the functions and classes around', () => {
  const code = 'class A { m() { this.x.y } }\nfunction f() { const g = () => { a.b }; list.map((u) => { u.c }) }';
  expect(expressionsOf(code)).toEqual(['A.m/ this.x.y', 'f.g/ a.b', 'f/ list.map((u) =>)', 'f/ u.c']);
});

test('`await` is seen through', () => {
  expect(expressionsOf('async function f() { g(await (await load()).user) }')).toEqual(['f/ g(load().user)']);
});

test('a long sum does not exhaust the stack', () => {
  const sum = Array.from({ length: 2000 }, (_, index) => `'${index}'`).join(' + ');
  expect(factsOf(`const text = ${sum};`).problem).toBeNull();
});
