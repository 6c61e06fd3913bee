/** Where something stands in a file. Lines and columns are 1-based UTF-16 units, the end is exclusive, `file` is relative to the root with `/`. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Orders ranges by file, then line, then column, in code units, so that every report has one order on every machine. */
export function compareRanges(a: Range, b: Range): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Compares two strings by code unit, never by locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
