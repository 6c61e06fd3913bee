import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCommit } from '../../src/tree/commit-tree.js';
import { openIndex } from '../../src/tree/index-tree.js';
import { stagedChanges } from '../../src/tree/staged-changes.js';
import { openWorkTree } from '../../src/tree/work-tree.js';
import { folderWith, writeFiles } from '../helpers/folder.js';
import { cleanEnvironment, commitAll, repositoryWith, runGit } from '../helpers/repository.js';

const paths = (tree: { list(): readonly { path: string }[] }) => tree.list().map((entry) => entry.path);
const oidOf = (tree: { list(): readonly { path: string; oid?: string }[] }, path: string) =>
  tree.list().find((entry) => entry.path === path)?.oid;

test('the index holds what is staged, not what stands on disk', () => {
  const root = repositoryWith({ 'src/user.ts': 'old' });
  writeFileSync(join(root, 'src/user.ts'), 'staged');
  runGit(root, ['add', '.']);
  writeFileSync(join(root, 'src/user.ts'), 'on disk');
  expect(openIndex(root).read('src/user.ts')).toBe('staged');
  expect(openWorkTree(root).read('src/user.ts')).toBe('on disk');
  expect(openCommit(root, 'HEAD').read('src/user.ts')).toBe('old');
});

test('what stands on disk to the byte is read without git, also of a commit', () => {
  const root = repositoryWith({ 'same.ts': 'same', 'folder/other.ts': 'before' });
  writeFileSync(join(root, 'folder/other.ts'), 'later!');
  const [index, commit] = [openIndex(root), openCommit(root, 'HEAD')];
  const seen: [string, string][] = [];
  const paths = ['folder/other.ts', 'same.ts'];
  expect(index.readAll(paths, (path, text) => void seen.push([path, text]))).toEqual([]);
  expect(seen).toEqual([
    ['folder/other.ts', 'before'],
    ['same.ts', 'same'],
  ]);
  renameSync(join(root, '.git'), join(root, 'no-git'));
  for (const tree of [index, commit]) expect(tree.read('same.ts')).toBe('same');
  expect(() => index.read('folder/other.ts')).toThrow();
});

test('an unmodified file carries its blob id, a modified one none', () => {
  const root = repositoryWith({ 'same.ts': 'same', 'other.ts': 'before' });
  writeFileSync(join(root, 'other.ts'), 'later!');
  const tree = openWorkTree(root);
  expect(oidOf(tree, 'same.ts')).toBe(runGit(root, ['rev-parse', 'HEAD:same.ts']).trim());
  expect(oidOf(tree, 'other.ts')).toBeUndefined();
});

test('a file that changed right after it was committed, keeping its size, carries no blob id', () => {
  const root = repositoryWith({ 'a.ts': 'one' });
  writeFileSync(join(root, 'a.ts'), 'two');
  expect(openWorkTree(root).list()).toEqual([{ path: 'a.ts' }]);
});

test('a file that git was told to assume unchanged carries no blob id', () => {
  const root = repositoryWith({ 'a.ts': 'one' });
  runGit(root, ['update-index', '--assume-unchanged', 'a.ts']);
  writeFileSync(join(root, 'a.ts'), 'another');
  expect(oidOf(openWorkTree(root), 'a.ts')).toBeUndefined();
  expect(openWorkTree(root).read('a.ts')).toBe('another');
});

test('a file that a sparse checkout leaves out is named as not looked at', () => {
  const root = repositoryWith({ 'a.ts': 'a', 'b.ts': 'b' });
  runGit(root, ['update-index', '--skip-worktree', 'b.ts']);
  rmSync(join(root, 'b.ts'));
  expect(paths(openWorkTree(root))).toEqual(['a.ts']);
  expect(openWorkTree(root).unread()).toEqual([{ path: 'b.ts', reason: 'not checked out', kind: 'unread' }]);
});

test('the work tree has untracked files, and neither ignored nor deleted ones', () => {
  const root = repositoryWith({ '.gitignore': 'secret/\n*.log\n', 'gone.ts': '' });
  writeFiles(root, { 'new.ts': 'new', 'secret/key.ts': 'x', 'a.log': 'x', 'node_modules/x/index.js': 'x' });
  rmSync(join(root, 'gone.ts'));
  const tree = openWorkTree(root);
  expect(paths(tree)).toEqual(['.gitignore', 'new.ts']);
  expect(tree.read('secret/key.ts')).toBeNull();
});

