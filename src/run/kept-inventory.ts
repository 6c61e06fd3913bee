import { loadCatalog } from '../catalog/load.js';
import type { Inventory } from '../core/inventory.js';
import type { Range } from '../core/range.js';
import type { LoadedInventory } from '../inventory/load.js';
import { noteReads } from '../tree/noted.js';
import { scanStamp } from './book.js';
import { keep, takeKept } from './kept.js';
import type { Project } from './project.js';

/** An inventory as it is kept: plain data throughout. */
interface Plain extends Omit<Inventory, 'source'> {
  readonly source: Omit<Inventory['source'], 'ranges'> & { readonly ranges: readonly (readonly [string, Range])[] };
}

/** Reads an inventory, or takes it from the cache where all files that it was read from are as they were. One with faults, or with rows of its own for the catalogue, is always read. */
export function inventoryOnce(whole: Project, load: (project: Project) => LoadedInventory): LoadedInventory {
  const project = { ...whole, tree: noteReads(whole.tree) };
  const key = `inventory ${scanStamp()} ${whole.tree.home ?? ''}`;
  const state = JSON.stringify([whole.config.extends, whole.config.rules]);
  const before = takeKept<Plain>(project, key, state);
  if (before) return { inventory: fromPlain(before.answer), problems: [], fatal: [], catalog: loadCatalog() };
  const loaded = load(project);
  const { inventory, problems, fatal, catalog } = loaded;
  const plain = inventory && toPlain(inventory);
  if (plain && problems.length + fatal.length === 0 && catalog === loadCatalog() && isPlain(plain))
    keep(project, key, state, plain);
  return loaded;
}

const toPlain = ({ source, ...rest }: Inventory): Plain => ({ ...rest, source: { ...source, ranges: [...source.ranges] } });

const fromPlain = ({ source, ...rest }: Plain): Inventory => ({ ...rest, source: { ...source, ranges: new Map(source.ranges) } });

/** Whether JSON says all of a value. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean';
  if (Array.isArray(value)) return value.every(isPlain);
  const made = Object.getPrototypeOf(value);
  return (made === Object.prototype || made === null) && Object.values(value).every(isPlain);
}
