import { createHash } from 'node:crypto';
import type { SkippedFile } from '../core/observation.js';
import { noteOn } from '../tree/noted.js';
import type { OpenTree, Tree, TreeEntry } from '../tree/tree.js';

/** What a project's sources hold, by ids alone where git knows them. */
export interface Contents {
  /** The id of each file's content, as git gives it. Whoever reads a file again, and finds another content, says so here. */
  readonly ids: Map<string, string>;
  /** Files that git does not vouch for, with their texts as long as those are few; else null. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly skipped: readonly SkippedFile[];
}

/** Characters of texts that are held so that they need not be read twice. */
const room = 16_000_000;

/** The id that git gives to a file's content, for files that git does not know. */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Finds out what each source holds. Only files that git does not vouch for are read. */
export function contentsOf(tree: OpenTree, sources: readonly TreeEntry[]): Contents {
  const ids = new Map<string, string>();
  const texts = new Map<string, string | null>();
  for (const { path, oid } of sources) if (oid !== undefined) ids.set(path, oid);
  const strange = sources.filter(({ oid }) => oid === undefined).map(({ path }) => path);
  let held = 0;
  const skipped = tree.readAll(strange, (path, text) => {
    held += text.length;
    ids.set(path, blobId(text));
    texts.set(path, held < room ? text : null);
  });
  return { ids, texts, skipped };
}

/** The id of what a tree holds at a path; null where it holds nothing. To ask is to rest on it. */
export function contentAt(tree: Tree): (path: string) => string | null {
  const known = new Map(tree.list().map(({ path, oid }) => [path, oid]));
  return (path) => {
    noteOn(tree, path);
    const oid = known.get(path);
    if (oid !== undefined) return oid;
    const text = tree.read(path);
    return text === null ? null : blobId(text);
  };
}
