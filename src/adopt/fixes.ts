import { createTwoFilesPatch } from 'diff';
import type { Fix } from '../core/finding.js';

/** A fix with its place as offsets. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const unquoted = (text: string) => /^(["'])(.*)\1$/s.exec(text)?.[2] ?? text;

/** Where fixes cut into a text, the last first. What does not read as the fix expects is left alone, as is what overlaps another. */
function cutsIn(text: string, fixes: readonly Fix[]): Cut[] {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = (line: number, column: number) => (lines[line - 1] ?? text.length) + column - 1;
  const cuts = fixes.flatMap(({ at, from, text: becomes }): Cut[] => {
    const [start, end] = [offset(at.line, at.column), offset(at.endLine, at.endColumn)];
    return unquoted(text.slice(start, end)) === from ? [{ start, end, text: becomes }] : [];
  });
  const sorted = cuts.toSorted((a, b) => b.start - a.start);
  return sorted.filter((cut, index) => index === 0 || cut.end <= (sorted[index - 1] as Cut).start);
}

/** A text with fixes put in, and how many there were. Nothing else in it changes. */
export function withFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly count: number } {
  const cuts = cutsIn(text, fixes);
  return {
    text: cuts.reduce((whole, cut) => whole.slice(0, cut.start) + cut.text + whole.slice(cut.end), text),
    count: cuts.length,
  };
}

/** What changed in a file, as a unified diff that `git apply` reads. */
export function patchOf(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 }).replace(/^=+\n/, '');
}
