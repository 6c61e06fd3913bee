/** Where an offset stands in a text: 1-based line and column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into positions. Asking in ascending order is cheap, since the search starts at the last answer. */
export type Locate = (offset: number) => Position;

/** The offsets at which lines start, for `\n`, `\r\n` and `\r`. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Makes the locator of a text from the offsets of its lines. */
export function createLocator(starts: readonly number[]): Locate {
  let line = 0;
  const startOf = (index: number) => starts[index] ?? Number.POSITIVE_INFINITY;
  return (offset) => {
    if (offset < startOf(line) || offset >= startOf(line + 8)) line = search(starts, offset);
    while (offset >= startOf(line + 1)) line += 1;
    return { line: line + 1, column: offset - startOf(line) + 1 };
  };
}

function search(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
