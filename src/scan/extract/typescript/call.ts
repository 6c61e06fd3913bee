import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, consumed, type Extractor, nowhere, type Standing } from './at.js';
import { readExpression } from './expression.js';
import { chainOf } from './names.js';
import { addExpression } from './rows.js';
import { readType } from './types.js';

const { SyntaxKind } = ts;

/** `prisma.user.create({ … })`, `new Map()`, `z.string().email()`. */
export const call: Extractor = {
  id: 'call',
  kinds: [SyntaxKind.CallExpression, SyntaxKind.NewExpression],
  visit(node: ts.CallExpression | ts.NewExpression, at) {
    if (!at.seen.has(node)) readExpression(at, node);
  },
  read(at, node: ts.CallExpression | ts.NewExpression, standing, types) {
    const callee = chainOf(at, node.expression);
    at.seen.set(node.expression, consumed);
    const kind = node.kind === SyntaxKind.NewExpression ? 'new' : 'call';
    const row = addExpression(at, { kind, text: callee.text, parent: standing.parent }, callee.span);
    // What wraps a function on its way to a name (`memo(…)`, `asyncHandler(…)`) leaves it that name.
    const wraps = callee.base === null && (!callee.text.includes('.') || callee.text.startsWith('React.'));
    const path = wraps ? standing.path : '';
    const base = callee.base ? readExpression(at, callee.base, { ...nowhere, parent: row }) : -1;
    const args = (node.arguments ?? []).map((argument, index) => readArgument(at, argument, row, index, path));
    const written = (node.typeArguments ?? []).map((type) => readType(at, type));
    setExpression(at.writer, row, { base, args, types: [...written, ...types] });
    return row;
  },
};

function readArgument(at: At, node: ts.Expression, row: number, index: number, path: string): number {
  const standing: Standing = { ...nowhere, parent: row, call: row, argument: index, path };
  return readExpression(at, node, standing);
}
