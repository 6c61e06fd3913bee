import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { joinPath } from '../core/paths.js';
import { suggest } from '../core/suggest.js';
import { UsageError } from '../core/usage-error.js';
import { inventoryName } from '../tree/find-root.js';
import { globsFor, matchAny } from '../tree/globs.js';
import { commandNames } from './command-names.js';
import type { Whole } from './whole.js';

/** A path as the tree names it: relative to the root, with `/`. `top`: the folder that no path may leave, where the root is part of something larger. */
export function treePath(root: string, folder: string, path: string, top = root): string {
  const from = (start: string) => relative(start, resolve(folder, path)).split(sep).join('/');
  const leaves = (found: string) => found === '..' || found.startsWith('../');
  if (!leaves(from(top))) return from(root);
  throw new UsageError(`\`${path}\` lies outside of the project.`, {
    hint: `The project is the folder of \`${inventoryName}\`, or the one that \`--cwd\` names.`,
  });
}

/** A test for the files that the path arguments mean, named from the root. One that names nothing, in the tree or on disk, is a usage error. */
export function matchPaths(
  { tree, home }: Pick<Whole, 'tree' | 'home'>,
  folder: string,
  paths: readonly string[],
): (file: string) => boolean {
  const all = paths.map((path) => {
    const matches = matchAny(globsFor(treePath(tree.root, folder, path)));
    // A path that git ignores is there and simply has nothing to report.
    if (existsSync(resolve(folder, path)) || tree.list().some((entry) => matches(entry.path))) return matches;
    const near = suggest(path, commandNames);
    throw new UsageError(`\`${path}\` is neither a command nor a path here.`, {
      hint: near === null ? '`forthright --help` lists the commands.' : `Did you mean \`forthright ${near}\`?`,
    });
  });
  return (file) => all.some((matches) => matches(joinPath(home, file)));
}
