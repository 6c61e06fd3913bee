import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../core/range.js';
import { encodePack, type Item, openPack, type Pack } from './pack.js';

/** A cache of texts by key. It may forget anything at any time; what it gives back is what was put in. */
export interface Store {
  get(key: string): string | undefined;
  /** Whether there is an entry for a key. Its text is not read, so a damaged one shows only at `get`. */
  has(key: string): boolean;
  set(key: string, value: string): void;
  /** Writes what is new and ends the store's life. A cache that cannot be written is no fault: the next run is slower. */
  flush(): void;
}

/** Packs that may gather before they are made one. */
const most = 8;
/** Tidyings that an entry survives without being asked for: branches come back, deleted files do not. */
const oldest = 4;
const suffix = '.forthright-pack';

/** A store that keeps nothing beyond the run. */
export function openNoStore(): Store {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    has: (key) => kept.has(key),
    set: (key, value) => void kept.set(key, value),
    flush: () => {},
  };
}

interface Named {
  readonly path: string;
  readonly pack: Pack;
}

function packsIn(folder: string): Named[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  } catch {
    return [];
  }
  return names.sort(compareText).flatMap((name) => {
    const path = join(folder, name);
    const pack = openPack(path);
    if (!pack) rmSync(path, { force: true });
    return pack ? [{ path, pack }] : [];
  });
}

/** Writes a pack under a name of its own, whole or not at all. Parallel runs never write to the same file. */
function writePack(folder: string, items: readonly Item[]): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(8).toString('hex'));
  try {
    writeFileSync(path, encodePack(items), { flag: 'wx', mode: 0o600 });
    renameSync(path, path + suffix);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** All that is worth keeping of some packs and of this run, each key once. */
function survivors(packs: readonly Named[], fresh: ReadonlyMap<string, string>, asked: ReadonlySet<string>): Item[] {
  const kept = new Map<string, Item>([...fresh].map(([key, value]) => [key, { key, value, age: 0 }]));
  for (const { pack } of packs) {
    for (const [key, place] of pack.keys) {
      const age = asked.has(key) ? 0 : place.age + 1;
      const value = kept.has(key) || age > oldest ? undefined : pack.get(key);
      if (value !== undefined) kept.set(key, { key, value, age });
    }
  }
  return [...kept.values()];
}

/** Makes many packs one. The new one stands before the old ones go, so that a run beside this one always finds what it looks for. */
function tidy(folder: string, packs: readonly Named[], fresh: ReadonlyMap<string, string>, asked: ReadonlySet<string>): void {
  const items = survivors(packs, fresh, asked);
  if (items.length > 0) writePack(folder, items);
  for (const { path, pack } of packs) {
    pack.close();
    rmSync(path, { force: true });
  }
}

function lookUp(packs: readonly Named[], key: string): string | undefined {
  for (const { pack } of packs) {
    const found = pack.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Opens the cache in a folder. It is a handful of immutable packs: each run that learned something adds one, and when there are many
 * they become one. So runs side by side neither wait for each other nor lose what the other wrote, and 10,000 entries open as one file.
 */
export function openStore(folder: string): Store {
  const packs = packsIn(folder);
  const fresh = new Map<string, string>();
  const asked = new Set<string>();
  return {
    get(key) {
      asked.add(key);
      return fresh.get(key) ?? lookUp(packs, key);
    },
    has(key) {
      asked.add(key);
      return fresh.has(key) || packs.some(({ pack }) => pack.keys.has(key));
    },
    set(key, value) {
      asked.add(key);
      fresh.set(key, value);
    },
    flush() {
      try {
        if (fresh.size > 0 && packs.length >= most - 1) tidy(folder, packs, fresh, asked);
        else if (fresh.size > 0) writePack(folder, survivors([], fresh, asked));
      } catch {
        // A full disk or a read-only folder: nothing is lost but time.
      }
      for (const { pack } of packs) pack.close();
    },
  };
}
