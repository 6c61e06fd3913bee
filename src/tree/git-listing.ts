import type { SkippedFile } from '../core/observation.js';
import { skipped } from './listed.js';

/** One entry as git lists it. `tag` is the letter of `ls-files -v`, a space in a commit. */
export interface GitEntry {
  readonly path: string;
  readonly tag: string;
  readonly mode: string;
  readonly oid: string;
  readonly stage: number;
}

const listed = /^(?:(.) )?(\d{6}) (?:blob |commit )?([0-9a-f]+)(?: (\d))?\t([\s\S]*)$/;

/** Reads the NUL-separated output of `ls-files -s`, `ls-files -v -s -o` or `ls-tree -r`. Names keep spaces and newlines. */
export function parseListing(output: Buffer): GitEntry[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, tag = ' ', mode = '', oid = '', stage = '0', path] = listed.exec(entry) ?? [];
      return path === undefined
        ? { path: entry.slice(2), tag: entry.charAt(0), mode: '', oid: '', stage: 0 }
        : { path, tag, mode, oid, stage: Number(stage) };
    });
}

/** Why an entry is no file to read, by its mode and name; null where it is one. */
export function reasonToSkip(entry: GitEntry): SkippedFile | null {
  if (entry.mode === '120000') return skipped(entry.path, 'symbolic link');
  if (entry.mode === '160000') return skipped(entry.path, 'submodule');
  if (entry.path.endsWith('/')) return skipped(entry.path, 'another git repository');
  if (entry.path.includes('\ufffd')) return skipped(entry.path, 'its name is not UTF-8');
  return null;
}
