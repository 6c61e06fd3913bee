import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/**
 * A pack is one immutable file: the values one after another, then an index of them as JSON, then a footer of fixed length that says where
 * the index stands. Opening reads footer and index alone; a value is read when it is asked for, and counts only if its checksum fits.
 */
export interface Pack {
  readonly keys: ReadonlyMap<string, Place>;
  get(key: string): string | undefined;
  close(): void;
}

/** Where a value stands in its pack, its checksum, and for how many tidyings nobody has asked for it. */
export interface Place {
  readonly start: number;
  readonly length: number;
  readonly sum: number;
  readonly age: number;
}

/** A pack while it is written, value by value. What was added can be read already. */
export interface PackWriter {
  has(key: string): boolean;
  get(key: string): string | undefined;
  add(key: string, value: string, age: number): void;
  /** Writes the index and gives the pack its name: only then can others see it. */
  finish(path: string): void;
  /** Takes what was written away. */
  abandon(): void;
}

const mark = 'forthright pack 1';
const footerLength = 64;

type IndexRow = readonly [key: string, start: number, length: number, sum: number, age: number];

/** Begins a pack under a passing name. Throws where nothing can be written. */
export function writePack(passing: string): PackWriter {
  const file = openSync(passing, 'wx+', 0o600);
  const keys = new Map<string, Place>();
  let end = 0;
  const append = (bytes: Buffer) => {
    if (writeSync(file, bytes, 0, bytes.length, end) !== bytes.length)
      throw new Error(`\`${passing}\` took part of what was written`);
    end += bytes.length;
  };
  return {
    has: (key) => keys.has(key),
    get: (key) => valueAt(file, keys.get(key)),
    add(key, value, age) {
      const bytes = Buffer.from(value);
      const place = { start: end, length: bytes.length, sum: crc32(bytes), age };
      append(bytes);
      keys.set(key, place);
    },
    finish(path) {
      const rows = [...keys].map(([key, { start, length, sum, age }]): IndexRow => [key, start, length, sum, age]);
      const index = Buffer.from(JSON.stringify(rows));
      const footer = `${mark} ${end} ${index.length} ${crc32(index)}`.padEnd(footerLength - 1);
      append(Buffer.concat([index, Buffer.from(`${footer}\n`)]));
      closeSync(file);
      renameSync(passing, path);
    },
    abandon() {
      closeSync(file);
      rmSync(passing, { force: true });
    },
  };
}

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return readSync(file, bytes, 0, length, start) === length ? bytes : Buffer.alloc(0);
}

function readIndex(file: number): ReadonlyMap<string, Place> | null {
  const { size } = fstatSync(file);
  const footer = readAt(file, Math.max(0, size - footerLength), Math.min(size, footerLength)).toString('latin1');
  if (!footer.startsWith(`${mark} `)) return null;
  const [start = 0, length = 0, sum] = footer.slice(mark.length).trim().split(' ').map(Number);
  if (start + length + footerLength !== size) return null;
  const index = readAt(file, start, length);
  if (crc32(index) !== sum) return null;
  const rows = JSON.parse(index.toString('utf8')) as readonly IndexRow[];
  return new Map(rows.map(([key, at, size, check, age]) => [key, { start: at, length: size, sum: check, age }]));
}

/** Opens a pack; null where the file is gone, cut short, damaged or of another version. Its file stays open until `close`. */
export function openPack(path: string): Pack | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const keys = readIndex(file);
    if (keys) return packOver(file, keys);
  } catch {
    // Unreadable is as good as absent: what was in it is made again.
  }
  if (file !== undefined) closeSync(file);
  return null;
}

/** The text at a place; undefined where there is none, or where it is not what was written. */
function valueAt(file: number, place: Place | undefined): string | undefined {
  if (!place) return undefined;
  const bytes = readAt(file, place.start, place.length);
  return bytes.length === place.length && crc32(bytes) === place.sum ? bytes.toString('utf8') : undefined;
}

function packOver(file: number, keys: ReadonlyMap<string, Place>): Pack {
  let open = true;
  return {
    keys,
    get: (key) => (open ? valueAt(file, keys.get(key)) : undefined),
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}
