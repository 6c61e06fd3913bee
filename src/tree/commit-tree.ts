import { UsageError } from '../core/usage-error.js';
import { git, type Repository, requireRepository, type Surroundings } from './git.js';
import { parseListing, reasonToSkip } from './git-listing.js';
import { objectReader } from './git-objects.js';
import { treeOf } from './listed.js';
import type { OpenTree } from './tree.js';

/** The id of the commit that a reference names; a usage error where the repository holds none. */
export function commitOf(repository: Repository, root: string, reference: string): string {
  try {
    return git(repository, root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])
      .toString('utf8')
      .trim();
  } catch {
    const hint = repository.shallow
      ? 'This clone is shallow. Fetch the commit first; in GitHub Actions, check out with `fetch-depth: 0`.'
      : 'Name a branch, a tag or a commit of this repository.';
    throw new UsageError(`\`${reference}\` is no commit that this repository holds.`, { hint });
  }
}

/** The files of a commit, read from git's objects: no checkout, no second work tree. */
export function openCommit(root: string, reference: string, surroundings?: Surroundings): OpenTree {
  const repository = requireRepository(root, 'Without `--at` no repository is needed.', surroundings);
  const entries = parseListing(git(repository, root, ['ls-tree', '-r', '-z', commitOf(repository, root, reference)]));
  return treeOf({
    kind: 'commit',
    root,
    entries: entries.filter((entry) => !reasonToSkip(entry)).map(({ path, oid }) => ({ path, oid })),
    unread: entries.map(reasonToSkip).filter((reason) => reason !== null),
    fetch: objectReader(repository, root),
  });
}
