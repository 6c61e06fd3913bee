/** Computes each key once. A key asked for while it is being computed (a recursive type) gets `cut`. */
export type Memo = <T>(key: string, cut: T, compute: () => T) => T;

/** Questions that may wait on one another. A chain of a thousand aliases or calls gives no answer rather than overflow the stack. */
const deepest = 250;

/**
 * Makes a memo whose answers do not depend on the order of questions: what was computed inside a cycle that started further out is incomplete, so it is
 * not kept; what is complete in itself is.
 */
export function createMemo(): Memo {
  const known = new Map<string, unknown>();
  const active = new Map<string, number>();
  let lowestCut = Number.POSITIVE_INFINITY;
  return <T>(key: string, cut: T, compute: () => T): T => {
    if (known.has(key)) return known.get(key) as T;
    const running = active.get(key);
    if (running !== undefined) {
      lowestCut = Math.min(lowestCut, running);
      return cut;
    }
    const depth = active.size;
    if (depth >= deepest) {
      lowestCut = Number.NEGATIVE_INFINITY;
      return cut;
    }
    const outerCut = lowestCut;
    lowestCut = Number.POSITIVE_INFINITY;
    active.set(key, depth);
    const result = compute();
    active.delete(key);
    if (lowestCut >= depth) known.set(key, result);
    lowestCut = Math.min(outerCut, lowestCut >= depth ? Number.POSITIVE_INFINITY : lowestCut);
    return result;
  };
}
