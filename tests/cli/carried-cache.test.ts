import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/folder.js';
import { forthright, pnpm } from '../helpers/monorepo.js';
import { cleanEnvironment, repositoryWith } from '../helpers/repository.js';

const cache = 'node_modules/.cache/forthright';

const sourcesTold = async (folder: string) =>
  (await forthright(folder, 'check --debug')).error.split('\n').filter((line) => line.includes('sources:'));

test('a cache that was carried into a fresh clone knows every file', async () => {
  const root = repositoryWith({ ...pnpm, '.gitignore': 'node_modules\n' });
  cpSync(folderWith({ 'left/index.js': '' }), join(root, 'node_modules'), { recursive: true });
  await forthright(root, 'check');
  const clone = join(folderWith(), 'elsewhere');
  execFileSync('git', ['clone', '--quiet', root, clone], { env: cleanEnvironment });
  cpSync(join(root, cache), join(clone, cache), { recursive: true });
  expect(await sourcesTold(clone)).toEqual([
    expect.stringContaining('sources: 3, of which 0 were parsed anew'),
    expect.stringContaining('sources: 3, of which 0 were parsed anew'),
  ]);
});

test('products of a workspace share one cache: what one has read the other need not', async () => {
  const told = await sourcesTold(repositoryWith({ ...pnpm, 'node_modules/left/index.js': '', '.gitignore': 'node_modules\n' }));
  expect(told).toEqual([
    expect.stringContaining('sources: 3, of which 3 were parsed anew'),
    expect.stringContaining('sources: 3, of which 1 were parsed anew'),
  ]);
});
