import { expect, test } from 'vitest';
import { observedIn } from './found.js';

const placesIn = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => [
  ...new Set((await observedIn(files)).filter(({ site }) => site === 'request').map(({ place }) => place)),
];

test.each([
  ['a function in place', "app.post('/signup', check, (req, res) => { save(req.body.email); });"],
  ['a route of its own', "router.route('/signup').post((req, res) => { save(req.body.email); });"],
  ['a function within it', "app.post('/signup', (req, res) => { later(() => save(req.body.email)); });"],
  ['a function by name', "app.post('/signup', signUp);\nfunction signUp(req, res) { save(req.body.email); }"],
])('%s handles its route', async (_, text) => {
  expect(await placesIn({ 'src/app.ts': text })).toEqual(['POST /signup body.email']);
});

test('what a call reads by name belongs to the route as well', async () => {
  const text = "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/find', (c) => { save(c.req.query('email')); });";
  expect((await placesIn({ 'src/app.ts': text })).map((place) => place.split(' ').slice(0, 2).join(' '))).toEqual(['GET /find']);
});

test('a handler in another file, and one that no route names', async () => {
  const handlers =
    'export function signUp(req, res) { save(req.body.email); }\nexport function other(req, res) { save(req.body.phone); }';
  const app = "import { signUp } from './handlers';\napp.put('/signup', signUp);";
  expect(await placesIn({ 'src/app.ts': app, 'src/handlers.ts': handlers })).toEqual([
    'PUT /signup body.email',
    '* * body.phone',
  ]);
});
