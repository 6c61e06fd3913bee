import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';
import { inventoryName } from '../tree/find-root.js';
import { globsFor, matchAny } from '../tree/globs.js';
import type { OpenTree } from '../tree/tree.js';
import { commandNames } from './command-names.js';

/** A path as the tree names it: relative to the root, with `/`. */
export function treePath(root: string, folder: string, path: string): string {
  const found = relative(root, resolve(folder, path)).split(sep).join('/');
  if (found !== '..' && !found.startsWith('../')) return found;
  throw new UsageError(`\`${path}\` lies outside of the project.`, {
    hint: `The project is the folder of \`${inventoryName}\`, or the one that \`--cwd\` names.`,
  });
}

/** A test for the files that the path arguments mean. One that names nothing, in the tree or on disk, is a usage error. */
export function matchPaths(tree: OpenTree, folder: string, paths: readonly string[]): (file: string) => boolean {
  const all = paths.map((path) => {
    const matches = matchAny(globsFor(treePath(tree.root, folder, path)));
    // A path that git ignores is there and simply has nothing to report.
    if (existsSync(resolve(folder, path)) || tree.list().some((entry) => matches(entry.path))) return matches;
    const near = suggest(path, commandNames);
    throw new UsageError(`\`${path}\` is neither a command nor a path here.`, {
      hint: near === null ? '`forthright --help` lists the commands.' : `Did you mean \`forthright ${near}\`?`,
    });
  });
  return (file) => all.some((matches) => matches(file));
}
