import { ts } from 'ts-morph';
import { mayWriteSql, readWrittenSql } from '../sql/written.js';
import { setExpression } from '../writer.js';
import { isAssignment, readAssignment } from './assignment.js';
import { type At, type Extractor, inside, none, under } from './at.js';
import { readAll, readExpression, visitExpression } from './expression.js';
import { spanOf, startOf } from './names.js';
import { addExpression } from './rows.js';
import { consume } from './seen.js';

const { SyntaxKind } = ts;

/** `user.email = input.email` wherever it stands; `a || b` where a row refers to it. */
export const binary: Extractor = {
  id: 'binary',
  kinds: [SyntaxKind.BinaryExpression],
  visit(node: ts.BinaryExpression, at) {
    if (isAssignment(node)) visitExpression(node, at);
  },
  read(at, node: ts.BinaryExpression, standing, types) {
    if (isAssignment(node)) return readAssignment(at, node, standing);
    const operator = node.operatorToken;
    const row = addExpression(at, 'binary', ts.tokenToString(operator.kind) ?? '', standing.parent, spanOf(at, operator));
    const inner = inside(standing, row);
    const operands = operandsOf(node);
    if (operator.kind === SyntaxKind.PlusToken) readSummedSql(at, operands);
    setExpression(at.writer, row, readAll(at, operands, inner), types);
    return row;
  },
};

/** `'UPDATE users SET ' + 'email = $1'`: a statement that is put together of several texts. What is no text leaves room. */
function readSummedSql(at: At, operands: readonly ts.Expression[]): void {
  const [first] = operands;
  if (!first || !ts.isStringLiteralLike(first) || !mayWriteSql(`${first.text}${' '.repeat(15)}`)) return;
  const start = startOf(at, first) + 1;
  let text = '';
  for (const operand of operands) {
    if (!ts.isStringLiteralLike(operand)) continue;
    const from = startOf(at, operand) + 1;
    text = text.padEnd(from - start) + at.text.slice(from, operand.end - 1);
  }
  readWrittenSql(at.writer, text, start, at.scope);
}

/** The operands of a run of one operator, so that a long sum is one row. */
function operandsOf(node: ts.BinaryExpression): ts.Expression[] {
  const operands = [node.right];
  let left = node.left;
  while (ts.isBinaryExpression(left) && left.operatorToken.kind === node.operatorToken.kind) {
    consume(left);
    operands.push(left.right);
    left = left.left;
  }
  operands.push(left);
  return operands.reverse();
}

/** `a ? b : c`. What the branches hold stands where the whole stands. */
export const conditional: Extractor = {
  id: 'conditional',
  kinds: [SyntaxKind.ConditionalExpression],
  read(at, node: ts.ConditionalExpression, standing, types) {
    const row = addExpression(at, 'conditional', '', standing.parent, spanOf(at, node.questionToken));
    const inner = inside(standing, row);
    const condition = readExpression(at, node.condition, under(row));
    const branches = [node.whenTrue, node.whenFalse].map((branch) => readExpression(at, branch, inner));
    setExpression(at.writer, row, [condition, ...branches], types);
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
  ],
  read(at, node: ts.Expression, standing, types) {
    const row = addExpression(at, 'other', wordOf(node), standing.parent, spanOf(at, node));
    const operand = operandOf(node);
    setExpression(at.writer, row, operand ? [readExpression(at, operand, under(row))] : none, types);
    return row;
  },
};

/** `{value}` in JSX is its value. */
export const jsxExpression: Extractor = {
  id: 'jsx-expression',
  kinds: [SyntaxKind.JsxExpression],
  read(at, node: ts.JsxExpression, standing) {
    if (node.expression) return readExpression(at, node.expression, standing);
    return addExpression(at, 'other', '', standing.parent, spanOf(at, node));
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

/** `if (choice === 'yes')`: a bare name that is asked stands nowhere else. */
export const condition: Extractor = {
  id: 'condition',
  kinds: [SyntaxKind.IfStatement],
  visit(node: ts.IfStatement, at) {
    visitExpression(node.expression, at);
  },
};

/** `(await response.json()) as { email: string }`: the value may be recorded for itself alone, so the type is read where it is written out. */
export const assertion: Extractor = {
  id: 'assertion',
  kinds: [SyntaxKind.AsExpression, SyntaxKind.SatisfiesExpression],
  visit(node: ts.AsExpression | ts.SatisfiesExpression, at) {
    if (isWrittenOut(node.type)) visitExpression(node, at);
  },
};

function isWrittenOut(type: ts.TypeNode): boolean {
  if (ts.isArrayTypeNode(type)) return isWrittenOut(type.elementType);
  if (ts.isTypeReferenceNode(type)) return type.typeArguments?.some(isWrittenOut) ?? false;
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) return type.types.some(isWrittenOut);
  return ts.isTypeLiteralNode(type) && type.members.length > 0;
}
