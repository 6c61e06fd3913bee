import { execFileSync } from 'node:child_process';
import { folderWith } from './folder.js';

const untied = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));

/** An environment in which git knows no settings but those of the repository at hand. */
export const cleanEnvironment: Record<string, string | undefined> = {
  ...Object.fromEntries(untied),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

/** Runs git and returns what it printed, byte for byte. */
export function runGit(
  root: string,
  parameters: readonly string[],
  environment: Record<string, string | undefined> = {},
): string {
  const env = { ...cleanEnvironment, ...environment };
  return execFileSync('git', parameters, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }).toString('utf8');
}

/** A new repository with these files committed. */
export function repositoryWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = folderWith(files);
  runGit(root, ['init', '--quiet', '--initial-branch', 'main']);
  commitAll(root);
  return root;
}

/** Commits all that stands in the work tree. */
export function commitAll(root: string): void {
  runGit(root, ['add', '--all', '--force']);
  runGit(root, ['commit', '--quiet', '--allow-empty', '--message', 'state']);
}
