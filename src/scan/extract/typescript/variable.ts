import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { type At, type Extractor, valueIn } from './at.js';
import { readBinding } from './binding.js';
import { readExpression } from './expression.js';
import { taggedType, tagsAround } from './jsdoc.js';
import { flagsOf } from './modifiers.js';
import { startOf } from './names.js';
import { addVariable } from './rows.js';
import { isConstAssertion, readType } from './types.js';

const { SyntaxKind } = ts;

/** `const { email } = req.body`, `let user: User | undefined`, `for (const user of users)`. */
export const variable: Extractor = {
  id: 'variable',
  kinds: [SyntaxKind.VariableDeclaration],
  visit(node: ts.VariableDeclaration, at) {
    const loop = loopSource(at);
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    const flags = declarationFlags(at, node) | (loop ? flag.array : 0);
    const type = readType(at, node.type ?? taggedType(tagsAround(at, node), 'type'), { owner: -1, name });
    const initializer = node.initializer ?? loop;
    const value = initializer ? readExpression(at, initializer, valueIn(-1, name, flags & flag.exported)) : -1;
    if (ts.isIdentifier(node.name)) addVariable(at, { name, type, value, flags }, startOf(at, node.name));
    else readBinding(at, node.name, { source: value, heritage: type === -1 ? [] : [type], flags });
  },
};

function loopSource(at: At): ts.Expression | undefined {
  const loop = at.ancestors.at(-2);
  return loop && ts.isForOfStatement(loop) && loop.initializer === at.ancestors.at(-1) ? loop.expression : undefined;
}

function declarationFlags(at: At, node: ts.VariableDeclaration): number {
  const list = at.ancestors.at(-1);
  const statement = at.ancestors.at(-2);
  const constant = list && list.flags & ts.NodeFlags.Const ? flag.constant : 0;
  const exported = statement && ts.isVariableStatement(statement) ? flagsOf(statement) : 0;
  const frozen =
    node.initializer && ts.isAsExpression(node.initializer) && isConstAssertion(node.initializer.type) ? flag.readonly : 0;
  return constant | exported | frozen;
}
