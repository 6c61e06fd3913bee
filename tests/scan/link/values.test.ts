import { expect, test } from 'vitest';
import { graphOf, targetLabel, valueLabel } from '../../support/linking.js';

const model = `export interface Address { city: string; country: Country }
export interface Country { code: string }
export class User { email: string; address: Address; friends: User[]; get home(): Address { return this.address } }
`;

function valueAt(code: string, path: string, line: number, scope = ''): string | null {
  const graph = graphOf({ 'model.ts': model, 'a.ts': `import { User, Address } from './model';\n${code}` });
  return valueLabel(graph, graph.typeOfPath({ file: 'a.ts', scope, line }, path));
}

test.each([
  ['const user: User = load()', 'user', 'model.ts class User from user'],
  ['const user: User = load()', 'user.email', 'string by User.email from user.email'],
  ['const user: User = load()', 'user.address.country.code', 'string by Country.code from user.address.country.code'],
  [
    'const user: User = load()',
    'user.friends.0.address',
    'model.ts interface Address by User.address from user.friends.0.address',
  ],
  ['const user: User = load()', 'user.home.city', 'string by Address.city from user.home.city'],
  ['const user: User = load()', 'user.nothing.more', '? from user.nothing.more'],
  ['const user = load() as User', 'user.email', 'string by User.email from email'],
  ['const user = new User()', 'user.email', 'string by User.email from email'],
  ['const { address: { city } }: User = load()', 'city', 'string by Address.city from address.city'],
  ['const { email, ...rest } = new User()', 'rest', 'model.ts class User without email from '],
  [
    'for (const user of users()) {}\nfunction users(): User[] { return [] }',
    'user',
    'model.ts class User from [].'.replace('[].', '.[]'),
  ],
  ['const [user, setUser] = useState<User>()', 'user', 'model.ts class User from 0'],
  ['const [user, setUser] = useState<User>()', 'setUser', '? from 1'],
  ['const user = ok ? other() : new User()', 'user', 'model.ts class User from '],
  ['const body = req.body; const mail = body.email', 'mail', '? from req.body.email'],
  ['const { email: mail } = req.body', 'mail', '? from req.body.email'],
])('%s: %s is %s', (code, path, label) => {
  expect(valueAt(code, path, 2)).toBe(label);
});

test('parameters, and what is destructured in them', () => {
  const code = 'function f(user: User, { address: { city } }: User, [first]: User[]) {\n  use(user);\n}';
  expect(valueAt(code, 'user.email', 3, 'f')).toBe('string by User.email from user.email');
  expect(valueAt(code, 'city', 3, 'f')).toBe('string by Address.city from address.city');
  expect(valueAt(code, 'first.email', 3, 'f')).toBe('string by User.email from 0.email');
});

test('callbacks get the elements of what they are called for', () => {
  const code =
    'function f(users: User[]) {\n  users.filter((u) => u.email).map((v) => v.email);\n  users.reduce((all, w) => w.email, 1);\n}';
  for (const path of ['u.email', 'v.email']) expect(valueAt(code, path, 3, 'f')).toContain('User.email');
  expect(valueAt(code, 'w.email', 4, 'f')).toContain('User.email');
  expect(valueAt(code, 'all.email', 4, 'f')).not.toContain('User.email');
});

test('`this` is the class around', () => {
  const code =
    'class Users {\n  constructor(private readonly current: User) {}\n  list = () => {\n    this.current.email;\n  };\n}';
  expect(valueAt(code, 'this.current.email', 5, 'Users.list')).toBe('string by User.email from this.current.email');
});

test('what methods and functions give back, written or not', () => {
  const code = `class Users {
  one(): Promise<User> { return x }
  two() { return { iban: 1 } }
}
const three = () => ({ phone: 1 });
async function four() { return { city: 1 } }
const api = { five: (): User => x };
function g(users: Users) {
  const a = await users.one();
  const b = users.two();
  const c = three();
  const d = await four();
  const e = api.five();
}`;
  expect(valueAt(code, 'a.email', 15, 'g')).toContain('by User.email');
  expect(valueAt(code, 'b.iban', 15, 'g')).toContain('.iban');
  expect(valueAt(code, 'c.phone', 15, 'g')).toContain('.phone');
  expect(valueAt(code, 'd.city', 15, 'g')).toContain('.city');
  expect(valueAt(code, 'e.email', 15, 'g')).toContain('by User.email');
});

test('stores hand out what they hold', () => {
  const code = `class Users {
  constructor(@InjectRepository(User) private users: Repository<User>) {}
  async f() {
    const one = await this.users.findOne({ where: { id } });
    const many = await this.users.find();
    const row = await User.findByPk(id);
    one.email;
  }
}`;
  expect(valueAt(code, 'one.email', 8, 'Users.f')).toContain('by User.email');
  expect(valueAt(code, 'many', 8, 'Users.f')).toContain('class User[]');
  expect(valueAt(code, 'row.email', 8, 'Users.f')).toContain('by User.email');
});

test('props of components', () => {
  expect(
    valueAt('const Card: React.FC<{ user: User }> = ({ user }) => {\n  return user.email;\n};', 'user.email', 3, 'Card'),
  ).toContain('by User.email');
});

const schema = 'model User {\n  id Int @id\n  email String\n  orders Order[]\n}\n';

test('Prisma models stand behind the client and its types', () => {
  const graph = graphOf({
    'prisma/schema.prisma': schema,
    'prisma/order.prisma': 'model Order {\n  id Int @id\n  user User\n  city String\n}\n',
    'a.ts': `import { PrismaClient, Prisma, type User as Person } from '@prisma/client';
const prisma = new PrismaClient();
async function f(input: Prisma.UserCreateInput, person: Person) {
  const user = await prisma.user.findUnique({ where: { id: 1 } });
  const users = await prisma.user.findMany();
  use(user);
}`,
  });
  const site = { file: 'a.ts', scope: 'f', line: 6 };
  for (const path of ['user.email', 'person.email', 'input.email', 'users.0.email']) {
    expect(graph.typeOfPath(site, path)?.member?.file, path).toBe('prisma/schema.prisma');
  }
  expect(graph.typeOfPath(site, 'user.orders.0.city')?.member?.file).toBe('prisma/order.prisma');
});

test('Prisma types come through a package that passes the client on', () => {
  const graph = graphOf({
    'schema.prisma': schema,
    'db.ts': "export * from '@prisma/client';",
    'a.ts': "import { User } from './db';\nfunction f(user: User) {}",
  });
  expect(targetLabel(graph, graph.typeOfPath({ file: 'a.ts', scope: 'f', line: 2 }, 'user')?.target)).toBe(
    'schema.prisma model User',
  );
});

test('a type of the same name as a model that comes from elsewhere is not the model', () => {
  const graph = graphOf({ 'schema.prisma': schema, 'a.ts': "import { User } from 'auth-kit';\nfunction f(user: User) {}" });
  expect(graph.typeOfPath({ file: 'a.ts', scope: 'f', line: 2 }, 'user')?.target).toBeNull();
});
