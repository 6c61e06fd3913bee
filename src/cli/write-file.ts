import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../core/usage-error.js';

const isWithin = (root: string, path: string) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

/** The path with its links followed as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  // A link that leads nowhere exists as a link alone: writing through it would make a file at its far end.
  if (lstatSync(path, { throwIfNoEntry: false })) throw new UsageError(`\`${path}\` is a link that leads nowhere.`);
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

/** Replaces a file at once: readers see the old text or the new, and a failure leaves the old. Pipes and devices are written to as they are. */
function replace(path: string, text: string): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) {
    writeFileSync(path, text);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  const passing = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(passing, text, { flag: 'wx' });
    if (old) chmodSync(passing, old.mode);
    renameSync(passing, path);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}

/** Where a path of the project leads, links followed. Throws a usage error where that is outside of the root, by `..` or through a link. */
function targetInside(root: string, path: string): string {
  const target = resolve(root, path);
  const found = isWithin(resolve(root), target) ? realPath(target) : target;
  // Git's own folder holds programs that git runs.
  if (isWithin(realpathSync(root), found) && !relative(root, target).split(sep).includes('.git')) return found;
  throw new UsageError(`\`${path}\` lies outside of the project, so nothing was written.`, {
    hint: 'Name a path inside the folder of `privacy.yaml`, not in `.git`, without links that lead out of it.',
  });
}

/** Writes files of the project, named relative to its root. Every path is looked at before the first is written. */
export function writeInside(root: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  const targets = files.map(({ path, text }) => ({ target: targetInside(root, path), text }));
  for (const { target, text } of targets) replace(target, text);
}

/** Writes a file that the command line names. It may lie anywhere, but what looks like the project's must be the project's. */
export function writeAnywhere(root: string, path: string, text: string): void {
  if (isWithin(resolve(root), path)) writeInside(root, [{ path: relative(root, path), text }]);
  else replace(realPath(path), text);
}
