import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, type Extractor, none, type Standing, under } from './at.js';
import { readExpression, visitExpression } from './expression.js';
import { chainOf } from './names.js';
import { addExpression } from './rows.js';
import { consume } from './seen.js';
import { readType } from './types.js';

const { SyntaxKind } = ts;

/** `prisma.user.create({ … })`, `new Map()`, `z.string().email()`. */
export const call: Extractor = {
  id: 'call',
  kinds: [SyntaxKind.CallExpression, SyntaxKind.NewExpression],
  visit: visitExpression,
  read: readCall,
};

function readCall(at: At, node: ts.CallExpression | ts.NewExpression, standing: Standing, types: readonly number[]): number {
  const callee = chainOf(at, node.expression);
  // Imports by call are found by the walk.
  if (callee.text === 'require' || callee.text === 'import') at.open += 1;
  const kind = node.kind === SyntaxKind.NewExpression ? 'new' : 'call';
  const row = addExpression(at, kind, callee.text, standing.parent, callee.span);
  if (callee.base !== node.expression) consume(node.expression);
  // What wraps a function on its way to a name (`memo(…)`, `asyncHandler(…)`) leaves it that name.
  const path = standing.path !== '' && callee.base === null && isWrapper(callee.text) ? standing.path : '';
  const base = callee.base ? readExpression(at, callee.base, under(row)) : -1;
  const args = node.arguments ? readArguments(at, node.arguments, row, path) : none;
  const written = node.typeArguments ? node.typeArguments.map((type) => readType(at, type)) : none;
  setExpression(at.writer, row, args, types.length > 0 ? [...written, ...types] : written, base);
  return row;
}

function isWrapper(callee: string): boolean {
  return !callee.includes('.') || callee.startsWith('React.');
}

function readArguments(at: At, nodes: ts.NodeArray<ts.Expression>, row: number, path: string): number[] {
  const rows: number[] = [];
  for (const node of nodes) {
    rows.push(readExpression(at, node, { parent: row, owner: -1, call: row, argument: rows.length, path, flags: 0 }));
  }
  return rows;
}
