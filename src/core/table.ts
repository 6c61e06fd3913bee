/**
 * Tables of rows kept as one flat array of numbers with interned strings: compact in memory and in the cache,
 * read back as small objects. A column is an integer, a text, a list of integers, or one of a closed set of words.
 */
export type Column = 'int' | 'text' | 'list' | readonly string[];
export type Columns = Readonly<Record<string, Column>>;

type Cell<C extends Column> = C extends 'int'
  ? number
  : C extends 'text'
    ? string
    : C extends 'list'
      ? readonly number[]
      : C extends readonly (infer Word)[]
        ? Word
        : never;

/** One row of a table, as its readers see it. */
export type Row<T extends Columns> = { readonly [K in keyof T]: Cell<T[K]> };

/** What rows refer to: interned texts, and lists stored as count followed by items. */
export interface Pool {
  readonly strings: string[];
  readonly lists: number[];
}

/** A pool under construction: the same texts as the pool's, with their positions. */
export interface PoolWriter extends Pool {
  readonly positions: Map<string, number>;
}

/** An empty pool. Text 0 is the empty string and list 0 the empty list. */
export function createPool(): PoolWriter {
  return { strings: [''], lists: [0], positions: new Map([['', 0]]) };
}

/** Interns a text and returns its position. */
export function intern(pool: PoolWriter, text: string): number {
  const known = pool.positions.get(text);
  if (known !== undefined) return known;
  pool.strings.push(text);
  pool.positions.set(text, pool.strings.length - 1);
  return pool.strings.length - 1;
}

/** How rows of one kind are written to and read from a flat array. */
export interface Table<T extends Columns> {
  readonly width: number;
  /** Where each column stands in a row. */
  readonly offsets: Readonly<Record<keyof T, number>>;
  count(cells: readonly number[]): number;
  push(pool: PoolWriter, cells: number[], row: Row<T>): number;
  at(pool: Pool, cells: readonly number[], index: number): Row<T>;
}

function encode(pool: PoolWriter, column: Column, value: unknown): number {
  if (column === 'int') return value as number;
  if (column === 'text') return intern(pool, value as string);
  if (column !== 'list') return column.indexOf(value as string);
  const items = value as readonly number[];
  if (items.length === 0) return 0;
  const start = pool.lists.length;
  pool.lists.push(items.length, ...items);
  return start;
}

function decode(pool: Pool, column: Column, cell: number): unknown {
  if (column === 'int') return cell;
  if (column === 'text') return pool.strings[cell];
  if (column !== 'list') return column[cell];
  const count = pool.lists[cell] ?? 0;
  return count === 0 ? [] : pool.lists.slice(cell + 1, cell + 1 + count);
}

/** Makes a table of the given columns. Rows are addressed by index from 0. */
export function defineTable<const T extends Columns>(columns: T): Table<T> {
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  const width = names.length;
  return {
    width,
    offsets: Object.fromEntries(names.map((name, position) => [name, position])) as Record<keyof T, number>,
    count: (cells) => cells.length / width,
    push(pool, cells, row) {
      const index = cells.length / width;
      for (let i = 0; i < width; i += 1) cells.push(encode(pool, kinds[i] as Column, row[names[i] as keyof T]));
      return index;
    },
    at(pool, cells, index) {
      const row: Record<string, unknown> = {};
      for (let i = 0; i < width; i += 1)
        row[names[i] as string] = decode(pool, kinds[i] as Column, cells[index * width + i] ?? 0);
      return row as Row<T>;
    },
  };
}
