import type { Files } from './stored.js';

/** One promise held against code that is written in one framework. */
export interface Case {
  /** The project around a piece of code. */
  readonly project: (code: string) => Files;
  /** Code of which the item's verdict holds, and code that looks much the same and of which it does not, by what sets it apart. */
  readonly shows: string;
  readonly nearMisses: Readonly<Record<string, string>>;
}

/** One line of the table: a promise, what the code of each framework says of it, and nothing of the near misses. */
export interface Item {
  readonly promise: string;
  /** Of evidence the kind, the beginning of what it is about and the verdict; of flows `flow`, a category and where it ends. */
  readonly claim: string;
  readonly about: string;
  readonly says: string;
  readonly inventory: string;
  readonly frameworks: Readonly<Record<string, Case>>;
}