test('a renamed file is in the index under its new name alone', () => {
  const root = repositoryWith({ 'old.ts': 'content' });
  runGit(root, ['mv', 'old.ts', 'new.ts']);
  expect(paths(openIndex(root))).toEqual(['new.ts']);
  expect(stagedChanges(root)).toEqual({ changed: ['new.ts'], removed: ['old.ts'] });
  renameSync(join(root, 'new.ts'), join(root, 'newest.ts'));
  expect(paths(openIndex(root))).toEqual(['new.ts']);
});

test('of an unmerged file the index gives our side', () => {
  const root = repositoryWith({ 'a.ts': 'base' });
  runGit(root, ['checkout', '--quiet', '-b', 'theirs']);
  writeFileSync(join(root, 'a.ts'), 'theirs');
  commitAll(root);
  runGit(root, ['checkout', '--quiet', 'main']);
  writeFileSync(join(root, 'a.ts'), 'ours');
  commitAll(root);
  expect(() => runGit(root, ['merge', 'theirs'])).toThrow();
  expect(paths(openIndex(root))).toEqual(['a.ts']);
  expect(openIndex(root).read('a.ts')).toBe('ours');
  expect(openWorkTree(root).list()).toEqual([{ path: 'a.ts' }]);
  expect(openWorkTree(root).read('a.ts')).toContain('<<<<<<<');
});

test('links are named and never followed, tracked or not', () => {
  const outside = folderWith({ 'secret.ts': 'secret' });
  const root = repositoryWith({ 'file.ts': 'file' });
  symlinkSync(join(outside, 'secret.ts'), join(root, 'tracked.ts'));
  commitAll(root);
  symlinkSync(join(outside, 'secret.ts'), join(root, 'untracked.ts'));
  rmSync(join(root, 'file.ts'));
  symlinkSync(join(outside, 'secret.ts'), join(root, 'file.ts'));
  const tree = openWorkTree(root);
  expect(tree.list()).toEqual([]);
  expect(tree.unread().map((one) => [one.path, one.reason])).toEqual([
    ['file.ts', 'symbolic link'],
    ['tracked.ts', 'symbolic link'],
    ['untracked.ts', 'symbolic link'],
  ]);
  expect(
    openIndex(root)
      .unread()
      .map((one) => one.path),
  ).toEqual(['tracked.ts']);
});

test('a folder that became a link leads nowhere', () => {
  const outside = folderWith({ 'a.ts': 'outside' });
  const root = repositoryWith({ 'src/a.ts': 'inside' });
  rmSync(join(root, 'src'), { recursive: true });
  symlinkSync(outside, join(root, 'src'));
  expect(openWorkTree(root).read('src/a.ts')).toBeNull();
  runGit(root, ['update-index', '--assume-unchanged', 'src/a.ts']);
  expect(openWorkTree(root).read('src/a.ts')).toBeNull();
});

test('submodules and repositories inside are named, not entered', () => {
  const inner = repositoryWith({ 'inner.ts': '' });
  const root = repositoryWith({ 'a.ts': '' });
  runGit(root, ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner, 'library']);
  commitAll(root);
  writeFiles(root, { 'other/x.ts': '' });
  runGit(join(root, 'other'), ['init', '--quiet']);
  expect(paths(openWorkTree(root))).toEqual(['.gitmodules', 'a.ts']);
  expect(
    openWorkTree(root)
      .unread()
      .map((one) => `${one.path}: ${one.reason}`),
  ).toEqual(['library: submodule', 'other/: another git repository']);
  expect(
    openCommit(root, 'HEAD')
      .unread()
      .map((one) => one.reason),
  ).toEqual(['submodule']);
});

test('names with spaces, newlines, quotes and letters of all scripts come through', () => {
  const names = ['a b.ts', 'line\nbreak.ts', 'quote".ts', 'größe.ts', '名前.ts', 'tab\t.ts', '[id].ts', ' leading.ts'];
  const root = repositoryWith(Object.fromEntries(names.map((name) => [name, `text of ${name}`])));
  for (const tree of [openWorkTree(root), openIndex(root), openCommit(root, 'HEAD')]) {
    expect(paths(tree)).toEqual([...names].sort());
    for (const name of names) expect(tree.read(name)).toBe(`text of ${name}`);
  }
});

