import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '../core/range.js';
import { openPack, type Pack, type PackWriter, writePack } from './pack.js';

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
/** Characters that may wait in memory to be written. */
const room = 32_000_000;
/** Milliseconds after which a pack that nobody finished was left behind by a run that was stopped. */
const abandoned = 24 * 60 * 60 * 1000;
const suffix = '.forthright-pack';
const passing = '.forthright-part';

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

/** Takes away what runs left behind that were stopped while they wrote: what is much older than the newest file beside it. */
function sweep(folder: string, names: readonly string[]): void {
  const written = names.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
  const newest = Math.max(...written.map(({ at }) => at));
  for (const { name, at } of written) {
    if (name.endsWith(passing) && newest - at > abandoned) rmSync(join(folder, name), { force: true });
  }
}

/** The packs of a folder, the latest first: what a later run says of a key holds. */
function packsIn(folder: string): Named[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
    sweep(folder, names);
  } catch {
    // No folder yet, or one that is not ours to tidy.
  }
  return names
    .filter((name) => name.endsWith(suffix))
    .sort((a, b) => compareText(b, a))
    .flatMap((name) => {
      const path = join(folder, name);
      const pack = openPack(path);
      if (!pack) rmSync(path, { force: true });
      return pack ? [{ path, pack }] : [];
    });
}

/** Adds what is worth keeping of older packs, each key once. */
function addSurvivors(writer: PackWriter, packs: readonly Named[], asked: ReadonlySet<string>): void {
  for (const { pack } of packs) {
    for (const [key, place] of pack.keys) {
      const age = asked.has(key) ? 0 : place.age + 1;
      const value = writer.has(key) || age > oldest ? undefined : pack.get(key);
      if (value !== undefined) writer.add(key, value, age);
    }
  }
}

/** What a run learned: in memory while it is little, then in a pack of its own that others see when the run ends. Parallel runs never write to the same file. */
interface Learned {
  has(key: string): boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  /** Writes it out, with what else is worth keeping. Throws where that cannot be done; then nothing is left behind. */
  finish(alsoAdd: (writer: PackWriter) => void): void;
  /** Whether there is anything to write. */
  isEmpty(): boolean;
}

/** How many generations of packs came before the next one: the names of packs begin with theirs, so that the latest is known without a clock. */
function generationAfter(packs: readonly Named[]): string {
  const last = Math.max(0, ...packs.map(({ path }) => Number(/^(\d{8})-/.exec(basename(path))?.[1] ?? 0)));
  return String(last + 1).padStart(8, '0');
}

function learnInto(folder: string, generation: string): Learned {
  const fresh = new Map<string, string>();
  const name = join(folder, `${generation}-${randomBytes(8).toString('hex')}`);
  let waiting = 0;
  let writer: PackWriter | null = null;
  let canWrite = true;
  const spill = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writer ??= writePack(name + passing);
    for (const [key, value] of fresh) {
      writer.add(key, value, 0);
      fresh.delete(key);
    }
    waiting = 0;
    return writer;
  };
  const trySpill = () => {
    try {
      spill();
    } catch {
      canWrite = false;
    }
  };
  return {
    has: (key) => fresh.has(key) || writer?.has(key) === true,
    get: (key) => fresh.get(key) ?? writer?.get(key),
    set(key, value) {
      fresh.set(key, value);
      waiting += value.length;
      if (waiting > room && canWrite) trySpill();
    },
    finish(alsoAdd) {
      try {
        const whole = spill();
        alsoAdd(whole);
        whole.finish(name + suffix);
      } catch (error) {
        writer?.abandon();
        throw error;
      }
    },
    isEmpty: () => fresh.size === 0 && writer === null,
  };
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
  const learned = learnInto(folder, generationAfter(packs));
  const asked = new Set<string>();
  const close = () => {
    for (const { pack } of packs) pack.close();
  };
  return {
    get(key) {
      asked.add(key);
      return learned.get(key) ?? lookUp(packs, key);
    },
    has(key) {
      asked.add(key);
      return learned.has(key) || packs.some(({ pack }) => pack.keys.has(key));
    },
    set(key, value) {
      asked.add(key);
      learned.set(key, value);
    },
    flush() {
      const tidies = packs.length >= most - 1;
      try {
        if (!learned.isEmpty()) learned.finish((writer) => tidies && addSurvivors(writer, packs, asked));
      } catch {
        // A full disk or a read-only folder: nothing is lost but time.
        return close();
      }
      close();
      // The new pack stands before the old ones go, so that a run beside this one always finds what it looks for.
      if (tidies && !learned.isEmpty()) for (const { path } of packs) rmSync(path, { force: true });
    },
  };
}
