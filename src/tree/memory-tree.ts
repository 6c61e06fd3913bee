import { treeOf } from './listed.js';
import type { OpenTree } from './tree.js';

/** A tree of texts by path, for tests and for text that no disk holds. */
export function openMemory(files: Readonly<Record<string, string>>, root = '/'): OpenTree {
  return treeOf({
    kind: 'memory',
    root,
    entries: Object.keys(files).map((path) => ({ path })),
    unread: [],
    fetch(entries, visit) {
      for (const entry of entries) visit(entry, Buffer.from(files[entry.path] ?? ''));
    },
  });
}
