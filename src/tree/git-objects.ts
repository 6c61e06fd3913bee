import { git, type Repository } from './git.js';
import type { Listing } from './listed.js';
import type { TreeEntry } from './tree.js';

/** Enough for one process to serve most projects, few enough that their contents fit in memory. */
const batch = 1000;
const newline = 0x0a;

function readBatch(
  repository: Repository,
  root: string,
  entries: readonly TreeEntry[],
  visit: (entry: TreeEntry, bytes: Buffer | null) => void,
): void {
  const output = git(repository, root, ['cat-file', '--batch'], entries.map((entry) => `${entry.oid}\n`).join(''));
  let at = 0;
  for (const entry of entries) {
    const end = output.indexOf(newline, at);
    const [, kind, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (kind !== 'blob') {
      visit(entry, null);
      continue;
    }
    visit(entry, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}

/** Fetches blobs by id, many in one process. A blob that a partial clone lacks comes back as null. */
export function objectReader(repository: Repository, root: string): Listing['fetch'] {
  return (entries, visit) => {
    for (let at = 0; at < entries.length; at += batch) readBatch(repository, root, entries.slice(at, at + batch), visit);
  };
}
