import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** `node_modules/@juniper/privacy/base.yaml`, at the root or in a folder below: where the folder is, the package, and the file in it. */
const pattern = /^((?:[^/]+\/)*?)node_modules\/((?:@[^/]+\/)?[^/@][^/]*)\/(.+\.ya?ml)$/;
const leadsOut = (path: string) => path.split('/').some((part) => part === '..' || part === '.' || part === '');

/** The bytes of a file in its package, if no link leads out of it: packages may be links themselves (workspaces, pnpm). */
function readWithin(packageFolder: string, file: string): Buffer | null {
  try {
    const [inside, real] = [realpathSync(packageFolder), realpathSync(join(packageFolder, file))];
    return real.startsWith(inside + sep) ? readFileSync(real) : null;
  } catch {
    return null;
  }
}

/**
 * The YAML of an installed package, which no listing holds: git does not track it. Only what an inventory or config names is ever read.
 * Below the root the folder counts that the path names; at the root, as in Node, those above it as well (a workspace's packages lie at its top).
 */
export function readInstalled(root: string, path: string): Buffer | null {
  const [, above = '', name = '', file = ''] = pattern.exec(path) ?? [];
  if (name === '' || leadsOut(path)) return null;
  for (let at = join(root, above); ; at = dirname(at)) {
    const bytes = readWithin(join(at, 'node_modules', name), file);
    if (bytes !== null || above !== '' || dirname(at) === at) return bytes;
  }
}
