import type { OpenTree } from './tree.js';

/** A tree as it will be once these files are written: they stand before what the tree itself holds. */
export function withFiles(tree: OpenTree, files: Readonly<Record<string, string>>): OpenTree {
  return {
    ...tree,
    // What git knows of a file's content no longer holds.
    list: () => tree.list().map((entry) => (Object.hasOwn(files, entry.path) ? { path: entry.path } : entry)),
    read: (path) => (Object.hasOwn(files, path) ? (files[path] as string) : tree.read(path)),
  };
}
