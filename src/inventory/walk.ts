import type { Alias, Node, Scalar } from 'yaml';
import type { Catalog } from '../core/catalog.js';
import type { Positions } from '../core/positions.js';
import type { Range } from '../core/range.js';
import type { Problem } from './problem.js';
import type { ProblemKind } from './problem-kinds.js';
import type { Shape } from './shape.js';

/** What one walk over one file gathers. */
export interface Walk {
  readonly file: string;
  readonly text: string;
  readonly rangeAt: Positions;
  readonly catalog: Catalog;
  /** Range by id path of the long form. */
  readonly ranges: Map<string, Range>;
  readonly todos: string[];
  readonly problems: Problem[];
  /** Values of short forms that belong elsewhere in the inventory. */
  readonly moves: Move[];
  /** The node that an alias stands for; null where there is none, or where aliases multiply beyond reason. */
  readonly follow: (alias: Alias) => Node | null;
  /** Turns one node into the long form; see `expand.ts`. */
  readonly expand: (walk: Walk, shape: Shape, node: Node | null, place: Place) => unknown;
}

/** A value that was written at `from` and belongs at `path`. */
export interface Move {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly key: Range;
  readonly written: string;
  readonly from: string;
}

/** Where a value stands: its id path in the long form, the key as it is written, and that key's range. */
export interface Place {
  readonly path: string;
  readonly name: string;
  readonly key: Range | null;
}

/** Notes a problem. */
export function report(
  walk: Walk,
  kind: ProblemKind,
  about: string,
  at: Range,
  message: string,
  advice: readonly string[],
): void {
  walk.problems.push({ rule: `inventory/${kind}`, severity: 'error', about, message, do: advice, at: [at] });
}

/** The range of a node; of one without text (an empty value) its key's. */
export function rangeOfNode(walk: Walk, node: Node | null, place: Place): Range {
  const range = node?.range;
  if (range && (range[1] > range[0] || !place.key)) return walk.rangeAt(range[0], range[1]);
  return place.key ?? walk.rangeAt(0, 0);
}

/** The range of a part of a scalar's text, or of the whole where the part cannot be told apart. */
export function rangeOfPart(walk: Walk, node: Scalar, part: string, last: boolean): Range {
  const [start, end] = node.range ?? [0, 0];
  const written = walk.text.slice(start, end);
  const at = last ? written.lastIndexOf(part) : written.indexOf(part);
  return at === -1 ? walk.rangeAt(start, end) : walk.rangeAt(start + at, start + at + part.length);
}

/** The path of a child. */
export function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
