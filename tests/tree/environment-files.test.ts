import { expect, test } from 'vitest';
import { openMemory } from '../../src/tree/memory-tree.js';
import { openWorkTree } from '../../src/tree/work-tree.js';
import { writeFiles } from '../helpers/folder.js';
import { repositoryWith } from '../helpers/repository.js';

test.each(['.env', '.env.local', '.env.production', 'apps/web/.env', '.envrc', '.env.example'])('%s is never read', (path) => {
  const tree = openMemory({ [path]: 'SECRET=1', 'a.ts': '' });
  expect(tree.list()).toEqual([{ path: 'a.ts' }]);
  expect(tree.read(path)).toBeNull();
});

test('an example gives names with their places, and no values', () => {
  const tree = openMemory({
    'api/.env.example': '# keys\nSTRIPE_KEY=sk_live_1\n  export SENTRY_DSN = "https://x"\nnot a name\n',
  });
  const names = tree.envNames();
  expect(names).toEqual([
    { name: 'STRIPE_KEY', file: 'api/.env.example', line: 2, column: 1 },
    { name: 'SENTRY_DSN', file: 'api/.env.example', line: 3, column: 10 },
  ]);
  expect(JSON.stringify(names)).not.toContain('sk_live');
});

test('an example that git does not track is not read', () => {
  const root = repositoryWith({ 'a/.env.example': 'TRACKED=1' });
  writeFiles(root, { '.env.example': 'UNTRACKED=1' });
  expect(
    openWorkTree(root)
      .envNames()
      .map((one) => one.name),
  ).toEqual(['TRACKED']);
});

test('environment files are named as never opened', () => {
  expect(openMemory({ '.env': 'A=1', '.env.example': 'A=' }).unread()).toEqual([
    { path: '.env', reason: 'environment file', kind: 'unread' },
  ]);
});
