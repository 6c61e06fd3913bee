import { foldersAbove, pathFrom, withoutUpward } from '../core/paths.js';
import { inventoryName } from './find-root.js';
import { matchAny } from './globs.js';
import { leftOutKinds } from './source-kinds.js';
import type { Tree } from './tree.js';

/** Kinds of files in which an inventory is a sample of one: nothing there is a product. */
const sampleKinds = ['vendored', 'generated', 'e2e', 'mocks', 'fixtures', 'tests'];

/** Whether a path is that of an inventory. */
export const isInventory = (path: string): boolean => path === inventoryName || path.endsWith(`/${inventoryName}`);

/** The folders of a tree in which an inventory stands, in the order of the listing. Samples among fixtures and tests are none, as seen from `home`: whoever starts in one means it. */
export function inventoriesIn(tree: Pick<Tree, 'list'>, home = ''): string[] {
  const found = tree
    .list()
    .map(({ path }) => path)
    .filter(isInventory);
  if (found.length === 0) return [];
  const isSample = matchAny(sampleKinds.flatMap((kind) => leftOutKinds[kind] ?? []));
  return found.filter((path) => !isSample(withoutUpward(pathFrom(home, path)))).map((path) => foldersAbove(path)[0] ?? '');
}
