import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setExpression } from '../writer.js';
import { type At, type Extractor, join, nowhere, type Standing } from './at.js';
import { readExpression, unwrap } from './expression.js';
import { flagsOf, hasModifier } from './modifiers.js';
import { spanOf } from './names.js';
import { readParameters } from './parameters.js';
import { addExpression, addVariable } from './rows.js';
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
    const standing = { ...nowhere, name, path: name, flags: flagsOf(node) & (flag.exported | flag.default) };
    const value = readFunction(at, node, standing, []);
    at.seen.set(node, value);
    addVariable(at, { name, value, flags: flagsOf(node) | flag.constant }, spanOf(at, node.name ?? node).start);
  },
};

/** `(email) => …` and `function (email) {}` as values; without a name of their own they go by that of what they are assigned to. */
export const functionExpression: Extractor = {
  id: 'function-expression',
  kinds: [SyntaxKind.ArrowFunction, SyntaxKind.FunctionExpression],
  visit(node: ts.ArrowFunction | ts.FunctionExpression, at) {
    if (!at.seen.has(node)) readExpression(at, node);
  },
  read: readFunction,
};

function readFunction(at: At, node: FunctionNode, standing: Standing, types: readonly number[]): number {
  const path = standing.path || (node.name?.text ?? '');
  const name = path.slice(path.lastIndexOf('.') + 1);
  const start = spanOf(at, node).start;
  const span = node.name ? spanOf(at, node.name) : { start, end: start };
  const row = addExpression(at, { kind: 'function', parent: standing.parent }, span);
  const { owner, call, argument, flags } = standing;
  const holder = {
    name,
    scope: join(at.scope, path.slice(0, -name.length - 1)),
    owner,
    call,
    argument,
    flags: flags | flagsOf(node),
  };
  const shape = readParameters(at, node, holder, span);
  const result = readType(at, node.type);
  setExpression(at.writer, row, { shape, types: result === -1 ? types : [result, ...types] });
  if (path) at.opened.set(node, join(at.scope, path));
  return row;
}

/** Objects that a function gives back, by `return` or as the body of an arrow function. */
export const returned: Extractor = {
  id: 'returned',
  kinds: [SyntaxKind.ReturnStatement, SyntaxKind.ArrowFunction],
  visit(node: ts.ReturnStatement | ts.ArrowFunction, at) {
    const result = ts.isReturnStatement(node) ? node.expression : ts.isBlock(node.body) ? undefined : node.body;
    if (result === undefined || !mayHoldObject(unwrap(result))) return;
    readExpression(at, result, { ...nowhere, flags: flag.returned });
  },
};

function mayHoldObject(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return mayHoldObject(unwrap(node.whenTrue)) || mayHoldObject(unwrap(node.whenFalse));
  if (ts.isBinaryExpression(node)) return mayHoldObject(unwrap(node.right));
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}
