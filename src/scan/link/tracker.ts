/**
 * Notes which files the answers about a file rest on, so that what was found in a file can be kept as long as those stay as they are.
 * Notes are kept by file and not by question: an answer about a file rests on that file, and so on all that any answer about it rests on.
 */
export interface Tracker {
  /** Runs work about a file; the files that it looks into are noted for that file. */
  about<T>(file: string, work: () => T): T;
  /** Runs work whose answer is noted in another way; the files that it looks into are noted for none. */
  aside<T>(work: () => T): T;
  /** Notes that the work at hand looks into a file. */
  looksInto(file: string): void;
  /** The files that the answers about a file rest on directly, itself left out. */
  restsOn(file: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** A tracker that has noted nothing yet. */
export function createTracker(): Tracker {
  const notes = new Map<string, Set<string>>();
  let current: string | null = null;
  // Most questions are asked of one file many times over.
  let last: string | null = null;

  function within<T>(file: string | null, work: () => T): T {
    if (file === current) return work();
    const outer = current;
    current = file;
    last = null;
    try {
      return work();
    } finally {
      current = outer;
      last = null;
    }
  }

  return {
    about: within,
    aside: (work) => within(null, work),
    looksInto(file) {
      if (file === last || file === current || current === null) return;
      last = file;
      const noted = notes.get(current);
      if (noted) noted.add(file);
      else notes.set(current, new Set([file]));
    },
    restsOn: (file) => notes.get(file) ?? none,
  };
}
