import { existsSync } from 'node:fs';
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
