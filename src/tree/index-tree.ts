import { git, requireRepository, type Surroundings } from './git.js';
import { type GitEntry, parseListing, reasonToSkip } from './git-listing.js';
import { objectReader } from './git-objects.js';
import { treeOf } from './listed.js';
import type { OpenTree } from './tree.js';

/** Of the stages of an unmerged file, the one to look at: ours, then theirs, then the common ancestor. */
const preference = [0, 2, 3, 1];

function oneStageEach(entries: readonly GitEntry[]): GitEntry[] {
  const chosen = new Map<string, GitEntry>();
  for (const entry of entries) {
    const other = chosen.get(entry.path);
    if (!other || preference.indexOf(entry.stage) < preference.indexOf(other.stage)) chosen.set(entry.path, entry);
  }
  return [...chosen.values()];
}

/** The files as they would be committed now. Reads git's index (the one a hook names, if any), and of the work tree nothing that is not in the index to the byte. */
export function openIndex(root: string, surroundings?: Surroundings): OpenTree {
  const repository = requireRepository(root, 'Without `--staged` no repository is needed.', surroundings);
  const entries = oneStageEach(parseListing(git(repository, root, ['ls-files', '-z', '-s'])));
  return treeOf({
    kind: 'index',
    root,
    entries: entries.filter((entry) => !reasonToSkip(entry)).map(({ path, oid }) => ({ path, oid })),
    unread: entries.map(reasonToSkip).filter((reason) => reason !== null),
    fetch: objectReader(repository, root),
  });
}
