import { hashOf } from '../core/fingerprint.js';
import type { NotedTree } from '../tree/noted.js';
import type { Store } from '../tree/store.js';
import { contentAt } from './contents.js';

/** What was worked out from a project, and what it rests on. */
interface Entry<T> {
  /** A hash of what it was worked out from. */
  readonly state: string;
  /** Files that were read besides, with the ids of their contents. */
  readonly reads: readonly (readonly [path: string, content: string | null])[];
  readonly answer: T;
}

/** An answer, and a hash of all that it rests on. */
export interface Kept<T> {
  readonly answer: T;
  readonly identity: string;
}

/** Where answers are kept, and the tree that they are worked out from, which knows what was read for them. */
export interface Keeping {
  readonly store: Store;
  readonly tree: NotedTree;
}

const identityOf = ({ state, reads }: Omit<Entry<unknown>, 'answer'>) => hashOf([state, JSON.stringify(reads)]);

/** The answer that the cache holds under a key; null where it rests on anything that is not as it was. */
export function takeKept<T>({ store, tree }: Keeping, key: string, state: string): Kept<T> | null {
  const text = store.get(key);
  if (text === undefined) return null;
  const entry = JSON.parse(text) as Entry<T>;
  if (entry.state !== state) return null;
  const contentOf = contentAt(tree);
  if (entry.reads.some(([path, content]) => contentOf(path) !== content)) return null;
  return { answer: entry.answer, identity: identityOf(entry) };
}

/** Keeps an answer under a key in place of an older one, with what its tree was asked for. */
export function keep<T>({ store, tree }: Keeping, key: string, state: string, answer: T): Kept<T> {
  const contentOf = contentAt(tree);
  const rests = { state, reads: tree.asked().map((path) => [path, contentOf(path)] as const) };
  store.set(key, JSON.stringify({ ...rests, answer } satisfies Entry<T>));
  return { answer, identity: identityOf(rests) };
}
