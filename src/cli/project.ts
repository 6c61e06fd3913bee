import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../core/config.js';
import { UsageError } from '../core/usage-error.js';
import type { Project } from '../index.js';
import { openCommit } from '../tree/commit-tree.js';
import { findRoot, inventoryName } from '../tree/find-root.js';
import { repositoryOf, type Surroundings } from '../tree/git.js';
import { openIndex } from '../tree/index-tree.js';
import { mergeBase } from '../tree/merge-base.js';
import { openNoStore, openStore } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';
import { openWorkTree } from '../tree/work-tree.js';
import { cacheLocation } from './cache-location.js';
import { isoDate } from './choose.js';
import type { Engine } from './engine.js';
import type { Parsed, projectFlags } from './flags.js';
import { matchPaths, treePath } from './paths.js';
import { type Watching, watch } from './watcher.js';
import type { World } from './world.js';

type ProjectFlags = Parsed<typeof projectFlags> & { readonly staged?: boolean; readonly asOf?: string | undefined };

/** A project that a command works on, with the engine that does the work. */
export interface Opened {
  readonly engine: Engine;
  readonly project: Project;
  /** The folder that paths on the command line are relative to. */
  readonly folder: string;
  /** Whether a file is one that the path arguments mean; null where none were given. */
  readonly isMeant: ((file: string) => boolean) | null;
  /** Milliseconds since the command began to look. */
  elapsed(): number;
  /** Takes the progress line away, so that others may write. */
  hush(): void;
  /** Ends the progress line and keeps what the cache learned. */
  close(): void;
}

const surroundings = (world: World): Surroundings => ({ environment: world.environment, folder: world.folder });

/** The folder that a command starts from. */
export function startFolder(flags: { readonly cwd?: string | undefined }, world: World): string {
  const folder = resolve(world.folder, flags.cwd ?? '.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new UsageError(`\`--cwd ${flags.cwd}\` names no folder.`);
}

function openTree(root: string, flags: ProjectFlags, world: World): OpenTree {
  if (flags.staged && flags.at !== undefined)
    throw new UsageError('`--staged` and `--at` each name another state.', { hint: 'Leave one of them out.' });
  if (flags.staged) return openIndex(root, surroundings(world));
  if (flags.at !== undefined) return openCommit(root, flags.at, surroundings(world));
  return openWorkTree(root, surroundings(world));
}

function configOf(engine: Engine, tree: OpenTree, folder: string, flags: ProjectFlags): Promise<Config> {
  const file = flags.config === undefined ? null : treePath(tree.root, folder, flags.config);
  const runModule = (path: string) => import(pathToFileURL(join(tree.root, path)).href) as Promise<{ default?: unknown }>;
  return engine.loadConfig(tree, { file, lookup: !flags.noConfigLookup, ...(flags.allowRuleCode ? { runModule } : {}) });
}

function cacheFolder(root: string, folder: string, { cacheLocation: named }: ProjectFlags, world: World): string {
  return named === undefined ? cacheLocation(root, world) : resolve(folder, named);
}

const states: Readonly<Record<OpenTree['kind'], string>> = {
  work: 'the files as they are',
  index: 'the files as they are staged',
  commit: 'the files of a commit',
  memory: 'files in memory',
};

/** What a run rests on, for `--debug`. */
function groundsOf(tree: OpenTree, { file }: Config, cache: string | null, { version, node, platform }: World): string[] {
  return [
    `forthright ${version}, Node ${node}, ${platform}`,
    `root: ${tree.root}, ${states[tree.kind]}, ${tree.list().length} of them`,
    `config: ${file ?? 'none, so the default'}`,
    `cache: ${cache ?? 'none'}`,
  ];
}

/** What a command asks of a project before anything heavy is loaded. */
export interface Wants {
  readonly inventory: boolean;
  readonly paths: readonly string[];
  /** Has a word before the command fails, where the work tree holds no inventory at all. */
  readonly whenAbsent?: ((opened: Opened, world: World) => Promise<void>) | undefined;
}

/** Opens the project that the flags mean: the folder of `--cwd`, or the nearest upward with an inventory. */
export async function openProject(flags: ProjectFlags, world: World, { inventory, paths, whenAbsent }: Wants): Promise<Opened> {
  const folder = startFolder(flags, world);
  const root = flags.cwd === undefined ? findRoot(folder) : folder;
  const asOf = flags.asOf === undefined ? world.today() : isoDate('--as-of', flags.asOf);
  const watcher: Watching = watch(world, flags);
  watcher.stage('list files');
  const tree = openTree(root, flags, world);
  // Paths first: a mistyped command is taken for one, and its answer must not be "no inventory".
  const isMeant = paths.length === 0 ? null : matchPaths(tree, folder, paths);
  const absence = inventory ? absenceOf(tree) : null;
  const isBare = absence !== null && tree.kind === 'work' && !tree.list().some(({ path }) => isInventory(path));
  if (absence && !(isBare && whenAbsent)) throw absence;
  watcher.stage('load');
  const engine = await world.loadEngine();
  const config = await configOf(engine, tree, folder, flags);
  const place = flags.noCache ? null : cacheFolder(root, folder, flags, world);
  for (const line of groundsOf(tree, config, place, world)) watcher.note?.(line);
  const store = place === null ? openNoStore() : openStore(place);
  const opened: Opened = {
    engine,
    project: { tree, store, config, asOf, watcher },
    folder,
    isMeant,
    elapsed: () => watcher.elapsed(),
    hush: () => watcher.hush(),
    close() {
      watcher.end();
      store.flush();
    },
  };
  if (!absence) return opened;
  await whenAbsent?.(opened, world);
  opened.close();
  throw absence;
}

/** The project as it stood where its history parted from that of `reference`, to be judged by the same config on the same day. */
export function openEarlier(
  { project }: Opened,
  reference: string,
  flags: ProjectFlags,
  world: World,
): { readonly earlier: Project; readonly commit: string } {
  const { root } = project.tree;
  const commit = mergeBase(root, reference, flags.at, surroundings(world));
  return { earlier: { ...project, tree: openCommit(root, commit, surroundings(world)) }, commit };
}

const absent: Readonly<Record<OpenTree['kind'], string>> = {
  work: 'Run `forthright init` to write the first one.',
  index: `If there is one, \`git add ${inventoryName}\`; else run \`forthright init\`.`,
  commit: 'Name a commit that has one with `--at`.',
  memory: '',
};

const isInventory = (path: string) => path === inventoryName || path.endsWith(`/${inventoryName}`);

/** Why a command cannot do without the inventory that is not there; null where it is. */
function absenceOf(tree: OpenTree): UsageError | null {
  const found = tree.list().filter(({ path }) => isInventory(path));
  if (found.some(({ path }) => path === inventoryName)) return null;
  const [below] = found;
  const hint = below
    ? `There is \`${below.path}\`: run in its folder, or with \`--cwd ${below.path.slice(0, -inventoryName.length - 1)}\`.`
    : absent[tree.kind];
  return new UsageError(`There is no \`${inventoryName}\` here.`, { hint });
}

/** The path from the top of the repository to the root, for formats whose readers start there. */
export function prefixOf({ tree }: Project, world: World): string {
  return repositoryOf(tree.root, surroundings(world))?.prefix ?? '';
}
