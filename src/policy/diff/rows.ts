import { fields } from './rows/fields.js';
import { promises } from './rows/promises.js';
import { purposes } from './rows/purposes.js';
import { recipients } from './rows/recipients.js';
import { here, type Row } from './rows/row.js';
import { type Judge, other } from './verdicts.js';

/** Every row, in the order in which they are tried. */
export const rows: readonly Row[] = [...fields, ...purposes, ...recipients, ...promises];

/** The row for a path, and what its stars stand for. `**` at the end takes what is left. */
export function rowFor(path: readonly string[]): {
  readonly judge: Judge;
  readonly whole: boolean;
  readonly ids: readonly string[];
} {
  for (const { at, judge, whole } of rows) {
    const ids = match(at.split('.'), path);
    if (ids) return { judge, whole: whole === true, ids };
  }
  return { judge: other(here), whole: false, ids: [] };
}

function match(pattern: readonly string[], path: readonly string[]): string[] | null {
  const open = pattern.at(-1) === '**';
  const fixed = open ? pattern.slice(0, -1) : pattern;
  if (open ? path.length < fixed.length : path.length !== fixed.length) return null;
  const ids: string[] = [];
  for (const [index, key] of fixed.entries()) {
    if (key === '*') ids.push(path[index] as string);
    else if (key !== path[index]) return null;
  }
  return ids;
}