test('a root below the top of the repository sees itself alone, with paths of its own', () => {
  const root = repositoryWith({ 'packages/shop/src/a.ts': 'a', 'packages/mail/b.ts': 'b' });
  const shop = join(root, 'packages/shop');
  writeFiles(shop, { 'src/c.ts': 'c' });
  expect(paths(openWorkTree(shop))).toEqual(['src/a.ts', 'src/c.ts']);
  expect(paths(openIndex(shop))).toEqual(['src/a.ts']);
  expect(paths(openCommit(shop, 'HEAD'))).toEqual(['src/a.ts']);
  expect(openCommit(shop, 'HEAD').read('src/a.ts')).toBe('a');
  runGit(root, ['add', '.']);
  expect(stagedChanges(shop)).toEqual({ changed: ['src/c.ts'], removed: [] });
});

test('a hook’s own index counts, also in a subfolder and by a relative path', () => {
  const root = repositoryWith({ 'app/a.ts': 'committed' });
  writeFileSync(join(root, 'app/a.ts'), 'in the other index');
  runGit(root, ['add', '.'], { GIT_INDEX_FILE: join(root, '.git/other-index') });
  const environment = { ...cleanEnvironment, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/other-index' };
  const surroundings = { environment, folder: root };
  expect(openIndex(root).read('app/a.ts')).toBe('committed');
  expect(openIndex(root, surroundings).read('app/a.ts')).toBe('in the other index');
  expect(openIndex(join(root, 'app'), surroundings).read('a.ts')).toBe('in the other index');
  expect(stagedChanges(join(root, 'app'), surroundings).changed).toEqual(['a.ts']);
});

test('what a hook says of its repository does not hold in another', () => {
  const hooked = repositoryWith({ 'hooked.ts': '' });
  const root = repositoryWith({ 'own.ts': '' });
  const surroundings = {
    environment: { ...cleanEnvironment, GIT_DIR: join(hooked, '.git'), GIT_INDEX_FILE: join(hooked, '.git/index') },
    folder: hooked,
  };
  expect(paths(openIndex(root, surroundings))).toEqual(['own.ts']);
  const plain = folderWith({ 'plain.ts': '' });
  expect(paths(openWorkTree(plain, surroundings))).toEqual(['plain.ts']);
});

test('a shallow clone has its last commit, and says why it lacks others', () => {
  const origin = repositoryWith({ 'a.ts': 'first' });
  const first = runGit(origin, ['rev-parse', 'HEAD']).trim();
  writeFileSync(join(origin, 'a.ts'), 'second');
  commitAll(origin);
  const root = folderWith();
  runGit(root, ['clone', '--quiet', '--depth', '1', `file://${origin}`, '.']);
  expect(openCommit(root, 'HEAD').read('a.ts')).toBe('second');
  expect(() => openCommit(root, first)).toThrow(
    expect.objectContaining({ name: 'UsageError', hint: expect.stringContaining('shallow') }),
  );
});

test.each(['nowhere', '--output=x', 'HEAD:a.ts'])('%s is no commit', (reference) => {
  const root = repositoryWith({ 'a.ts': '' });
  expect(() => openCommit(root, reference)).toThrow(/is no commit/);
});

test('without a repository there is no index, and git says why', () => {
  expect(() => openIndex(folderWith())).toThrow(/not a git repository/);
});

test('before the first commit everything staged is a change', () => {
  const root = folderWith({ 'a.ts': '' });
  runGit(root, ['init', '--quiet']);
  runGit(root, ['add', '.']);
  expect(stagedChanges(root)).toEqual({ changed: ['a.ts'], removed: [] });
  expect(paths(openIndex(root))).toEqual(['a.ts']);
});

test('files that are not text, and files that are not there, are named by readAll', () => {
  const root = repositoryWith({ 'film.ts': Buffer.from([0x47, 0, 1, 2]), 'a.ts': 'a' });
  const seen: string[] = [];
  const failed = openWorkTree(root).readAll(['film.ts', 'none.ts', 'a.ts'], (path) => seen.push(path));
  expect(seen).toEqual(['a.ts']);
  expect(failed.map((one) => `${one.path}: ${one.reason}`).sort()).toEqual(['film.ts: not text', 'none.ts: not there']);
});

test('a folder that the repository around it ignores is walked', () => {
  const root = repositoryWith({ '.gitignore': 'scratch/\n' });
  writeFiles(root, { 'scratch/a.ts': '' });
  expect(paths(openWorkTree(join(root, 'scratch')))).toEqual(['a.ts']);
});
