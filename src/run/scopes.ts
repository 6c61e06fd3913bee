import { readWorkspaces, type WorkspacePackage } from '../config/workspaces.js';
import { foldersAbove } from '../core/paths.js';
import { compareText } from '../core/range.js';
import { inventoriesIn } from '../tree/inventories.js';
import { narrow } from '../tree/narrow.js';
import type { OpenTree } from '../tree/tree.js';

/** What one inventory governs: the files below its folder that have no nearer one, and packages of the workspace that it relies on and that have none at all. Paths are from the top of the tree. */
export interface Scope {
  /** The folder of the inventory. */
  readonly home: string;
  /** The folders of packages beyond it. */
  readonly reaches: readonly string[];
  holds(path: string): boolean;
}

/** Who governs what in a tree. */
export interface Scopes {
  /** What the inventory of a folder governs, or would if one stood there. */
  of(home: string): Scope;
  /** The tree as that inventory sees it. */
  treeOf(home: string): OpenTree;
  /** What of a folder has no inventory above it, and none that reaches it. */
  restOf(home: string): OpenTree;
  /** The package that a file is in: its folder. Undefined outside of all packages. */
  packageOf(path: string): string | undefined;
  readonly packages: readonly WorkspacePackage[];
  /** The folders of the inventories. */
  readonly homes: readonly string[];
}

type Nearest = (path: string) => string | undefined;

/** The packages of a workspace, with what finds them: by folder, and the nearest above a path. */
interface Packages {
  readonly all: readonly WorkspacePackage[];
  readonly byFolder: ReadonlyMap<string, WorkspacePackage>;
  readonly above: Nearest;
}

/** The packages that those under an inventory rely on, directly or through others, and that no inventory stands above. */
function reachOf(home: string, { all, byFolder, above }: Packages, governor: Nearest): ReadonlySet<string> {
  const byName = new Map(all.map((one) => [one.name, one]));
  const own = all.filter(({ folder }) => governor(`${folder}/`) === home);
  const around = byFolder.get(above(`${home}/`) ?? '');
  const starts = own.length > 0 || !around ? own : [around];
  // What a package needs to be built and tested matters to itself alone, as in npm.
  const names = starts.flatMap(({ dependencies, devDependencies }) => [...dependencies, ...devDependencies]);
  const found = new Set<string>();
  for (let next = names.pop(); next !== undefined; next = names.pop()) {
    const one = byName.get(next);
    if (!one || found.has(one.folder)) continue;
    found.add(one.folder);
    names.push(...one.dependencies);
  }
  return new Set([...found].filter((folder) => governor(`${folder}/`) === undefined));
}

/** Finds who governs what. `homes`: folders with an inventory, or which are to be treated as such. */
export function scopesIn(tree: OpenTree, homes: readonly string[] = inventoriesIn(tree)): Scopes {
  const all = readWorkspaces(tree);
  const byFolder = new Map(all.map((one) => [one.folder, one]));
  const packages = { all, byFolder, above: nearest((folder) => byFolder.has(folder)) };
  const isHome = new Set(homes);
  const governor = nearest((folder) => isHome.has(folder));
  const known = new Map<string, ReadonlySet<string>>();
  const reach = (home: string) => {
    const found = known.get(home) ?? reachOf(home, packages, governor);
    known.set(home, found);
    return found;
  };
  const isReached = (home: string, path: string) => {
    const folder = governor(path) === undefined ? packages.above(path) : undefined;
    return folder !== undefined && reach(home).has(folder);
  };
  const holdsFor = (home: string) => (path: string) => governor(path) === home || isReached(home, path);
  const isFree = (path: string) => governor(path) === undefined && !homes.some((home) => isReached(home, path));
  const folders = new Map(all.map(({ name, folder }) => [name, folder]));
  const view = (home: string, holds: (path: string) => boolean) =>
    narrow(tree, { home, holds, folderOf: (name) => folders.get(name) });
  return {
    homes,
    packages: all,
    packageOf: packages.above,
    of: (home) => ({ home, reaches: [...reach(home)].sort(compareText), holds: holdsFor(home) }),
    treeOf: (home) => view(home, holdsFor(home)),
    restOf: (home) => view(home, (path) => isFree(path) && (home === '' || path.startsWith(`${home}/`))),
  };
}

/** The nearest folder above a path that passes a test, looked up once for each folder. */
function nearest(isMeant: (folder: string) => boolean): Nearest {
  const known = new Map<string, string | undefined>();
  return (path) => {
    const [folder = '', ...above] = foldersAbove(path);
    if (!known.has(folder)) known.set(folder, [folder, ...above].find(isMeant));
    return known.get(folder);
  };
}
