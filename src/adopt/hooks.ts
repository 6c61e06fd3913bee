import { addEntry, addItem } from '../inventory/edit.js';

/** Reads a file of the project; null where there is none. */
export type Read = (path: string) => string | null;

/**
 * A hook that runs the check before each commit: the file to write, or what to do by hand. \`isNew\`: the file was not there before. \`stopsWithoutIt\`: it lets
 * nobody commit who has not installed forthright, since what runs it shows only what fails.
 */
export interface Hook {
  readonly tool: 'husky' | 'lefthook' | 'pre-commit' | 'lint-staged' | 'git';
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly isExecutable?: boolean;
  readonly stopsWithoutIt?: boolean;
}

/** How a project's package manager runs a tool that is installed, adds one, and installs what is declared: at a desk, and as the lock file says. */
export interface PackageManager {
  readonly run: string;
  readonly add: string;
  readonly catchUp: string;
  readonly install: string;
}

const bun: PackageManager = {
  run: 'bun run',
  add: 'bun add --dev',
  catchUp: 'bun install',
  install: 'npm install --global bun && bun install --frozen-lockfile',
};
const managers: readonly (readonly [lock: string, PackageManager])[] = [
  [
    'pnpm-lock.yaml',
    {
      run: 'pnpm exec',
      add: 'pnpm add --save-dev',
      catchUp: 'pnpm install',
      install: 'corepack enable && pnpm install --frozen-lockfile',
    },
  ],
  [
    'yarn.lock',
    {
      run: 'yarn run',
      add: 'yarn add --dev',
      catchUp: 'yarn install',
      install: 'corepack enable && yarn install --frozen-lockfile',
    },
  ],
  ['bun.lock', bun],
  ['bun.lockb', bun],
];
const npm: PackageManager = {
  run: 'npx --no-install',
  add: 'npm install --save-dev',
  catchUp: 'npm install',
  install: 'npm ci',
};

/** The package manager whose lock file stands in the project; npm where none does. */
export function packageManager(read: Read): PackageManager {
  return managers.find(([lock]) => read(lock) !== null)?.[1] ?? npm;
}

const check = 'forthright check --staged';
const binary = 'node_modules/.bin/forthright';

/**
 * What a hook runs, as lines of a shell. Whoever has not installed forthright yet is told so in one line and may commit: `npx` would ask a registry or fail
 * with words of its own, and continuous integration checks the commit all the same. The program is started from where it is installed: a hook may lack the
 * package manager, and it takes a second to start. `otherwise`: what follows where it is not installed.
 */
function shellLines(read: Read, otherwise: (told: string) => readonly string[]): string[] {
  const { run, catchUp } = packageManager(read);
  const plugAndPlay = run === 'yarn run' ? ['elif grep -qs forthright .pnp.cjs .pnp.data.json; then', `  ${run} ${check}`] : [];
  return [
    `if [ -e ${binary} ]; then`,
    `  ${binary} check --staged`,
    ...plugAndPlay,
    'else',
    ...otherwise(`forthright is not installed here yet (${catchUp}), so this commit`).map((line) => `  ${line}`),
    'fi',
  ];
}

const passes = (told: string) => [`echo "${told} was not checked." >&2`];
/** Where only what fails is shown, letting a commit pass would say that it was checked. */
const stops = (told: string) => [`echo "${told} cannot be checked." >&2`, 'exit 1'];

/** The same in one line, for places that take a command. What stands before a keyword or after `then` needs no separator. */
const oneLine = (lines: readonly string[]) =>
  lines.map((line) => line.trim()).reduce((whole, line) => `${whole}${/(^| )(then|else)$/.test(whole) ? ' ' : '; '}${line}`);

const appended = (text: string, lines: string) => `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${lines}`;

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly 'lint-staged'?: unknown;
}

function manifestIn(read: Read): Manifest {
  try {
    return JSON.parse(read('package.json') ?? '{}') as Manifest;
  } catch {
    return {};
  }
}

const has = ({ dependencies, devDependencies }: Manifest, name: string) =>
  Object.hasOwn(dependencies ?? {}, name) || Object.hasOwn(devDependencies ?? {}, name);

function husky(read: Read, manifest: Manifest): Hook | null {
  const path = '.husky/pre-commit';
  const text = read(path);
  if (text === null && !has(manifest, 'husky')) return null;
  const lines = `${shellLines(read, passes).join('\n')}\n`;
  return { tool: 'husky', path, text: appended(text ?? '', lines), isNew: text === null, isExecutable: true };
}

function lefthook(read: Read): Hook | null {
  const path = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'].find((name) => read(name) !== null);
  if (path === undefined) return null;
  const text = read(path) ?? '';
  const run = oneLine(shellLines(read, passes));
  const added = /^ {2,}jobs:/m.test(text)
    ? addItem(text, ['pre-commit', 'jobs'], { name: 'forthright', run })
    : addEntry(text, ['pre-commit', 'commands'], 'forthright', { run });
  return { tool: 'lefthook', path, text: added, isNew: false };
}

function preCommit(read: Read): Hook | null {
  const path = '.pre-commit-config.yaml';
  const text = read(path);
  if (text === null) return null;
  const hook = {
    id: 'forthright',
    name: 'forthright',
    entry: `sh -c '${oneLine(shellLines(read, stops))}'`,
    language: 'system',
    pass_filenames: false,
    always_run: true,
  };
  const added = addItem(text, ['repos'], { repo: 'local', hooks: [hook] });
  return { tool: 'pre-commit', path, text: added, isNew: false, stopsWithoutIt: true };
}

/** The whole index is checked whichever files are staged, so the names that lint-staged adds are swallowed by a shell. */
function lintStaged(read: Read, manifest: Manifest): Hook | null {
  const settings = manifest['lint-staged'];
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return null;
  const command = `sh -c '${oneLine(shellLines(read, stops))}'`;
  const whole = { ...manifest, 'lint-staged': { ...settings, '**': command } };
  const indent = /\n([ \t]+)"/.exec(read('package.json') ?? '')?.[1] ?? '  ';
  return {
    tool: 'lint-staged',
    path: 'package.json',
    text: `${JSON.stringify(whole, null, indent)}\n`,
    isNew: false,
    stopsWithoutIt: true,
  };
}

/** The hook for whatever runs hooks here; plain git where nothing does. Null where forthright stands in it already. */
export function hookFor(read: Read): Hook | null {
  const manifest = manifestIn(read);
  const found = husky(read, manifest) ?? lefthook(read) ?? preCommit(read) ?? lintStaged(read, manifest);
  if (found) return (read(found.path) ?? '').includes('forthright') ? null : found;
  const text = `#!/bin/sh\n${shellLines(read, passes).join('\n')}\n`;
  return { tool: 'git', path: '.git/hooks/pre-commit', text, isNew: true, isExecutable: true };
}
