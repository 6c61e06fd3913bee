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

test('NestJS tells the route in decorators, and what a parameter takes', async () => {
  const text = `import { Body, Controller, Get, Ip, Patch, Query } from '@nestjs/common';
@Controller({ path: 'users', version: '1' })
export class UsersController {
  @Get('search') search(@Query('email') email: string, @Query('limit') limit: number) {}
  @Patch(':id/phone') phone(@Body('phoneNumber') phone: string, @Body() body: { firstName: string; colour: string }) {}
  @Get() all(@Ip() ip: string) {}
}`;
  const places = (await observedIn({ 'src/users.ts': text })).map(({ place, role }) => `${role} ${place}`);
  expect(places).toEqual([
    'receives GET /users/search query.email',
    'receives PATCH /users/:id/phone body.phoneNumber',
    'receives PATCH /users/:id/phone body.firstName',
    'receives GET /users ip.ip',
  ]);
});

const action =
  "export async function action({ request }) {\n  const form = await request.formData();\n  save(form.get('email'), form.get('colour'));\n}";

test.each([
  ['app/routes/account.profile.tsx', action, 'POST /account/profile body.email'],
  ['app/routes/_auth.users_.$id/route.tsx', action, 'POST /users/:id body.email'],
  ['app/routes/_index.tsx', action, 'POST / body.email'],
  [
    'src/routes/(app)/members/[slug]/+page.server.ts',
    "export const actions = { update: async ({ request }) => {\n  const form = await request.formData();\n  save(form.get('email'));\n} };",
    'POST /members/:slug?/update body.email',
  ],
  [
    'src/routes/signup/+server.ts',
    'export async function PUT({ request }) {\n  const { email, colour } = await request.json();\n}',
    'PUT /signup body.email',
  ],
  [
    'app/(shop)/api/users/[id]/route.ts',
    'export async function POST(request) {\n  const { email } = await request.json();\n}',
    'POST /api/users/:id body.email',
  ],
  [
    'server/api/members.post.ts',
    'export default defineEventHandler(async (event) => {\n  const { email } = await readBody(event);\n});',
    'POST /api/members body.email',
  ],
  ['src/lib/shared/action.ts', action, 'param:action.email'],
])('%s has its route from its path', async (file, text, place) => {
  expect(await placesIn({ [file]: text })).toEqual([place]);
});

test('a schema and an answer that are written at a route belong to it', async () => {
  const text = `import { z } from 'zod';
app.post('/members', check('json', z.object({ email: z.string(), size: z.number() })), (c) => c.json({ phone: lookUp().phone, ok: true }));`;
  expect((await observedIn({ 'src/app.ts': text })).map(({ place }) => place)).toEqual([
    'POST /members body.email',
    'POST /members response.phone',
  ]);
});

test('the address that a framework gives by a call, and a function of one’s own that only looks like it', async () => {
  const text = 'export const load = ({ getClientAddress }) => {\n  const from = getClientAddress();\n};';
  const own = 'const ipAddress = (host) => table.get(host);\nexport const at = ipAddress(config.host);';
  expect(await observedIn({ 'src/routes/+page.server.ts': text, 'src/own.ts': own })).toMatchObject([
    { field: 'from', place: 'GET / ip.ip', category: 'user.device.ip_address' },
  ]);
});

test('what a check proves is narrower than a wide name', async () => {
  const text = "import { IsEmail } from 'class-validator';\nexport class SignupDto { @IsEmail() contact: string; }";
  expect(await observedIn({ 'src/dto.ts': text })).toMatchObject([{ category: 'user.contact.email' }]);
});

test.each([
  [
    'src/pages/login.page.html',
    '<form><input name="email" [(ngModel)]="email"><input name="quantity"></form>',
    'form:LoginPage.email',
  ],
  [
    'src/components/Signup.astro',
    '---\nconst heading = \'Join\';\n---\n<h1>{heading}</h1>\n<form method="post"><input name="email"><input name="quantity"></form>\n',
    'form:Signup.email',
  ],
])('%s: what a form asks for', async (file, text, place) => {
  expect((await observedIn({ [file]: text })).map((one) => one.place)).toEqual([place]);
});
