import { relative, sep } from 'node:path';
import { pathFrom } from '../core/paths.js';
import { findTop, inventoryName } from '../tree/find-root.js';
import { inventoriesIn, isInventory } from '../tree/inventories.js';
import type { OpenTree } from '../tree/tree.js';

/** A tree from the top of what a root is part of, so that packages of the workspace are in it. `home`: the root's path from there. `homes`: the folders of inventories, from there. */
export interface Whole {
  readonly tree: OpenTree;
  readonly home: string;
  readonly homes: readonly string[];
}

/** Whether a path is a folder or stands in it. */
export const isBelow = (folder: string, path: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`);

/** Opens the tree that a root is part of. A folder that the repository around it ignores is a whole of its own. */
export function openWhole(root: string, open: (folder: string) => OpenTree): Whole {
  const top = findTop(root);
  const tree = open(top);
  const home = relative(top, root).split(sep).join('/');
  const isPart = home === '' || tree.list().some(({ path }) => isBelow(home, path));
  return isPart ? { tree, home, homes: inventoriesIn(tree, home) } : wholeAt(open(root));
}

const wholeAt = (tree: OpenTree): Whole => ({ tree, home: '', homes: inventoriesIn(tree) });

/** Whether the root is all there is, and its own inventory, if any, the only one: then nothing is to be told apart. */
export const isPlain = ({ home, homes }: Whole): boolean => home === '' && homes.every((one) => one === '');

/** The inventories that stand in the root or below it. */
export const homesBelow = ({ home, homes }: Whole): string[] => homes.filter((one) => isBelow(home, one));

/** The paths of all inventories as seen from the root, those below it first; samples too, where there is nothing else. */
export function inventoriesSeen({ tree, home, homes }: Whole): string[] {
  const real = homes.map((one) => (one === '' ? inventoryName : `${one}/${inventoryName}`));
  const samples = tree
    .list()
    .map(({ path }) => path)
    .filter(isInventory);
  const all = (real.length > 0 ? real : samples).map((path) => pathFrom(home, path));
  return [...all.filter((path) => !path.startsWith('../')), ...all.filter((path) => path.startsWith('../'))];
}
