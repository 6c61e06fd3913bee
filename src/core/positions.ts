import type { Range } from './range.js';

/** Turns offsets into ranges of one file. */
export type Positions = (start: number, end: number) => Range;

/** Reads where the lines of a text start, once; ranges that come in the order of the text are found without a search. */
export function positionsIn(file: string, text: string): Positions {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = 0;
  const lineOf = (offset: number): number => {
    if (holds(starts, last, offset)) return last;
    if (holds(starts, last + 1, offset)) last += 1;
    else last = search(starts, offset);
    return last;
  };
  return (start, end) => {
    const from = lineOf(Math.min(start, text.length));
    const endOffset = Math.min(Math.max(end, start), text.length);
    const to = holds(starts, from, endOffset) ? from : search(starts, endOffset);
    return {
      file,
      line: from + 1,
      column: Math.min(start, text.length) - (starts[from] as number) + 1,
      endLine: to + 1,
      endColumn: endOffset - (starts[to] as number) + 1,
    };
  };
}

function holds(starts: readonly number[], line: number, offset: number): boolean {
  const start = starts[line];
  return start !== undefined && start <= offset && offset < (starts[line + 1] ?? Number.POSITIVE_INFINITY);
}

function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
