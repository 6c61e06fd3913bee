import { readFileSync } from 'node:fs';
import { hashOf } from '../core/fingerprint.js';
import type { Suppression } from '../core/inventory.js';
import type { RecipientSighting, SkippedFile } from '../core/observation.js';
import type { FileFindings } from '../scan/classify/classify.js';
import type { FileNotes } from '../scan/evidence/notes.js';
import type { ReachFound } from '../scan/link/graph.js';
import type { Store } from '../tree/store.js';

/** What a scan found in one file, and what that rests on. */
export interface BookEntry extends FileFindings {
  /** The id of the file's content. */
  readonly content: string;
  /** The modules that were asked for in the file, with the files that they mean (null for other packages). */
  readonly modules: readonly (readonly [module: string, file: string | null])[];
  /** The project's files that it imports. */
  readonly imports: readonly string[];
  readonly reaches: readonly ReachFound[];
  readonly recipients: readonly RecipientSighting[];
  readonly suppressions: readonly Suppression[];
  readonly unparsed: SkippedFile | null;
  /** Rows that tell of promises. */
  readonly notes: FileNotes;
}

/** What the last scan of a project found, file by file. A later one takes from it what still stands. */
export interface Book {
  /** A hash of all that the scan saw: of the content of each file, and of how modules are named. */
  readonly state: string;
  /** A hash of what tells which file a module means: the paths of all files, and how modules are named. */
  readonly names: string;
  readonly files: Readonly<Record<string, BookEntry>>;
}

let stamp: string | undefined;

/** A hash of the code and the catalogue that scans, made at build. */
export function scanStamp(): string {
  stamp ??= readFileSync(new URL('../../dist/scan/scan-stamp', import.meta.url), 'utf8');
  return stamp;
}

/** The key of a project's book. `circumstances`: what counts besides files, such as the words for people and the user's rows of the catalogue. */
export const bookKey = (circumstances: unknown): string => `book ${scanStamp()} ${hashOf([JSON.stringify(circumstances)], 32)}`;

/** Reads a book; null where there is none. */
export function readBook(store: Store, key: string): Book | null {
  const text = store.get(key);
  return text === undefined ? null : (JSON.parse(text) as Book);
}

/** What of a book is as it was. */
export interface Kept {
  /** Entries of files that have the same content, and whose modules mean the same files. */
  readonly same: ReadonlyMap<string, BookEntry>;
  /** Those of them that rest on such files alone. */
  readonly untouched: ReadonlyMap<string, BookEntry>;
}

/** Files as they are now: the ids of their contents, and what modules mean. `names`: see the book. */
export interface Today {
  readonly contents: ReadonlyMap<string, string>;
  readonly names: string;
  moduleFile(from: string, module: string): string | null;
}

/** Finds what of a book is as it was, by the content of today's files and by what modules mean today. */
export function keptOf(book: Pick<Book, 'files' | 'names'>, { contents, names, moduleFile }: Today): Kept {
  const isNamedAlike = book.names === names;
  const isSame = ([file, { content, modules }]: readonly [string, BookEntry]) =>
    contents.get(file) === content && (isNamedAlike || modules.every(([module, meant]) => moduleFile(file, module) === meant));
  const same = new Map(Object.entries(book.files).filter(isSame));
  return { same, untouched: new Map([...same].filter(([, { restsOn }]) => restsOn.every((file) => same.has(file)))) };
}
