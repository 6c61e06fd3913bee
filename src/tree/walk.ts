import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SkippedFile } from '../core/observation.js';
import { skipped } from './listed.js';
import type { TreeEntry } from './tree.js';

/** Folders that hold no one's own code. */
const never = new Set(['.git', 'node_modules']);

interface Patterns {
  readonly folder: string;
  readonly ignored: Ignore;
}

/** Whether the nearest `.gitignore` with an opinion ignores the path; a folder's path ends in `/`. */
function isIgnored(path: string, patterns: readonly Patterns[]): boolean {
  for (const { folder, ignored } of patterns) {
    const verdict = ignored.test(path.slice(folder.length));
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}

/** Lists the files under a folder that git does not keep: what `.gitignore` files name is left out, links are named and not followed. */
export function walk(root: string): { entries: TreeEntry[]; unread: SkippedFile[] } {
  const entries: TreeEntry[] = [];
  const unread: SkippedFile[] = [];
  const visit = (folder: string, outer: readonly Patterns[]): void => {
    const found = readdirSync(join(root, folder), { withFileTypes: true });
    const own = found.some((entry) => entry.name === '.gitignore' && entry.isFile());
    const patterns = own
      ? [{ folder, ignored: ignore().add(readFileSync(join(root, folder, '.gitignore'), 'utf8')) }, ...outer]
      : outer;
    for (const entry of found) {
      const path = folder + entry.name;
      if (never.has(entry.name) || isIgnored(entry.isDirectory() ? `${path}/` : path, patterns)) continue;
      if (entry.isDirectory()) visit(`${path}/`, patterns);
      else if (entry.isFile()) entries.push({ path });
      else if (entry.isSymbolicLink()) unread.push(skipped(path, 'symbolic link'));
    }
  };
  visit('', []);
  return { entries, unread };
}
