import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
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

/** A value to write, with its age. */
export interface Item {
  readonly key: string;
  readonly value: string;
  readonly age: number;
}

const mark = 'forthright pack 1';
const footerLength = 64;

type IndexRow = readonly [key: string, start: number, length: number, sum: number, age: number];

/** The bytes of a pack that holds these items. */
export function encodePack(items: readonly Item[]): Buffer {
  const parts: Buffer[] = [];
  const rows: IndexRow[] = [];
  let at = 0;
  for (const { key, value, age } of items) {
    const bytes = Buffer.from(value);
    parts.push(bytes);
    rows.push([key, at, bytes.length, crc32(bytes), age]);
    at += bytes.length;
  }
  const index = Buffer.from(JSON.stringify(rows));
  const footer = `${mark} ${at} ${index.length} ${crc32(index)}`.padEnd(footerLength - 1);
  return Buffer.concat([...parts, index, Buffer.from(`${footer}\n`)]);
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

function packOver(file: number, keys: ReadonlyMap<string, Place>): Pack {
  let open = true;
  return {
    keys,
    get(key) {
      const place = keys.get(key);
      if (!place || !open) return undefined;
      const bytes = readAt(file, place.start, place.length);
      return bytes.length === place.length && crc32(bytes) === place.sum ? bytes.toString('utf8') : undefined;
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}
