import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setExpression } from '../writer.js';
import { type At, type Extractor, join, lastOf, none, type Standing, under, valueIn, within } from './at.js';
import { readExpression, unwrap, visitExpression } from './expression.js';
import { taggedType, tagsAround } from './jsdoc.js';
import { flagsOf, hasModifier } from './modifiers.js';
import { spanOf, startOf } from './names.js';
import { readParameters } from './parameters.js';
import { addExpression, addVariable } from './rows.js';
import { setRow } from './seen.js';
import { readType } from './types.js';

const { SyntaxKind } = ts;

type FunctionNode = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

/** `function signup(email: string) {}` as a statement. */
export const functionDeclaration: Extractor = {
  id: 'function-declaration',
  kinds: [SyntaxKind.FunctionDeclaration],
  visit(node: ts.FunctionDeclaration, at) {
    // A signature before the implementation repeats its parameters.
    if (!node.body && !hasModifier(node, SyntaxKind.DeclareKeyword)) return;
    const name = node.name?.text ?? 'default';
    const flags = flagsOf(node);
    const value = readFunction(at, node, valueIn(-1, name, flags & (flag.exported | flag.default)), none);
    setRow(node, value);
    addVariable(at, { name, type: -1, value, flags: flags | flag.constant }, startOf(at, node.name ?? node));
  },
};

/** `(email) => …` and `function (email) {}` as values; without a name of their own they go by that of what they are assigned to. */
export const functionExpression: Extractor = {
  id: 'function-expression',
  kinds: [SyntaxKind.ArrowFunction, SyntaxKind.FunctionExpression],
  visit: visitExpression,
  read: readFunction,
};

function readFunction(at: At, node: FunctionNode, standing: Standing, types: readonly number[]): number {
  const path = standing.path || (node.name?.text ?? '');
  const name = lastOf(path);
  const start = startOf(at, node);
  const span = node.name ? spanOf(at, node.name) : { start, end: start };
  const row = addExpression(at, 'function', '', standing.parent, span);
  const { owner, call, argument } = standing;
  const flags = standing.flags | flagsOf(node);
  const scope = path === name ? at.scope : join(at.scope, path.slice(0, -name.length - 1));
  const shape = readParameters(at, node, { name, scope, owner, call, argument, flags }, span);
  const result = readType(at, node.type ?? taggedType(tagsAround(at, node), 'returns'));
  const opened = path ? join(at.scope, path) : at.scope;
  if (path) at.opened.set(node, opened);
  if (node.body && ts.isBlock(node.body)) at.open += 1;
  const args = node.body && !ts.isBlock(node.body) ? [readBody(at, node.body, row, opened)] : none;
  setExpression(at.writer, row, args, result === -1 ? types : [result, ...types], -1, shape);
  return row;
}

/** What an arrow function without braces gives back. */
function readBody(at: At, body: ts.Expression, parent: number, scope: string): number {
  const standing = { parent, owner: -1, call: -1, argument: -1, path: '', flags: flag.returned };
  return within(at, scope, () => readExpression(at, body, standing));
}

/** `return { … }`, `return user`, `return load()`: what a function gives back. */
export const returned: Extractor = {
  id: 'returned',
  kinds: [SyntaxKind.ReturnStatement],
  visit(node: ts.ReturnStatement, at) {
    if (!node.expression) return;
    if (mayHoldObject(unwrap(node.expression))) readExpression(at, node.expression, valueIn(-1, '', flag.returned));
    else if (isHandedOn(unwrap(node.expression))) {
      const row = addExpression(at, 'other', 'return', -1, spanOf(at, node));
      setExpression(at.writer, row, [readExpression(at, node.expression, under(row))], none);
    }
  },
};

/** `if (user.birthDate)`: what only decides which way to go. */
export const decision: Extractor = {
  id: 'decision',
  kinds: [SyntaxKind.IfStatement],
  visit(node: ts.IfStatement, at) {
    if (!ts.isPropertyAccessExpression(unwrap(node.expression))) return;
    const row = addExpression(at, 'other', 'if', -1, spanOf(at, node.expression));
    setExpression(at.writer, row, [readExpression(at, node.expression, under(row))], none);
  },
};

/** Whether a value may be one that is known elsewhere by a name, or that a call gave. */
function isHandedOn(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return isHandedOn(unwrap(node.whenTrue)) || isHandedOn(unwrap(node.whenFalse));
  if (ts.isBinaryExpression(node)) return isHandedOn(unwrap(node.left)) || isHandedOn(unwrap(node.right));
  return ts.isIdentifier(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node);
}

function mayHoldObject(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return mayHoldObject(unwrap(node.whenTrue)) || mayHoldObject(unwrap(node.whenFalse));
  if (ts.isBinaryExpression(node)) return mayHoldObject(unwrap(node.right));
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}
