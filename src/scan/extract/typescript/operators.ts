import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, consumed, type Extractor, nowhere, type Standing } from './at.js';
import { readAssignmentPattern } from './binding.js';
import { readExpression, unwrap } from './expression.js';
import { type Chain, chainOf, spanOf } from './names.js';
import { addExpression } from './rows.js';

const { SyntaxKind } = ts;

const assignments: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.PlusEqualsToken,
]);

/** `user.email = input.email` wherever it stands; `a || b` where a row refers to it. */
export const binary: Extractor = {
  id: 'binary',
  kinds: [SyntaxKind.BinaryExpression],
  visit(node: ts.BinaryExpression, at) {
    if (assignments.has(node.operatorToken.kind) && !at.seen.has(node)) readExpression(at, node);
  },
  read(at, node: ts.BinaryExpression, standing, types) {
    if (assignments.has(node.operatorToken.kind)) return readAssignment(at, node, standing);
    const row = addExpression(
      at,
      { kind: 'binary', text: ts.tokenToString(node.operatorToken.kind) ?? '', parent: standing.parent, types },
      spanOf(at, node.operatorToken),
    );
    const inner = { ...standing, parent: row };
    setExpression(at.writer, row, { args: operandsOf(at, node).map((operand) => readExpression(at, operand, inner)) });
    return row;
  },
};

/** The operands of a run of one operator, so that a long sum is one row. */
function operandsOf(at: At, node: ts.BinaryExpression): ts.Expression[] {
  const operands = [node.right];
  let left = node.left;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === node.operatorToken.kind) {
    at.seen.set(left, consumed);
    operands.push(left.right);
    left = left.left;
  }
  operands.push(left);
  return operands.reverse();
}

function readAssignment(at: At, node: ts.BinaryExpression, standing: Standing): number {
  const target = unwrap(node.left);
  at.seen.set(node.left, consumed);
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    at.seen.set(target, consumed);
    const source = readExpression(at, node.right, standing);
    readAssignmentPattern(at, target, { source });
    return source;
  }
  const chain = chainOf(at, node.left);
  const row = addExpression(at, { kind: 'assign', text: chain.text, parent: standing.parent }, chain.span);
  const base = chain.base ? baseRow(at, chain, row) : -1;
  const path = assignedPath(chain.text);
  const name = path.slice(path.lastIndexOf('.') + 1);
  const value = readExpression(at, node.right, { ...nowhere, parent: row, name, path });
  setExpression(at.writer, row, { base, args: [value] });
  return row;
}

function baseRow(at: At, chain: Chain, parent: number): number {
  if (chain.base === null) return -1;
  at.seen.delete(chain.base);
  return readExpression(at, chain.base, { ...nowhere, parent });
}

/** The name under which what is assigned is known: `exports.create` is `create`, `User.prototype.save` is `User.save`. */
function assignedPath(target: string): string {
  const path = target
    .replace(/^(?:module\.)?exports\b\.?/, '')
    .replace(/^this\./, '')
    .replace('.prototype.', '.');
  return path || 'default';
}

/** `a ? b : c`. What the branches hold stands where the whole stands. */
export const conditional: Extractor = {
  id: 'conditional',
  kinds: [SyntaxKind.ConditionalExpression],
  read(at, node: ts.ConditionalExpression, standing, types) {
    const row = addExpression(at, { kind: 'conditional', parent: standing.parent, types }, spanOf(at, node.questionToken));
    const inner = { ...standing, parent: row };
    const condition = readExpression(at, node.condition, { ...nowhere, parent: row });
    setExpression(at.writer, row, {
      args: [condition, readExpression(at, node.whenTrue, inner), readExpression(at, node.whenFalse, inner)],
    });
    return row;
  },
};

/** `!user.email`, `typeof x`, `...list`, `yield x` where a row refers to them. */
export const otherOperator: Extractor = {
  id: 'other-operator',
  kinds: [
    SyntaxKind.PrefixUnaryExpression,
    SyntaxKind.PostfixUnaryExpression,
    SyntaxKind.TypeOfExpression,
    SyntaxKind.VoidExpression,
    SyntaxKind.DeleteExpression,
    SyntaxKind.YieldExpression,
    SyntaxKind.SpreadElement,
    SyntaxKind.JsxExpression,
  ],
  read(at, node: ts.Expression, standing, types) {
    const operand = operandOf(node);
    if (ts.isJsxExpression(node) && operand) return readExpression(at, operand, standing);
    const span = spanOf(at, node);
    const row = addExpression(at, { kind: 'other', text: wordOf(node), parent: standing.parent, types }, span);
    if (operand) setExpression(at.writer, row, { args: [readExpression(at, operand, { ...nowhere, parent: row })] });
    return row;
  },
};

function operandOf(node: ts.Expression): ts.Expression | undefined {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return node.operand;
  return (node as ts.SpreadElement | ts.YieldExpression).expression;
}

function wordOf(node: ts.Expression): string {
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return ts.tokenToString(node.operator) ?? '';
  if (ts.isSpreadElement(node)) return '...';
  if (ts.isTypeOfExpression(node)) return 'typeof';
  if (ts.isDeleteExpression(node)) return 'delete';
  return ts.isYieldExpression(node) ? 'yield' : 'void';
}
