import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file that marks the root of a project. */
export const inventoryName = 'privacy.yaml';

/** The folder to look at: the nearest one upward with `privacy.yaml`, else the top of the git repository, else the given folder. */
export function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, inventoryName))) return at;
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Files that say by their presence alone that packages are kept in the folders below; `package.json` says so with a key. */
const workspaceFiles = ['pnpm-workspace.yaml', 'lerna.json'];

function namesWorkspaces(folder: string): boolean {
  if (workspaceFiles.some((name) => existsSync(join(folder, name)))) return true;
  try {
    return readFileSync(join(folder, 'package.json'), 'utf8').includes('"workspaces"');
  } catch {
    return false;
  }
}

/** The folder from which a tree must be opened so that it holds the packages that a root may rely on: the highest folder upward in the repository (outside of one, the nearest) that keeps packages; the root itself where none does. */
export function findTop(root: string): string {
  const found: string[] = [];
  for (let at = root; ; at = dirname(at)) {
    if (namesWorkspaces(at)) found.push(at);
    if (existsSync(join(at, '.git'))) return found.at(-1) ?? root;
    if (dirname(at) === at) return found[0] ?? root;
  }
}
