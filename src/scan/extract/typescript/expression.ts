import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, none, nowhere, type Standing } from './at.js';
import { spanOf } from './names.js';
import { addExpression } from './rows.js';
import { isSeen, rowOf, setRow } from './seen.js';
import { isConstAssertion, readType } from './types.js';

const { SyntaxKind } = ts;
type Read = (at: At, node: ts.Expression, standing: Standing, types: readonly number[]) => number;

/** The row of an expression, recorded on first sight. `await`, `as`, `satisfies`, `!` and parentheses are seen through. */
export function readExpression(at: At, node: ts.Expression, standing: Standing = nowhere): number {
  const known = rowOf(node);
  if (known !== -1) return known;
  let types = none;
  let inner = node;
  while (isTransparent(inner)) {
    const type = assertedType(inner);
    if (type) types = [...types, readType(at, type)];
    inner = inner.expression;
  }
  const read = at.readers[inner.kind] as Read | undefined;
  const row = read ? read(at, inner, standing, types) : readUnknown(at, inner, standing, types);
  setRow(inner, row);
  if (inner !== node) setRow(node, row);
  return row;
}

function readUnknown(at: At, node: ts.Expression, standing: Standing, types: readonly number[]): number {
  at.open += 1;
  const row = addExpression(at, 'other', '', standing.parent, spanOf(at, node));
  if (types.length > 0) setExpression(at.writer, row, none, types);
  return row;
}

function assertedType(node: ts.Expression): ts.TypeNode | null {
  if (!ts.isAsExpression(node) && !ts.isSatisfiesExpression(node) && !ts.isTypeAssertionExpression(node)) return null;
  return isConstAssertion(node.type) ? null : node.type;
}

/** The rows of several expressions that stand alike. */
export function readAll(at: At, nodes: readonly ts.Expression[], standing: Standing): number[] {
  const rows: number[] = [];
  for (const node of nodes) rows.push(readExpression(at, node, standing));
  return rows;
}

/** The walk's part for expressions that are recorded wherever they stand. */
export function visitExpression(node: ts.Expression, at: At): void {
  if (!isSeen(node)) readExpression(at, node, nowhere);
}

/** Whether an expression has the value of the one within it. */
export function isTransparent(
  node: ts.Node,
): node is
  | ts.ParenthesizedExpression
  | ts.AwaitExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion {
  switch (node.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AwaitExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.TypeAssertionExpression:
      return true;
    default:
      return false;
  }
}

/** The expression inside any wrappers that do not change its value. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (isTransparent(inner)) inner = inner.expression;
  return inner;
}
