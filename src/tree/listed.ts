import type { SkippedFile } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { decode } from './decode.js';
import { isEnvironmentExample, isEnvironmentFile, namesIn } from './environment-files.js';
import { readInstalled } from './installed.js';
import type { EnvironmentName, OpenTree, Tree, TreeEntry } from './tree.js';

/** What a way of opening a tree has found: the files, those it leaves alone, and how bytes are fetched (null: none there). */
export interface Listing {
  readonly kind: Tree['kind'];
  readonly root: string;
  readonly entries: readonly TreeEntry[];
  readonly unread: readonly SkippedFile[];
  /** Paths that git does not track; an example of the environment among them is not read. */
  readonly untracked?: ReadonlySet<string>;
  fetch(entries: readonly TreeEntry[], visit: (entry: TreeEntry, bytes: Buffer | null) => void): void;
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }) => compareText(a.path, b.path);

/** A file that is named and not opened, with the reason that people are told. */
export function skipped(path: string, reason: string): SkippedFile {
  return { path, reason, kind: 'unread' };
}

function environmentNames(listing: Listing, examples: readonly TreeEntry[]): EnvironmentName[] {
  const names: EnvironmentName[] = [];
  listing.fetch(examples, (entry, bytes) => {
    if (bytes) names.push(...namesIn(entry.path, decode(bytes) ?? ''));
  });
  return names;
}

/** A tree over a listing. Only what is listed is ever read, and YAML of installed packages, so no path leads out of it; environment files are not listed. */
export function treeOf(listing: Listing): OpenTree {
  const sorted = [...listing.entries].sort(byPath);
  const entries = sorted.filter((entry) => !isEnvironmentFile(entry.path));
  const examples = sorted.filter((entry) => isEnvironmentExample(entry.path) && !listing.untracked?.has(entry.path));
  const secrets = sorted.filter((entry) => isEnvironmentFile(entry.path) && !isEnvironmentExample(entry.path));
  const unread = [...listing.unread, ...secrets.map((entry) => skipped(entry.path, 'environment file'))].sort(byPath);
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const readAll: OpenTree['readAll'] = (paths, visit) => {
    const found = paths.map((path) => known.get(path)).filter((entry) => entry !== undefined);
    const failed = paths.filter((path) => !known.has(path)).map((path) => skipped(path, 'not there'));
    listing.fetch(found, (entry, bytes) => {
      const text = bytes && decode(bytes);
      if (text === null) failed.push(skipped(entry.path, bytes ? 'not text' : 'could not be read'));
      else visit(entry.path, text);
    });
    return failed;
  };
  return {
    kind: listing.kind,
    root: listing.root,
    list: () => entries,
    read(path) {
      let text: string | null = null;
      readAll([path], (_, content) => {
        text = content;
      });
      if (known.has(path) || listing.kind === 'memory') return text;
      const installed = readInstalled(listing.root, path);
      return installed && decode(installed);
    },
    readAll,
    unread: () => unread,
    envNames: () => environmentNames(listing, examples),
  };
}
