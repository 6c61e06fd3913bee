import { expect, test } from 'vitest';
import { writeFiles } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';
import { commitAll, repositoryWith, runGit } from '../helpers/repository.js';

const schema = (...columns: string[]) => `model User {
  id        String @id
  email     String
  fullName  String
  lastLogin DateTime?
}

model Invite {
  id    String @id
  email String
}

model Partner {
  id   String @id
  user User   @relation(fields: [id], references: [id])
${columns.map((column) => `  ${column} String\n`).join('')}}
`;

const shop = {
  'package.json':
    '{ "name": "shop", "devDependencies": { "forthright": "*", "husky": "^9.0.0" }, "dependencies": { "@sentry/node": "*" } }\n',
  '.husky/pre-commit': 'npm test\n',
  'prisma/schema.prisma': schema(),
  'src/errors.ts': "import * as Sentry from '@sentry/node';\nSentry.init({});\n",
};

/** Words of a shell, as far as these commands have any quotes. */
const wordsOf = (command: string) => [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');

/** Plays commands one after another and writes down what a terminal would show. */
async function played(root: string, ...steps: (string | (() => void))[]): Promise<string> {
  const screens: string[] = [];
  for (const step of steps) {
    if (typeof step !== 'string') step();
    else {
      const { code, out, error } = await runMain(wordsOf(step).slice(1), { folder: root });
      screens.push(`$ ${step}\n${out}${error}[exit ${code}]\n`);
    }
  }
  return screens.join('\n');
}

test('the first hour, as a terminal shows it', async () => {
  const root = repositoryWith(shop);
  const add = (text: string) => () => {
    writeFiles(root, { 'prisma/schema.prisma': text });
    runGit(root, ['add', '--all', '--force']);
  };
  const screens = await played(
    root,
    'forthright',
    'forthright init --yes',
    () => commitAll(root),
    'forthright check',
    add(schema('payoutEmail', 'passportNumber')),
    'forthright check --staged',
    'forthright declare Partner.passportNumber --why "Know whom we pay"',
    'forthright declare Partner.payoutEmail --why "Know whom we pay"',
    () => runGit(root, ['add', '--all']),
    'forthright check --staged',
  );
  await expect(screens).toMatchFileSnapshot('snapshots/first-hour.txt');
  expect(screens.split('\n').filter((line) => line.length > 80 && !line.startsWith('$'))).toEqual([]);
}, 240_000);

test('the first hour leaves a hook and a workflow that run the check', async () => {
  const root = repositoryWith(shop);
  await played(root, 'forthright init --yes');
  commitAll(root);
  const show = (path: string) => `--- ${path}\n${runGit(root, ['show', `HEAD:${path}`])}`;
  const files = ['.husky/pre-commit', '.github/workflows/forthright.yml', 'privacy.yaml', 'privacy.lock'];
  await expect(files.map(show).join('\n')).toMatchFileSnapshot('snapshots/first-files.txt');
}, 240_000);

test('a repository without personal data is told so, and one with little of it sees where it is', async () => {
  const empty = await played(
    repositoryWith({ 'src/sum.ts': 'export const sum = (a: number, b: number) => a + b;\n' }),
    'forthright',
  );
  const little = await played(repositoryWith({ 'src/user.ts': 'export interface User {\n  email: string;\n}\n' }), 'forthright');
  await expect(`${empty}\n${little}`).toMatchFileSnapshot('snapshots/no-inventory.txt');
}, 240_000);
