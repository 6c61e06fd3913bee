import type { OpenTree, Tree } from './tree.js';

/** A tree that notes which files somebody reads of it, so that what they make of them can be kept as long as those are as they were. */
export interface NotedTree extends OpenTree {
  /** The paths that were asked for so far, also those where nothing is, in the order in which they first were. */
  asked(): readonly string[];
  /** Notes that something rests on a file, though nobody reads it now. */
  note(path: string): void;
}

/** Notes on a tree, where it takes notes, that something rests on a file. */
export function noteOn(tree: Tree, path: string): void {
  (tree as Partial<NotedTree>).note?.(path);
}

/** Notes what is read of a tree from now on. What is read of a tree over another is noted on both. */
export function noteReads(tree: OpenTree): NotedTree {
  const read = new Set<string>();
  const note = (path: string) => {
    read.add(path);
    noteOn(tree, path);
  };
  return {
    ...tree,
    asked: () => [...read],
    note,
    read(path) {
      read.add(path);
      return tree.read(path);
    },
    readAll(paths, visit) {
      for (const path of paths) read.add(path);
      return tree.readAll(paths, visit);
    },
  };
}
