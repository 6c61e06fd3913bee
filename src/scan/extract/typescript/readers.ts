import type { Timed } from '../../../core/timed.js';
import type { Extractor, ReadExpression, Readers, ReadType, Visit } from './at.js';
import { extractors } from './extractors.js';

function tableOf(all: readonly Extractor[]): Readers {
  const visitors: Visit[][] = [];
  const readers: ReadExpression[] = [];
  const typeReaders: ReadType[] = [];
  for (const { kinds, visit, read, readType } of all) {
    for (const kind of kinds) {
      if (visit) visitors[kind] = [...(visitors[kind] ?? []), visit];
      if (read) readers[kind] = read;
      if (readType) typeReaders[kind] = readType;
    }
  }
  return { visitors, readers, typeReaders };
}

/** All extractors by the kinds of node that they read. */
export const allReaders: Readers = tableOf(extractors);

const timedReaders = new WeakMap<Timed, Readers>();

/** The same, each timed by its id. */
export function readersTimedBy(timed: Timed): Readers {
  const known = timedReaders.get(timed);
  if (known) return known;
  const made = tableOf(extractors.map((extractor) => timedExtractor(extractor, timed)));
  timedReaders.set(timed, made);
  return made;
}

function timedExtractor({ id, kinds, visit, read, readType }: Extractor, timed: Timed): Extractor {
  return {
    id,
    kinds,
    ...(visit && { visit: (...of: Parameters<Visit>) => timed(id, () => visit(...of)) }),
    ...(read && { read: (...of: Parameters<ReadExpression>) => timed(id, () => read(...of)) }),
    ...(readType && { readType: (...of: Parameters<ReadType>) => timed(id, () => readType(...of)) }),
  };
}
