/** What leads out of a root at the start of a path: a file of another package is `../../packages/db/user.ts`. */
const upward = /^(?:\.\.\/)+/;

/** A path without what leads out of the root at its start. */
export const withoutUpward = (path: string): string => path.replace(upward, '');

/** The path that another one means from a folder, with `/` and without `.` and doubled slashes. What leads out of the start stays: `..` above `apps` is `..`. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** A path as it is seen from a folder, both from one start: `packages/db/user.ts` from `apps/web` is `../../packages/db/user.ts`. */
export function pathFrom(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path === '' ? [] : path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The folders that a path stands in, the nearest first, the start (`''`) last. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
