import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, type Repository } from './git.js';
import type { Listing } from './listed.js';
import type { TreeEntry } from './tree.js';

/** Enough for one process to serve most projects, few enough that their contents fit in memory. */
const batch = 1000;
/** Files up to which looking on the disk first is cheaper than to start git. */
const few = 40;
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

const shortId = 40;

/** The file on disk where it is the very blob, to the byte: most are. */
function asBlobOnDisk(root: string, { path, oid = '' }: TreeEntry): Buffer | null {
  try {
    const file = join(root, path);
    if (!lstatSync(file).isFile()) return null;
    const bytes = readFileSync(file);
    const hash = createHash(oid.length === shortId ? 'sha1' : 'sha256')
      .update(`blob ${bytes.length}\0`)
      .update(bytes);
    return hash.digest('hex') === oid ? bytes : null;
  } catch {
    return null;
  }
}

/** Fetches blobs by id: a few from the disk where they stand there as they are, the others from git, many in one process. A blob that a partial clone lacks comes back as null. */
export function objectReader(repository: Repository, root: string): Listing['fetch'] {
  const fromGit: Listing['fetch'] = (entries, visit) => {
    for (let at = 0; at < entries.length; at += batch) readBatch(repository, root, entries.slice(at, at + batch), visit);
  };
  return (entries, visit) => {
    if (entries.length > few) return fromGit(entries, visit);
    const found = new Map(entries.map((entry) => [entry, asBlobOnDisk(root, entry)]));
    const elsewhere = entries.filter((entry) => found.get(entry) === null);
    fromGit(elsewhere, (entry, bytes) => void found.set(entry, bytes));
    for (const entry of entries) visit(entry, found.get(entry) ?? null);
  };
}
