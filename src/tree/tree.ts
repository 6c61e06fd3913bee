import type { SkippedFile } from '../core/observation.js';

/** One file of a tree. `oid` is git's blob id where git knows it, so that facts can be cached by content; `size` in bytes where it is known. */
export interface TreeEntry {
  readonly path: string;
  readonly oid?: string;
  readonly size?: number;
}

/** The user's files as one run sees them: the work tree, git's index, a commit, or memory. Paths are relative to `root` with `/`. Ignored files are not in it. */
export interface Tree {
  readonly kind: 'work' | 'index' | 'commit' | 'memory';
  readonly root: string;
  /** Where the root is part of something larger, such as a workspace: its path from the top of that. Files beyond the root are `../../packages/db/user.ts`. */
  readonly home?: string;
  list(): readonly TreeEntry[];
  /** The text of a file, or null where it is not in the tree. YAML of an installed package is read where its path is given, though no listing holds it. */
  read(path: string): string | null;
  /** Reads many files at once (git answers in one batch) and hands each to `visit` in the given order. */
  readAll(paths: readonly string[], visit: (path: string, text: string) => void): void;
}

/** A name that a tracked `.env.example` sets, with its position (1-based). Values are never kept. */
export interface EnvironmentName {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A tree that also says what it does not read. */
export interface OpenTree extends Tree {
  /** Returns the files that could not be handed on: not text, gone, or not in the tree. */
  readAll(paths: readonly string[], visit: (path: string, text: string) => void): readonly SkippedFile[];
  /** What stands in the folder and is never opened: symbolic links, submodules, other repositories, environment files. */
  unread(): readonly SkippedFile[];
  /** The variables that tracked `.env.example` files name. */
  envNames(): readonly EnvironmentName[];
}
