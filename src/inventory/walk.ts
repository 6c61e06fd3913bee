import type { Alias, Node, Scalar } from 'yaml';
import type { Catalog } from '../core/catalog.js';
import type { Positions } from '../core/positions.js';
import type { Problem } from './problem.js';
import type { ProblemKind } from './problem-kinds.js';
import type { Shape } from './shape.js';
import type { Span } from './spans.js';

/** What one walk over one file gathers. */
export interface Walk {
  readonly file: string;
  readonly text: string;
  readonly rangeAt: Positions;
  readonly catalog: Catalog;
  /** Where each value is written, by id path of the long form. */
  readonly spans: Map<string, Span>;
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
  readonly key: Span;
  readonly written: string;
  readonly from: string;
}

/** Where a value stands: its id path in the long form, the key as it is written, and where that key stands. */
export interface Place {
  readonly path: string;
  readonly name: string;
  readonly key: Span | null;
}

/** Notes a problem. */
export function report(
  walk: Walk,
  kind: ProblemKind,
  about: string,
  [start, end]: Span,
  message: string,
  advice: readonly string[],
  fix?: { readonly from: string; readonly text: string },
): void {
  const at = walk.rangeAt(start, end);
  walk.problems.push({
    rule: `inventory/${kind}`,
    severity: 'error',
    about,
    message,
    do: advice,
    at: [at],
    ...(fix ? { fix: { at, ...fix } } : {}),
  });
}

const nowhere: Span = [0, 0];

/** Where a node is written; for one without text (an empty value) its key. */
export function spanOf(node: Node | null, place: Place): Span {
  const range = node?.range;
  if (range && (range[1] > range[0] || !place.key)) return range;
  return place.key ?? nowhere;
}

/** Where a part of a scalar's text is written, or the whole where the part cannot be told apart. */
export function spanOfPart(walk: Walk, node: Scalar, part: string, last: boolean): Span {
  const [start, end] = node.range ?? nowhere;
  const written = walk.text.slice(start, end);
  const at = last ? written.lastIndexOf(part) : written.indexOf(part);
  return at === -1 ? [start, end] : [start + at, start + at + part.length];
}

/** The path of a child. */
export function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}
