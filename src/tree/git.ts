import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import process from 'node:process';
import { UsageError } from '../core/usage-error.js';

/** Where git is started from: the environment that a hook hands on and the folder that its relative paths mean. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/** A repository with a work tree. `prefix` is the path of the asked folder in it (`packages/shop/`, or empty); `environment` makes git see just this one. */
export interface Repository {
  readonly top: string;
  readonly prefix: string;
  readonly shallow: boolean;
  readonly environment: Surroundings['environment'];
}

/** Variables that tie git to one repository. A hook sets them; in a folder of another repository they would mislead. */
const tying = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
];

/** No locks, no prompts, no lazy fetching from a promisor remote (nothing here opens a connection), messages in English. */
const quiet = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/** The environment of this process: git's own hooks speak through it. */
export const processSurroundings = (): Surroundings => ({ environment: process.env, folder: process.cwd() });

function start(folder: string, parameters: readonly string[], environment: Surroundings['environment'], input = '') {
  // A repository's own fsmonitor is a program that git would run.
  return spawnSync('git', ['-c', 'core.fsmonitor=false', ...parameters], {
    cwd: folder,
    env: { ...environment, ...quiet },
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  });
}

function wordsOf({ stderr, error }: ReturnType<typeof start>): string {
  const words = error?.message ?? stderr.toString('utf8').trim().split('\n')[0] ?? '';
  return words.replace(/^(fatal|error): /, '');
}

/** Runs git in a folder of a repository and returns what it printed; throws a usage error with git's own words where it fails. */
export function git(repository: Repository, folder: string, parameters: readonly string[], input = ''): Buffer {
  const done = start(folder, parameters, repository.environment, input);
  if (done.status === 0) return done.stdout;
  throw new UsageError(`\`git ${parameters[0]}\` failed: ${wordsOf(done)}`);
}

type Located = Omit<Repository, 'environment'> & { readonly gitFolder: string };

function locate(folder: string, environment: Surroundings['environment']): Located | null {
  const { status, stdout } = start(
    folder,
    ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--is-shallow-repository', '--show-prefix'],
    environment,
  );
  if (status !== 0) return null;
  const [top = '', gitFolder = '', shallow, prefix = ''] = stdout.toString('utf8').split('\n');
  return { top, gitFolder, shallow: shallow === 'true', prefix };
}

const isInside = (top: string, folder: string) => folder === top || folder.startsWith(top.endsWith(sep) ? top : top + sep);

function tiesOf(named: Located, environment: Surroundings['environment']): Record<string, string> {
  const paths = ['GIT_INDEX_FILE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY'].flatMap((name) => {
    const path = environment[name];
    return path ? [[name, resolve(named.top, path)] as const] : [];
  });
  const alternates = environment['GIT_ALTERNATE_OBJECT_DIRECTORIES'];
  return {
    GIT_DIR: named.gitFolder,
    GIT_WORK_TREE: named.top,
    ...(alternates ? { GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates } : {}),
    ...Object.fromEntries(paths),
  };
}

const located = new WeakMap<Surroundings, Map<string, Repository | null>>();

/**
 * The repository that a folder belongs to, or null outside of one; for the same surroundings git is asked once. What a hook says of it (its index above all) holds where the folder
 * is in the hook's own repository, made absolute so that it also holds in a subfolder; elsewhere it is dropped.
 */
export function repositoryOf(root: string, surroundings: Surroundings = processSurroundings()): Repository | null {
  const known = located.get(surroundings) ?? new Map<string, Repository | null>();
  located.set(surroundings, known);
  const held = known.get(root);
  if (held !== undefined) return held;
  const repository = seekRepository(root, surroundings);
  known.set(root, repository);
  return repository;
}

function seekRepository(root: string, { environment, folder }: Surroundings): Repository | null {
  const untied = Object.fromEntries(Object.entries(environment).filter(([name]) => !tying.includes(name)));
  const found = locate(root, untied);
  const named = tying.some((name) => environment[name]) ? locate(folder, environment) : null;
  if (!named || (found && found.gitFolder !== named.gitFolder) || !isInside(realpathSync(named.top), realpathSync(root))) {
    return found && { ...found, environment: untied };
  }
  const tied = { ...untied, ...tiesOf(named, environment) };
  return { ...named, prefix: locate(root, tied)?.prefix ?? '', environment: tied };
}

/** The same for those who cannot do without one: throws a usage error with git's reason (no repository, owned by another user, git not installed). */
export function requireRepository(root: string, hint: string, surroundings: Surroundings = processSurroundings()): Repository {
  const repository = repositoryOf(root, surroundings);
  if (repository) return repository;
  throw new UsageError(`git cannot read this folder: ${wordsOf(start(root, ['rev-parse'], surroundings.environment))}`, { hint });
}
