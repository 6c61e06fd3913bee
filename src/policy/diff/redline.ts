import { diffArrays, diffWordsWithSpace } from 'diff';
import { keyOf, type Line } from './lines.js';

/** A stretch of words that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** A line of a redline: each cell as stretches of words. `unchanged` counts lines in a row of which nothing differs. */
export type Redlined =
  | { readonly kind: 'unchanged'; readonly count: number }
  | {
      readonly kind: 'gone' | 'new' | 'edited';
      readonly line: Line;
      readonly cells: readonly { readonly label: string | null; readonly pieces: readonly Piece[] }[];
    };

/** What differs between two policies, line by line and word by word. Empty where nothing does. */
export function redline(before: readonly Line[], after: readonly Line[]): Redlined[] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => keyOf(a) === keyOf(b) });
  const found: Redlined[] = [];
  let gone: readonly Line[] = [];
  for (const part of [...parts, { value: [] as Line[], added: false, removed: false }]) {
    if (part.removed) gone = part.value;
    else if (part.added) {
      found.push(...paired(gone, part.value));
      gone = [];
    } else {
      found.push(...gone.map((line) => whole('gone', line)));
      gone = [];
      if (part.value.length > 0) found.push({ kind: 'unchanged', count: part.value.length });
    }
  }
  return found.some(({ kind }) => kind !== 'unchanged') ? found : [];
}

const whole = (kind: 'gone' | 'new', line: Line): Redlined => ({
  kind,
  line,
  cells: line.cells.map(({ label, text }) => ({ label, pieces: [{ kind, text }] })),
});

/** Lines that took the place of others: those that share most words are shown as one edited line. */
function paired(gone: readonly Line[], come: readonly Line[]): Redlined[] {
  const left = new Set(gone);
  const found: Redlined[] = [];
  for (const line of come) {
    const partner = [...left].find((one) => isNear(one, line));
    if (!partner) {
      found.push(whole('new', line));
      continue;
    }
    // What stood before the partner and has none is told first, so that the order of the old text is kept.
    for (const one of [...left]) {
      if (one === partner) break;
      if (!come.some((other) => isNear(one, other))) {
        found.push(whole('gone', one));
        left.delete(one);
      }
    }
    left.delete(partner);
    found.push(edited(partner, line));
  }
  return [...found, ...[...left].map((line) => whole('gone', line))];
}

const wordsOf = ({ cells }: Line): ReadonlySet<string> =>
  new Set(cells.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));

/** Rows are the same row where their first cell is; other lines where half of their words are. */
function isNear(a: Line, b: Line): boolean {
  if (a.section !== b.section || a.kind !== b.kind || a.cells.length !== b.cells.length) return false;
  if (a.kind === 'row' && a.cells.length > 1 && a.cells[0]?.text === b.cells[0]?.text && a.cells[1]?.text === b.cells[1]?.text)
    return true;
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared * 2 >= Math.max(mine.size, theirs.size, 1);
}

/** The first cell names the row; of the others only those that differ are shown. */
function edited(before: Line, after: Line): Redlined {
  const cells = after.cells.map(({ label, text }, index) => ({ label, pieces: piecesOf(before.cells[index]?.text ?? '', text) }));
  return {
    kind: 'edited',
    line: after,
    cells: cells.filter(({ pieces }, index) => index === 0 || pieces.some(({ kind }) => kind !== 'same')),
  };
}

function piecesOf(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
}
