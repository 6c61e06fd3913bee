import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../helpers/folder.js';
import { runMain } from '../helpers/main.js';
import { cleanEnvironment, commitAll, repositoryWith, runGit } from '../helpers/repository.js';

const models = {
  'package.json': '{ "name": "shop", "dependencies": { "typeorm": "*" } }\n',
  'src/user.ts':
    "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class User {\n  @Column() email!: string;\n  @Column() fullName!: string;\n}\n",
  'src/partner.ts':
    "import { Column, Entity } from 'typeorm';\n\n@Entity()\nexport class Partner {\n  @Column() email!: string;\n}\n",
};

/** A project a moment after \`init\`. */
async function adopted(): Promise<string> {
  const root = repositoryWith(models);
  await runMain(['init', '--yes'], { folder: root });
  commitAll(root);
  return root;
}

const check = (folder: string, ...words: string[]) => runMain(['check', ...words], { folder });

test('a file that moves turns nothing red, and neither does a year that passes', async () => {
  const root = await adopted();
  runGit(root, ['mv', 'src/user.ts', 'src/account.ts']);
  runGit(root, ['mv', 'src/partner.ts', 'partner.ts']);
  expect(await check(root, '--as-of', '2027-12-31')).toMatchObject({ code: 0, error: '' });
});

test('what only a larger catalogue finds warns until the lock is refreshed; what is new under the same one blocks', async () => {
  const root = await adopted();
  const lock = readFileSync(join(root, 'privacy.lock'), 'utf8');
  const known = lock
    .split('\n')
    .filter((line) => !line.startsWith('stores') || !line.includes('User.fullName'))
    .join('\n');
  expect(known).not.toBe(lock);
  writeFiles(root, { 'privacy.lock': known });
  expect((await check(root)).code).toBe(1);
  writeFiles(root, { 'privacy.lock': known.replace(/^catalogue .*$/m, 'catalogue 0.0.1') });
  const older = await check(root);
  expect(older.code).toBe(0);
  expect(older.out).toContain('warning  code/new-place');
  await runMain(['accept'], { folder: root });
  expect((await check(root)).out).toContain('No findings');
});

test('the hook of git lets the commit pass that brings forthright in, and says that it checked nothing', async () => {
  const root = repositoryWith(models);
  const { out } = await runMain(['init', '--yes'], { folder: root });
  expect(out).toContain('the hook checks nothing');
  runGit(root, ['add', '--all']);
  expect(
    spawnSync('git', ['commit', '--message', 'Adopt'], { cwd: root, env: cleanEnvironment, encoding: 'utf8' }),
  ).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('not installed here yet (npm install), so this commit was not checked'),
  });
});
