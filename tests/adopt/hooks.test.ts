import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hookFor } from '../../src/adopt/hooks.js';
import { folderWith, writeFiles } from '../helpers/folder.js';

const manifest = (more: object) => JSON.stringify({ name: 'shop', ...more });

/** What each tool reads, and how it comes to the words that a shell runs. */
const tools: Readonly<
  Record<string, { files: Record<string, string>; shell: (text: string) => string; says: string; code: number }>
> = {
  husky: {
    files: { 'package.json': manifest({ devDependencies: { husky: '9' } }), '.husky/pre-commit': 'true' },
    shell: (text) => text,
    says: 'was not checked',
    code: 0,
  },
  lefthook: {
    files: { 'package.json': manifest({}), 'lefthook.yml': 'pre-commit:\n  commands:\n    noop: { run: "true" }\n' },
    shell: (text) => parse(text)['pre-commit'].commands.forthright.run,
    says: 'was not checked',
    code: 0,
  },
  'pre-commit': {
    files: { 'package.json': manifest({}), '.pre-commit-config.yaml': 'repos: []\n' },
    shell: (text) => parse(text).repos[0].hooks[0].entry,
    says: 'cannot be checked',
    code: 1,
  },
  'lint-staged': {
    files: { 'package.json': manifest({ 'lint-staged': { '*.css': 'true' } }) },
    shell: (text) => JSON.parse(text)['lint-staged']['**'],
    says: 'cannot be checked',
    code: 1,
  },
  git: { files: { 'package.json': manifest({}) }, shell: (text) => text, says: 'was not checked', code: 0 },
};

const hookIn = (files: Readonly<Record<string, string>>) => hookFor((path) => files[path] ?? null);

/** Runs the hook as a colleague's commit does, in a folder with these files. */
function committed(words: string, files: Record<string, string>) {
  const folder = folderWith(files);
  if (files['node_modules/.bin/forthright'] !== undefined) chmodSync(join(folder, 'node_modules/.bin/forthright'), 0o755);
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', words], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe.each(Object.entries(tools))('the hook of %s', (tool, { files, shell, says, code }) => {
  const hook = hookIn(files);
  const words = shell(hook?.text ?? '');

  test('is written where that tool runs hooks', () => {
    expect(hook).toMatchObject({ tool });
  });

  test('runs what the project installed, and ends as that does', () => {
    const installed = { 'node_modules/.bin/forthright': '#!/bin/sh\necho "forthright $*"\nexit 3\n' };
    expect(committed(words, installed)).toEqual({ status: 3, said: 'forthright check --staged\n' });
  });

  test('says in one line what is missing where nothing is installed', () => {
    const { status, said } = committed(words, files);
    expect(status).toBe(code);
    expect(said).toBe(`forthright is not installed here yet (npm install), so this commit ${says}.\n`);
  });
});

test.each(Object.entries(tools).filter(([tool]) => tool !== 'git'))(
  'the hook of %s is left alone where it stands already',
  (_, { files }) => {
    const hook = hookIn(files);
    expect(hookIn({ ...files, [hook?.path ?? '']: hook?.text ?? '' })).toBeNull();
  },
);

test('a project without node_modules that plugs packages in is asked by its own manager', () => {
  const hook = hookIn({ 'package.json': manifest({}), 'yarn.lock': '' });
  const yarn = { 'bin/yarn': '#!/bin/sh\necho "yarn $*"\n', '.pnp.cjs': '["forthright", [' };
  const folder = folderWith(yarn);
  chmodSync(join(folder, 'bin/yarn'), 0o755);
  const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` };
  const run = () => spawnSync('sh', ['-c', hook?.text ?? ''], { cwd: folder, env, encoding: 'utf8' });
  expect(run().stdout).toBe('yarn run forthright check --staged\n');
  writeFiles(folder, { '.pnp.cjs': '["other", [' });
  expect(run().stderr).toContain('not installed here yet (yarn install)');
});
