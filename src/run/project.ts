import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../core/catalog.js';
import type { Config } from '../core/config.js';
import type { Inventory } from '../core/inventory.js';
import type { Override } from '../core/override.js';
import type { InventoryProblem } from '../core/rule.js';
import type { Timed } from '../core/timed.js';
import { UsageError } from '../core/usage-error.js';
import { type LoadedInventory, loadInventory } from '../inventory/load.js';
import { tidiness } from '../inventory/problem-kinds.js';
import { inventoryName } from '../tree/find-root.js';
import type { Store } from '../tree/store.js';
import type { OpenTree } from '../tree/tree.js';
import { frameLocations } from './frames.js';
import { inventoryOnce } from './kept-inventory.js';
import { readOverrides } from './override-files.js';

/** One project in one state, and how it is to be looked at. `asOf` is an ISO 8601 date: the only clock there is. */
export interface Project {
  readonly tree: OpenTree;
  readonly store: Store;
  readonly config: Config;
  readonly asOf: string;
  readonly watcher: Watcher;
}

/** Told of each stage as it begins, and of progress within it. */
export interface Watcher {
  stage(name: string): void;
  progress(done: number, total: number): void;
  /** Does a piece of work that is timed by its own name within the stage: a rule, an extractor. Absent where nobody asked for it. */
  readonly part?: Timed;
  /** Hears what a run rests on: folders, files, what the cache knew. Absent where nobody asked for it. */
  readonly note?: (text: string) => void;
}

/** What a project declares: its inventory, the problems in it, and the catalogue that it is read with. */
export interface Declared {
  readonly catalog: Catalog;
  readonly inventory: Inventory;
  readonly problems: readonly InventoryProblem[];
  /** Counsel's own words for the policy; the files are listed when they are asked for. */
  overrides(): readonly Override[];
}

/** Reads a project's inventory. Null where it has none; throws a `UsageError` with the places meant where the YAML does not parse. */
export function readDeclared(project: Project, load = loadAnew): Declared | null {
  const { tree } = project;
  if (tree.read(inventoryName) === null) return null;
  const { inventory, problems, fatal, catalog } = load(project);
  let overrides: readonly Override[] | undefined;
  const listed = () => {
    overrides ??= readOverrides(tree);
    return overrides;
  };
  if (inventory) return { catalog, inventory, problems, overrides: listed };
  const places = fatal.map(({ range, message }) => ({ ...range, note: message }));
  throw new UsageError(fatal[0]?.message ?? `\`${inventoryName}\` cannot be read.`, {
    hint: fatal[0]?.do.join(' '),
    at: frameLocations(places, (path) => tree.read(path)),
  });
}

const loadAnew = ({ tree, config }: Project): LoadedInventory =>
  loadInventory(tree, inventoryName, loadCatalog(), asksTidiness(config));

/** The same inventory, taken from the cache where its files are as they were: for those who use the cache anyway. */
export const loadOnce = (project: Project): LoadedInventory => inventoryOnce(project, loadAnew);

/** Matters of taste are looked for only where a rule about them is on. */
function asksTidiness({ extends: presets, rules }: Config): boolean {
  return [...tidiness].some((id) => presets.includes('all') || (rules[id]?.severity ?? 'off') !== 'off');
}

/** The same for those who cannot do without one: throws a `UsageError` that names `init`. */
export function requireDeclared(project: Project, load = loadAnew): Declared {
  const declared = readDeclared(project, load);
  if (declared) return declared;
  throw new UsageError(`There is no \`${inventoryName}\` here.`, { hint: 'Run `forthright init` to write one.' });
}
