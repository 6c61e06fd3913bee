import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, none, type Standing, under } from './at.js';
import { readAssignmentPattern } from './binding.js';
import { readExpression, unwrap } from './expression.js';
import { chainOf } from './names.js';
import { addExpression } from './rows.js';
import { consume } from './seen.js';

const { SyntaxKind } = ts;

const operators: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.PlusEqualsToken,
]);

/** Whether a binary expression gives its left side a value. */
export function isAssignment(node: ts.BinaryExpression): boolean {
  return operators.has(node.operatorToken.kind);
}

/** Records `this.email = email`; of `({ email } = body)` the pattern, and its value in place of an own row. */
export function readAssignment(at: At, node: ts.BinaryExpression, standing: Standing): number {
  const target = unwrap(node.left);
  consume(node.left);
  if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
    consume(target);
    const source = readExpression(at, node.right, standing);
    readAssignmentPattern(at, target, { source });
    return source;
  }
  const chain = chainOf(at, node.left);
  // So are exports by assignment.
  if (/^(?:module|exports)\b/.test(chain.text)) at.open += 1;
  const row = addExpression(at, 'assign', chain.text, standing.parent, chain.span);
  const base = chain.base && chain.base !== node.left ? readExpression(at, chain.base, under(row)) : -1;
  const path = assignedPath(chain.text);
  const value = readExpression(at, node.right, { parent: row, owner: -1, call: -1, argument: -1, path, flags: 0 });
  setExpression(at.writer, row, [value], none, base);
  return row;
}

/** The name under which what is assigned is known: `exports.create` is `create`, `User.prototype.save` is `User.save`. */
function assignedPath(target: string): string {
  const path = target
    .replace(/^(?:module\.)?exports\b\.?/, '')
    .replace(/^this\./, '')
    .replace('.prototype.', '.');
  return path || 'default';
}
