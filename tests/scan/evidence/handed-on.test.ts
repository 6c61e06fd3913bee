import { describe, expect, test } from 'vitest';
import { verdictsOf } from '../../helpers/evidence-of.js';

const about = 'Visitor.ipAddress';
const unread = ['reading: contradicted, high'];
const unclear = ['reading: not shown, low'];

const schema = `model Visitor {
  id String @id
  key String
  ipAddress String
  user User @relation(fields: [userId], references: [id])
  userId String
}
model User {
  id String @id
  email String
  lastSeenIp String
  visitors Visitor[]
}
`;

/** A service that gives rows back, and code that calls it. */
const files = (caller: string, service = 'return prisma.visitor.findMany({ where: { key } });', more = {}) => ({
  'package.json': '{ "private": true }',
  'prisma/schema.prisma': schema,
  'src/prisma.ts': "import { PrismaClient } from '@prisma/client';\nexport const prisma = new PrismaClient();\n",
  'src/visitors.ts': `import { prisma } from './prisma.js';\nexport class VisitorService {\n  async find(key: string) {\n    ${service}\n  }\n}\nexport const visitors = new VisitorService();\n`,
  'src/app.ts': `import { prisma } from './prisma.js';\nimport { visitors } from './visitors.js';\nexport async function work(key: string, res: Response) {\n  ${caller}\n}\n`,
  ...more,
});
const say = (...parts: Parameters<typeof files>) => verdictsOf(files(...parts), '', about);

describe('what a function gives back is followed to those who call it', () => {
  test.each([
    ['each names what it wants', 'const all = await visitors.find(key);\n  send(all.map((one) => one.key));'],
    ['it is counted', 'const all = await visitors.find(key);\n  if (all.length === 0) notFound();'],
    ['it is taken apart', 'const [first] = await visitors.find(key);\n  send(first.key);'],
    ['it is one of several', 'const [all, n] = await Promise.all([visitors.find(key), count()]);\n  send(n, all[0].key);'],
    ['it is put beside others and read there', 'const page = { all: await visitors.find(key) };\n  send(page.all[0].key);'],
  ])('%s', async (_, caller) => {
    expect(await say(caller)).toEqual(unread);
  });

  test.each([
    ['to a client', 'const all = await visitors.find(key);\n  res.json(all);'],
    ['to a client within something else', 'res.json({ all: await visitors.find(key) });'],
    ['in a spread', 'const [first] = await visitors.find(key);\n  send({ ...first });'],
    ['by a name that is worked out', 'const [first] = await visitors.find(key);\n  send(first[key]);'],
    ['one of several goes whole', 'const [n, all] = await Promise.all([count(), visitors.find(key)]);\n  send(n, all);'],
    ['to who knows whom', 'return visitors.find(key);'],
    ['as a function', 'schedule(visitors.find);'],
    ['in an element', 'const all = await visitors.find(key);\n  const page = { all };\n  render(page.all);'],
  ])('nobody can tell: %s', async (_, caller) => {
    expect(await say(caller)).toEqual(unclear);
  });

  test('of a route it goes to a client', async () => {
    expect(
      await say('send(key);', 'return 1;', {
        'src/routes.ts':
          "import { prisma } from './prisma.js';\napp.get('/visitors', async () => {\n  return prisma.visitor.findMany();\n});\n",
      }),
    ).toEqual(unclear);
  });
});

describe('rows that come along with others', () => {
  const along = (use: string) =>
    say(`const user = await prisma.user.findFirst({ include: { visitors: true } });\n  ${use}`, 'return 1;');
  test('are followed by the name under which they come', async () => {
    expect(await along('send(user.email, user.visitors.map((one) => one.key));')).toEqual(unread);
    expect(await along('send(user.email);')).toEqual(unread);
  });
  test('go on with what holds them', async () => {
    expect(await along('send(user);')).toEqual(unclear);
    expect(await along('send(user.visitors);')).toEqual(unclear);
    expect(await along('const { email, ...rest } = user;\n  send(rest);')).toEqual(unclear);
  });
  test('a word in some text brings nothing along', async () => {
    expect(await along("send('no visitors yet', user.visitors.length);")).toEqual(unread);
  });
});

describe('what reads without naming the record', () => {
  const seenIp = 'User.lastSeenIp';
  test('a package that signs people in reads accounts, and nothing else', async () => {
    const auth = { 'src/auth.ts': "import { betterAuth } from 'better-auth';\nexport const auth = betterAuth({});\n" };
    const project = files('send(key);', 'return 1;', auth);
    expect(await verdictsOf(project, '', seenIp)).toEqual(unclear);
    expect(await verdictsOf(project, '', about)).toEqual(unread);
    expect(await verdictsOf(files('send(key);', 'return 1;'), '', seenIp)).toEqual(unread);
  });
  test('a condition reads, wherever it is put together', async () => {
    const condition = 'const old = { lastSeenIp: { startsWith: key } };\n  await prisma.user.deleteMany({ where: old });';
    expect(await verdictsOf(files(condition, 'return 1;'), '', seenIp)).toEqual([]);
    const written = 'await prisma.user.updateMany({ data: { lastSeenIp: { set: key } } });';
    expect(await verdictsOf(files(written, 'return 1;'), '', seenIp)).toEqual(unread);
  });
  test('a model whose name is worked out may be any', async () => {
    expect(await say('send(await prisma[key].findMany());', 'return 1;')).toEqual(unclear);
    expect(await say('send(await cacheStore.get(key));', 'return 1;')).toEqual(unread);
  });
});
