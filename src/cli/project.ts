import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../core/config.js';
import { joinPath } from '../core/paths.js';
import { UsageError } from '../core/usage-error.js';
import type { Project, Scopes, Several } from '../index.js';
import { firstOf } from '../report/text.js';
import { openCommit } from '../tree/commit-tree.js';
import { findRoot, inventoryName } from '../tree/find-root.js';
import { repositoryOf, type Surroundings } from '../tree/git.js';
import { openIndex } from '../tree/index-tree.js';
import { inventoriesIn } from '../tree/inventories.js';
import { mergeBase } from '../tree/merge-base.js';
import { openNoStore, openStore } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';
import { openWorkTree } from '../tree/work-tree.js';
import { cacheLocation } from './cache-location.js';
import { isoDate } from './choose.js';
import type { Engine } from './engine.js';
import type { Parsed, projectFlags } from './flags.js';
import { matchPaths, treePath } from './paths.js';
import { homesFor, rootTree, severalIn } from './several.js';
import { type Watching, watch } from './watcher.js';
import { homesBelow, inventoriesSeen, isPlain, openWhole, type Whole } from './whole.js';
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
  /** What the project is part of. */
  readonly whole: Whole;
  /** Who governs what in it; null where there is nothing to tell apart. */
  readonly scopes: Scopes | null;
  /** Where the command is over more, or other, inventories than that of the root: those. */
  readonly several: Several | null;
  /** Milliseconds since the command began to look. */
  elapsed(): number;
  /** Takes the progress line away, so that others may write. */
  hush(): void;
  /** Ends the progress line and keeps what the cache learned. */
  close(): void;
}

const surroundings = (world: World): Surroundings => world;

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

function configOf(engine: Engine, tree: OpenTree, folder: string, flags: ProjectFlags, top: string): Promise<Config> {
  const file = flags.config === undefined ? null : treePath(tree.root, folder, flags.config, top);
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
  /** Whether it can be over several inventories at once. */
  readonly several?: boolean;
  /** Whether the root is to be looked at as if an inventory stood there. */
  readonly asGoverned?: boolean;
  readonly paths: readonly string[];
  /** Has a word before the command fails, where the work tree holds no inventory at all. */
  readonly whenAbsent?: ((opened: Opened, world: World) => Promise<void>) | undefined;
}

/** Opens the project that the flags mean: the folder of `--cwd`, or the nearest upward with an inventory. */
export async function openProject(flags: ProjectFlags, world: World, wants: Wants): Promise<Opened> {
  const folder = startFolder(flags, world);
  const root = flags.cwd === undefined ? findRoot(folder) : folder;
  const asOf = flags.asOf === undefined ? world.today() : isoDate('--as-of', flags.asOf);
  const watcher: Watching = watch(world, flags);
  watcher.stage('list files');
  const whole = openWhole(root, (at) => openTree(at, flags, world));
  // Paths first: a mistyped command is taken for one, and its answer must not be "no inventory".
  const isMeant = wants.paths.length === 0 ? null : matchPaths(whole, folder, wants.paths);
  const absence = absenceOf(whole, wants);
  const isBare = absence !== null && whole.tree.kind === 'work' && inventoriesSeen(whole).length === 0;
  if (absence && !(isBare && wants.whenAbsent)) throw absence;
  watcher.stage('load');
  const engine = await world.loadEngine();
  const place = flags.noCache ? null : cacheFolder(whole.tree.root, folder, flags, world);
  const store = place === null ? openNoStore() : openStore(place);
  const asProject = async (tree: OpenTree): Promise<Project> => ({
    tree,
    store,
    config: await configOf(engine, tree, folder, flags, whole.tree.root),
    asOf,
    watcher,
  });
  const scopes = isPlain(whole) ? null : await engine.scopesIn(whole.tree, homesFor(whole, wants));
  const project = await asProject(scopes === null ? whole.tree : rootTree(whole, scopes));
  for (const line of groundsOf(project.tree, project.config, place, world)) watcher.note?.(line);
  const opened: Opened = {
    engine,
    project,
    folder,
    isMeant,
    whole,
    scopes,
    several: scopes !== null && wants.several ? await severalIn(whole, scopes, asProject) : null,
    elapsed: () => watcher.elapsed(),
    hush: () => watcher.hush(),
    close() {
      watcher.end();
      store.flush();
    },
  };
  for (const { home } of opened.several?.products ?? []) watcher.note?.(`inventory: ${joinPath(home, inventoryName)}`);
  if (!absence) return opened;
  await wants.whenAbsent?.(opened, world);
  opened.close();
  throw absence;
}

/** Finds the state from which the history of a reference parted: its commit, and how a project stood there, to be judged by the same config on the same day. */
export async function openEarlier(
  opened: Opened,
  reference: string,
  flags: ProjectFlags,
  world: World,
): Promise<{ readonly commit: string; earlier(project: Project): Project }> {
  const commit = mergeBase(opened.whole.tree.root, reference, flags.at, surroundings(world));
  return { commit, earlier: await pastOf(opened, commit, world) };
}

/** A project as it stood at a commit. */
export async function openAt(opened: Opened, reference: string, world: World): Promise<Project> {
  return (await pastOf(opened, reference, world))(opened.project);
}

async function pastOf(
  { engine, whole, scopes }: Opened,
  reference: string,
  world: World,
): Promise<(project: Project) => Project> {
  const tree = openCommit(whole.tree.root, reference, surroundings(world));
  if (scopes === null) return (project) => ({ ...project, tree });
  // What has an inventory of its own now is no longer another's, nor was it then for the comparison.
  const then = await engine.scopesIn(tree, [...new Set([...scopes.homes, ...inventoriesIn(tree, whole.home)])]);
  return (project) => ({ ...project, tree: then.treeOf(project.tree.home ?? '') });
}

const absent: Readonly<Record<OpenTree['kind'], string>> = {
  work: 'Run `forthright init` to write the first one.',
  index: `If there is one, \`git add ${inventoryName}\`; else run \`forthright init\`.`,
  commit: 'Name a commit that has one with `--at`.',
  memory: '',
};

/** Inventories that are named where none is at hand. */
const mostNamed = 3;

/** Why a command cannot do without the inventory that is not there; null where it is, or where none is wanted. */
function absenceOf(whole: Whole, { inventory, several }: Wants): UsageError | null {
  const isThere = several ? homesBelow(whole).length > 0 : whole.homes.includes(whole.home);
  if (!inventory || isThere) return null;
  const found = inventoriesSeen(whole);
  const [first] = found;
  const named = firstOf(
    found.map((path) => `\`${path}\``),
    mostNamed,
  );
  const hint = first
    ? `There is ${named}: run in its folder, or with \`--cwd ${first.slice(0, -inventoryName.length - 1)}\`.`
    : absent[whole.tree.kind];
  return new UsageError(`There is no \`${inventoryName}\` here.`, { hint });
}

/** The path from the top of the repository to the root, for formats whose readers start there. */
export function prefixOf({ tree }: Project, world: World): string {
  return repositoryOf(tree.root, surroundings(world))?.prefix ?? '';
}
