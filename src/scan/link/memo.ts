import { createRecent, type Recent } from '../../core/recent.js';
import type { Grounds, Tracker } from './tracker.js';

/**
 * Computes what `kind` asks of a file once for each key. A key asked for while it is being computed (a recursive type) gets `cut`.
 * Keys are row numbers wherever they can be: millions are asked for.
 */
export type Memo = <T>(kind: string, file: string, key: number | string, cut: T, compute: () => T) => T;

/** Questions that may wait on one another. A chain of a thousand aliases or calls gives no answer rather than overflow the stack. */
const deepest = 250;

interface Entry {
  /** How many questions waited when this one was asked; -1 once it is answered for good. */
  depth: number;
  answer: unknown;
  grounds: Grounds;
}

/** Files whose answers stay in memory. Answers are the same whenever they are worked out, so they may go. */
const mostFiles = 1500;

type Entries = Map<number | string, Entry>;
type ByKind = Map<string, Entries>;

/**
 * Makes a memo whose answers do not depend on the order of questions: what was computed inside a cycle that started further out is incomplete, so it is
 * not kept; what is complete in itself is, as long as there is room.
 */
export function createMemo(tracker: Tracker): Memo {
  let waiting = 0;
  // A question that waits is to be met again by one that asks it in a circle.
  const files = createRecent<string, ByKind>(mostFiles, () => waiting === 0);
  let lowestCut = Number.POSITIVE_INFINITY;
  return <T>(kind: string, file: string, key: number | string, cut: T, compute: () => T): T => {
    const entries = entriesOf(files, kind, file);
    const known = entries.get(key);
    if (known?.depth === -1) {
      tracker.adopt(known.grounds);
      return known.answer as T;
    }
    if (known !== undefined || waiting >= deepest) {
      lowestCut = Math.min(lowestCut, known?.depth ?? Number.NEGATIVE_INFINITY);
      return cut;
    }
    const entry: Entry = { depth: waiting, answer: cut, grounds: null };
    const outerCut = lowestCut;
    lowestCut = Number.POSITIVE_INFINITY;
    entries.set(key, entry);
    waiting += 1;
    const { answer, grounds } = tracker.trace(compute);
    entry.answer = answer;
    entry.grounds = grounds;
    tracker.adopt(grounds);
    waiting -= 1;
    const isComplete = lowestCut >= entry.depth;
    if (isComplete) entry.depth = -1;
    else entries.delete(key);
    lowestCut = isComplete ? outerCut : Math.min(outerCut, lowestCut);
    return entry.answer as T;
  };
}

function entriesOf(files: Recent<string, ByKind>, kind: string, file: string): Entries {
  let kinds = files.get(file);
  if (kinds === undefined) {
    kinds = new Map();
    files.set(file, kinds);
  }
  let entries = kinds.get(kind);
  if (entries === undefined) {
    entries = new Map();
    kinds.set(kind, entries);
  }
  return entries;
}
