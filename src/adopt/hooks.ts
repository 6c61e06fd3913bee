import { addEntry, addItem } from '../inventory/edit.js';

/** Reads a file of the project; null where there is none. */
export type Read = (path: string) => string | null;

/** A hook that runs the check before each commit: the file to write, or what to do by hand. \`isNew\`: the file was not there before. */
export interface Hook {
  readonly tool: 'husky' | 'lefthook' | 'pre-commit' | 'lint-staged' | 'git';
  readonly path: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly isExecutable?: boolean;
}

/** How a project's package manager runs a tool that is installed, adds one, and installs what the lock file says. */
export interface PackageManager {
  readonly run: string;
  readonly add: string;
  readonly install: string;
}

const managers: readonly (readonly [lock: string, PackageManager])[] = [
  [
    'pnpm-lock.yaml',
    { run: 'pnpm exec', add: 'pnpm add --save-dev', install: 'corepack enable && pnpm install --frozen-lockfile' },
  ],
  ['yarn.lock', { run: 'yarn run', add: 'yarn add --dev', install: 'corepack enable && yarn install --frozen-lockfile' }],
  ['bun.lock', { run: 'bun run', add: 'bun add --dev', install: 'npm install --global bun && bun install --frozen-lockfile' }],
  ['bun.lockb', { run: 'bun run', add: 'bun add --dev', install: 'npm install --global bun && bun install --frozen-lockfile' }],
];
const npm: PackageManager = { run: 'npx --no-install', add: 'npm install --save-dev', install: 'npm ci' };

/** The package manager whose lock file stands in the project; npm where none does. */
export function packageManager(read: Read): PackageManager {
  return managers.find(([lock]) => read(lock) !== null)?.[1] ?? npm;
}

const check = 'forthright check --staged';
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
  const { run } = packageManager(read);
  return { tool: 'husky', path, text: appended(text ?? '', `${run} ${check}\n`), isNew: text === null, isExecutable: true };
}

function lefthook(read: Read): Hook | null {
  const path = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'].find((name) => read(name) !== null);
  if (path === undefined) return null;
  const text = read(path) ?? '';
  const run = `${packageManager(read).run} ${check}`;
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
    entry: `${packageManager(read).run} ${check}`,
    language: 'system',
    pass_filenames: false,
  };
  const added = addItem(text, ['repos'], { repo: 'local', hooks: [hook] });
  return { tool: 'pre-commit', path, text: added, isNew: false };
}

/** The whole index is checked whichever files are staged, so the names that lint-staged adds are swallowed by a shell. */
function lintStaged(read: Read, manifest: Manifest): Hook | null {
  const settings = manifest['lint-staged'];
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return null;
  const whole = { ...manifest, 'lint-staged': { ...settings, '**': `sh -c '${packageManager(read).run} ${check}'` } };
  const indent = /\n([ \t]+)"/.exec(read('package.json') ?? '')?.[1] ?? '  ';
  return { tool: 'lint-staged', path: 'package.json', text: `${JSON.stringify(whole, null, indent)}\n`, isNew: false };
}

/**
 * The hook of git itself lies outside of the project and is there before anything is installed. Then it says so and lets the commit pass: `npx` would ask a
 * registry instead, and stop even the commit that brings forthright in.
 */
const plainHook = ({ run, add }: PackageManager) => `#!/bin/sh
if [ -e node_modules/.bin/forthright ] || [ -e .pnp.cjs ]; then
  exec ${run} ${check}
fi
echo "forthright is not installed here, so this commit was not checked: ${add} forthright" >&2
`;

/** The hook for whatever runs hooks here; plain git where nothing does. Null where forthright stands in it already. */
export function hookFor(read: Read): Hook | null {
  const manifest = manifestIn(read);
  const found = husky(read, manifest) ?? lefthook(read) ?? preCommit(read) ?? lintStaged(read, manifest);
  if (found) return (read(found.path) ?? '').includes('forthright') ? null : found;
  return { tool: 'git', path: '.git/hooks/pre-commit', text: plainHook(packageManager(read)), isNew: true, isExecutable: true };
}
