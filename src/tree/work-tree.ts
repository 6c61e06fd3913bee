import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { SkippedFile } from '../core/observation.js';
import { git, type Repository, repositoryOf, type Surroundings } from './git.js';
import { type GitEntry, parseListing, reasonToSkip } from './git-listing.js';
import { type Listing, skipped, treeOf } from './listed.js';
import type { OpenTree, TreeEntry } from './tree.js';
import { walk } from './walk.js';

/** One process tells all: tracked (with flags), modified, deleted, and what is neither tracked nor ignored. */
const listing = ['ls-files', '-z', '-v', '-c', '-s', '-m', '-d', '-o', '--exclude-standard', '-x', 'node_modules/'];

/** What git says of one path: its letters, and the blob where the file on disk is surely that blob. */
interface Known {
  readonly entry: GitEntry;
  readonly tags: Set<string>;
}

function byPath(entries: readonly GitEntry[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const entry of entries) {
    const one = known.get(entry.path) ?? { entry, tags: new Set<string>() };
    known.set(entry.path, one);
    one.tags.add(entry.tag);
  }
  return known;
}

/** Whether a path that git did not vouch for leads, without any link, to a plain file. */
function isPlainFile(root: string, path: string): boolean {
  const file = join(root, path);
  return lstatSync(file).isFile() && realpathSync(file) === file;
}

function statusOf(root: string, { entry, tags }: Known): TreeEntry | SkippedFile | null {
  const lower = new Set([...tags].map((tag) => tag.toLowerCase()));
  if (lower.has('r')) return null;
  const reason = reasonToSkip(entry);
  if (reason) return reason;
  // Only `H` alone says that the disk holds the blob: `h` (assume unchanged) and `S` (sparse) are not compared, `C` differs, `M` is unmerged.
  if (tags.size === 1 && tags.has('H')) return { path: entry.path, oid: entry.oid };
  try {
    return isPlainFile(root, entry.path) ? { path: entry.path } : skipped(entry.path, 'symbolic link');
  } catch {
    return lower.has('s') ? skipped(entry.path, 'not checked out') : null;
  }
}

const isSkipped = (status: TreeEntry | SkippedFile): status is SkippedFile => 'reason' in status;

function fromGit(repository: Repository, root: string): Pick<Listing, 'entries' | 'unread' | 'untracked'> {
  const known = byPath(parseListing(git(repository, root, listing)));
  const top = realpathSync(root);
  const statuses = [...known.values()].map((one) => statusOf(top, one)).filter((status) => status !== null);
  return {
    entries: statuses.filter((status) => !isSkipped(status)),
    unread: statuses.filter(isSkipped),
    untracked: new Set([...known.values()].filter(({ tags }) => tags.has('?')).map(({ entry }) => entry.path)),
  };
}

/** The files on disk: in a repository what git tracks or would track, elsewhere all that no `.gitignore` names. An unmodified file carries its blob id. */
export function openWorkTree(root: string, surroundings?: Surroundings): OpenTree {
  const repository = repositoryOf(root, surroundings);
  const found = repository ? fromGit(repository, root) : walk(root);
  // Nothing at all: the folder itself is one that the repository around it ignores.
  const isForeign = repository !== null && found.entries.length === 0 && found.unread.length === 0;
  return treeOf({
    kind: 'work',
    root,
    ...(isForeign ? walk(root) : found),
    fetch(entries, visit) {
      for (const entry of entries) visit(entry, readFile(join(root, entry.path)));
    },
  });
}

function readFile(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
