import { resolve } from 'node:path';
import type { SkippedFile } from '../core/observation.js';
import { joinPath, pathFrom } from '../core/paths.js';
import { compareText } from '../core/range.js';
import { decode } from './decode.js';
import { readInstalled } from './installed.js';
import type { OpenTree } from './tree.js';

/** A part of a tree: the folder that becomes its root, which files are in it, and where packages of the workspace lie. Paths are from the top of the whole tree. */
export interface Part {
  readonly home: string;
  holds(path: string): boolean;
  /** The folder of a package of the workspace by its name; undefined for any other. */
  folderOf?(name: string): string | undefined;
}

const installed = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\/(.+)$/;
const byPath = (a: { readonly path: string }, b: { readonly path: string }) => compareText(a.path, b.path);

/**
 * A tree seen from one of its folders, limited to some of its files. Files that it holds beyond the folder have paths that lead there (`../../packages/db/user.ts`);
 * a file that is read by its path (what a config extends) is read wherever it lies in the whole.
 */
export function narrow(whole: OpenTree, { home, holds, folderOf = () => undefined }: Part): OpenTree {
  const root = resolve(whole.root, home);
  const inside = (path: string) => pathFrom(home, path);
  const outside = (path: string) => joinPath(home, path);
  const within = <T extends { readonly path: string }>(all: readonly T[]): T[] =>
    all
      .filter(({ path }) => holds(path))
      .map((one) => ({ ...one, path: inside(one.path) }))
      .sort(byPath);
  let entries: ReturnType<OpenTree['list']> | undefined;
  const list = () => {
    entries ??= within(whole.list());
    return entries;
  };
  const readAll: OpenTree['readAll'] = (paths, visit) =>
    whole
      .readAll(paths.map(outside), (path, text) => visit(inside(path), text))
      .map((one): SkippedFile => ({ ...one, path: inside(one.path) }));
  return {
    kind: whole.kind,
    root,
    home,
    list,
    readAll,
    read(path) {
      const [, name = '', file = ''] = installed.exec(path) ?? [];
      const folder = folderOf(name);
      // What is installed of the workspace is a link to it: the file itself is in the tree, as it is staged or committed.
      if (folder !== undefined) return whole.read(joinPath(folder, file));
      const text = whole.read(outside(path));
      if (text !== null || name === '') return text;
      const bytes = readInstalled(root, path);
      return bytes && decode(bytes);
    },
    unread: () => within(whole.unread()),
    envNames: () =>
      whole
        .envNames()
        .filter(({ file }) => holds(file))
        .map((one) => ({ ...one, file: inside(one.file) })),
  };
}
