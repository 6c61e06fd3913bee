/**
 * What an answer rests on: files that were looked into, by path, and questions that take the whole project to answer, by their text. One name alone stands
 * for itself, since most answers rest on one file; null for none.
 */
export type Grounds = ReadonlySet<string> | string | null;

/** An answer, and what it rests on. */
export interface Traced<T> {
  readonly answer: T;
  readonly grounds: Grounds;
}

/** Notes what answers rest on, so that they can be kept for as long as that stays as it is. */
export interface Tracker {
  /** Runs work and gathers what it rests on. The work around it does not rest on that by itself; see `adopt`. */
  trace<T>(work: () => T): Traced<T>;
  /** Notes that the work at hand rests on a file or a question. */
  note(ground: string): void;
  /** Notes that the work at hand rests on all that an earlier answer rests on. */
  adopt(grounds: Grounds): void;
}

/** A tracker that has noted nothing yet. */
export function createTracker(): Tracker {
  let first: string | null = null;
  let all: Set<string> | null = null;
  // Most questions are asked of one answer many times over.
  let adopted: Grounds = null;

  function note(ground: string): void {
    if (all !== null) all.add(ground);
    else if (first === null) first = ground;
    else if (first !== ground) all = new Set([first, ground]);
  }

  return {
    trace(work) {
      const outer = [first, all, adopted] as const;
      first = null;
      all = null;
      adopted = null;
      try {
        const answer = work();
        return { answer, grounds: all ?? first };
      } finally {
        [first, all, adopted] = outer;
      }
    },
    note,
    adopt(grounds) {
      if (grounds === null || grounds === adopted) return;
      adopted = grounds;
      if (typeof grounds === 'string') note(grounds);
      else for (const ground of grounds) note(ground);
    },
  };
}

/** Grounds as a list. */
export function listOf(grounds: Grounds): string[] {
  if (grounds === null) return [];
  return typeof grounds === 'string' ? [grounds] : [...grounds];
}
