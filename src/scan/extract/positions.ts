/** The lines of a text, and the line that was asked for last: questions mostly come in ascending order. */
export interface Lines {
  readonly starts: readonly number[];
  last: number;
}

/** Finds where the lines of a text start, for `\n`, `\r\n` and `\r`. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  if (text.includes('\r')) addLoneReturns(text, starts);
  return { starts, last: 0 };
}

function addLoneReturns(text: string, starts: number[]): void {
  for (let i = text.indexOf('\r'); i !== -1; i = text.indexOf('\r', i + 1)) {
    if (text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  starts.sort((a, b) => a - b);
}

/** The 0-based line of an offset. */
export function lineOf(lines: Lines, offset: number): number {
  const { starts } = lines;
  let line = lines.last;
  if (offset < (starts[line] ?? 0) || offset >= (starts[line + 8] ?? Number.POSITIVE_INFINITY)) line = search(starts, offset);
  while (offset >= (starts[line + 1] ?? Number.POSITIVE_INFINITY)) line += 1;
  lines.last = line;
  return line;
}

/** The 0-based column of an offset on a line. */
export function columnOn(lines: Lines, line: number, offset: number): number {
  return offset - (lines.starts[line] ?? 0);
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
