import { dirname, relative, resolve, sep } from 'node:path';
import { joinPath, pathFrom } from '../core/paths.js';
import type { Result } from '../core/result.js';
import type { Project, Scopes, Several } from '../index.js';
import { inventoryName } from '../tree/find-root.js';
import { narrow } from '../tree/narrow.js';
import type { OpenTree } from '../tree/tree.js';
import type { Opened, Wants } from './project.js';
import { homesBelow, isBelow, type Whole } from './whole.js';
import type { World } from './world.js';

/** The folders of inventories, with the root where it is to be looked at as one. */
export const homesFor = ({ home, homes }: Whole, { asGoverned }: Pick<Wants, 'asGoverned'>): string[] => [
  ...new Set(asGoverned ? [...homes, home] : homes),
];

/** What is at hand at the root: what its inventory governs, or without one all that lies there. */
export function rootTree({ tree, home }: Whole, scopes: Scopes): OpenTree {
  return scopes.homes.includes(home) ? scopes.treeOf(home) : narrow(tree, { home, holds: (path) => isBelow(home, path) });
}

/** The inventories in the root and below it, each with its own config; null where there is but that of the root. */
export async function severalIn(
  whole: Whole,
  scopes: Scopes,
  asProject: (tree: OpenTree) => Promise<Project>,
): Promise<Several | null> {
  const { home } = whole;
  const below = homesBelow(whole);
  if (below.length === 0 || (below.length === 1 && below[0] === home)) return null;
  const products: Several['products'][number][] = [];
  for (const one of below) products.push({ home: pathFrom(home, one), project: await asProject(scopes.treeOf(one)) });
  return {
    root: home,
    products: products as unknown as Several['products'],
    rest: await asProject(scopes.restOf(home)),
    scopes,
  };
}

/** One inventory of a run: its folder from the root, and all that a command needs to work on it alone. */
export interface Part extends Opened {
  readonly home: string;
  /** The inventory as it is told where there are several; null where nothing is to be told apart. */
  readonly inventory: string | null;
}

/** The inventories of a run one by one. */
export function partsOf(opened: Opened): readonly Part[] {
  if (!opened.several) return [{ ...opened, home: '', inventory: null }];
  return opened.several.products.map(({ home, project }) => ({
    ...opened,
    project,
    home,
    several: null,
    inventory: joinPath(home, inventoryName),
  }));
}

const editing = /\bforthright (declare|dismiss|accept|todo|policy|approve|override|review|diff|check|lint)\b(?! --cwd)/g;

/** The findings of several inventories with commands that may be pasted where the user stands: what concerns one inventory is done in its folder. */
export function directed(result: Result, { project }: Opened, world: World): Result {
  const folderOf = (inventory: string) => {
    const folder = dirname(resolve(project.tree.root, inventory));
    return relative(world.folder, folder).split(sep).join('/');
  };
  const inFolder = (text: string, inventory: string) => {
    const folder = folderOf(inventory);
    return folder === '' ? text : text.replace(editing, (_, name: string) => `forthright ${name} --cwd ${quoted(folder)}`);
  };
  const findings = result.findings.map((one) => {
    const [only, ...others] = one.inventories ?? [];
    return only === undefined || others.length > 0 ? one : { ...one, do: one.do.map((step) => inFolder(step, only)) };
  });
  return { ...result, findings };
}

const quoted = (path: string) => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
