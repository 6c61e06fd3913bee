import { ts } from 'ts-morph';
import { type At, consumed, nowhere, type Standing } from './at.js';
import { spanOf } from './names.js';
import { addExpression } from './rows.js';
import { isConstAssertion, readType } from './types.js';

/** The row of an expression, recorded on first sight. `await`, `as`, `satisfies`, `!` and parentheses are seen through. */
export function readExpression(at: At, node: ts.Expression, standing: Standing = nowhere): number {
  const known = at.seen.get(node);
  if (known !== undefined && known !== consumed) return known;
  const types: number[] = [];
  let inner = node;
  while (isTransparent(inner)) {
    at.seen.set(inner, consumed);
    if (ts.isAsExpression(inner) || ts.isSatisfiesExpression(inner) || ts.isTypeAssertionExpression(inner)) {
      if (!isConstAssertion(inner.type)) types.push(readType(at, inner.type));
    }
    inner = inner.expression;
  }
  const read = at.readers[inner.kind] as
    | ((at: At, node: ts.Expression, standing: Standing, types: number[]) => number)
    | undefined;
  const row = read
    ? read(at, inner, standing, types)
    : addExpression(at, { kind: 'other', parent: standing.parent, types }, spanOf(at, inner));
  at.seen.set(inner, row);
  if (inner !== node) at.seen.set(node, row);
  return row;
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
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
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
