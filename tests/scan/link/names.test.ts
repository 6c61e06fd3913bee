import { expect, test } from 'vitest';
import type { Site } from '../../../src/scan/link/graph.js';
import { graphOf, nameLabel } from '../../support/linking.js';

const at = (file: string, line: number, scope = ''): Site => ({ file, scope, line });

function named(files: Record<string, string>, name: string, site = at('a.ts', 0)): string | null {
  const graph = graphOf(files);
  return nameLabel(graph, graph.resolveName(site, name));
}

test.each([
  ["import { User } from './user'", 'user.ts class User'],
  ["import { User } from './user.js'", 'user.ts class User'],
  ["import { User } from './models'", 'user.ts class User'],
  ["import { Renamed as User } from './models'", 'user.ts class User'],
  ["import User from './user'", 'user.ts class Other'],
  ["import { default as User } from './user'", 'user.ts class Other'],
  ["import * as User from './user'", 'module user.ts'],
  ["const { User } = require('./user')", 'user.ts class User'],
  ["const User = require('./common').User", 'user.ts class User'],
  ["const User = require('./single')", 'single.js class Single'],
  ["import User from './single'", 'single.js class Single'],
  ["import { create as User } from './common'", 'variable of common.js'],
  ["import { inline as User } from './single-object'", 'member of single-object.js'],
  ["import { User } from 'elsewhere'", 'external User of elsewhere'],
  ["import { User } from './missing'", 'external User of ./missing'],
  ["import { Passed as User } from './models'", 'external Passed of some-models'],
  ["import { nothing as User } from './user'", null],
])('%s', (code, label) => {
  const files = {
    'a.ts': code,
    'user.ts': 'export class User {}\nexport default class Other {}',
    'models/index.ts': "export * from '../user';\nexport { User as Renamed } from '../user';\nexport * from 'some-models';",
    'common.js': "const { User } = require('./user'); module.exports.User = User; exports.create = () => {};",
    'single.js': 'class Single {}\nmodule.exports = Single;',
    'single-object.js': 'module.exports = { inline() {}, other: 1 };',
  };
  expect(named(files, 'User')).toBe(label);
});

test('the innermost declaration around the line counts', () => {
  const code = `const user = 1;
function outer(user: A) {
  list.map((user) => {
    use(user);
  });
  use(user);
}
use(user);`;
  const graph = graphOf({ 'a.ts': code });
  const rows = [4, 6, 8].map((line) => graph.resolveName(at('a.ts', line), 'user'));
  expect(rows.map((row) => nameLabel(graph, row))).toEqual(['parameter of a.ts', 'parameter of a.ts', 'variable of a.ts']);
  expect(rows[0]).not.toEqual(rows[1]);
});

test('in one function the last declaration before the line counts', () => {
  const code =
    'function f() {\n  if (a) {\n    const email = 1;\n    use(email);\n  } else {\n    const email = 2;\n    use(email);\n  }\n}';
  const graph = graphOf({ 'a.ts': code });
  expect(graph.resolveName(at('a.ts', 4), 'email')).not.toEqual(graph.resolveName(at('a.ts', 7), 'email'));
});

test('a name of another function is not seen', () => {
  expect(named({ 'a.ts': 'function f(email) {}\nfunction g() {\n  use(email);\n}' }, 'email', at('a.ts', 3))).toBeNull();
});

test('destructured names are bindings, also those of parameters', () => {
  const code = 'function f({ email }) {\n  const { phone } = load();\n  use(email, phone);\n}';
  expect(named({ 'a.ts': code }, 'email', at('a.ts', 3))).toBe('binding of a.ts');
  expect(named({ 'a.ts': code }, 'phone', at('a.ts', 3))).toBe('binding of a.ts');
});

test('re-exports in a circle end', () => {
  const files = { 'a.ts': "import { User } from './b'", 'b.ts': "export * from './c'", 'c.ts': "export * from './b'" };
  expect(named(files, 'User')).toBeNull();
});

test('an import says its package', () => {
  const code =
    "import Stripe from 'stripe'; import { z } from 'zod/v4'; import { S3 } from '@aws-sdk/client-s3/x'; import fs from 'node:fs'; import { u } from './u'; import { q } from '@/q';";
  const graph = graphOf({ 'a.ts': code, 'u.ts': 'export const u = 1' });
  const packages = ['Stripe', 'z', 'S3', 'fs', 'u', 'q', 'none'].map((name) => graph.importOf('a.ts', name));
  expect(packages.map((found) => found && `${found.imported} ${found.package} ${found.file}`)).toEqual([
    'default stripe null',
    'z zod null',
    'S3 @aws-sdk/client-s3 null',
    'default null null',
    'u null u.ts',
    'q null null',
    null,
  ]);
});
