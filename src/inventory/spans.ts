import type { Positions } from '../core/positions.js';
import type { Range } from '../core/range.js';

/** Start and end of a part of a text, as offsets. The parser's own triples are such, so nothing is copied. */
export type Span = readonly [start: number, end: number, ...more: number[]];

/** Spans seen as ranges: lines and columns are looked up only for those that are asked for. */
export function rangesOf(spans: ReadonlyMap<string, Span>, rangeAt: Positions): ReadonlyMap<string, Range> {
  const rangeOf = ([start, end]: Span): Range => rangeAt(start, end);
  function* entries(): MapIterator<[string, Range]> {
    for (const [path, span] of spans) yield [path, rangeOf(span)];
  }
  function* values(): MapIterator<Range> {
    for (const span of spans.values()) yield rangeOf(span);
  }
  const ranges: ReadonlyMap<string, Range> = {
    size: spans.size,
    has: (path) => spans.has(path),
    get: (path) => {
      const span = spans.get(path);
      return span && rangeOf(span);
    },
    keys: () => spans.keys(),
    values,
    entries,
    forEach: (visit) => {
      for (const [path, range] of entries()) visit(range, path, ranges);
    },
    [Symbol.iterator]: entries,
  };
  return ranges;
}
