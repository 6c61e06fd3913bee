import type { ts } from 'ts-morph';

// The parser leaves a number on each node that only a checker would use, and none ever sees these trees: it holds the node's row.
// A map from nodes to rows takes as long as all the rest of the walk.
interface Numbered {
  id: number;
}

const told = 1;
const firstRow = 2;

const slotOf = (node: ts.Node) => node as unknown as Numbered;

/** Whether an expression has a row or is told by another's. */
export function isSeen(node: ts.Node): boolean {
  return slotOf(node).id !== 0;
}

/** The row of an expression, -1 where it has none of its own. */
export function rowOf(node: ts.Node): number {
  return slotOf(node).id >= firstRow ? slotOf(node).id - firstRow : -1;
}

/** Notes the row of an expression. */
export function setRow(node: ts.Node, row: number): void {
  slotOf(node).id = row + firstRow;
}

/** Notes that an expression is told by another's row and gets none when the walk meets it. */
export function consume(node: ts.Node): void {
  slotOf(node).id = told;
}
