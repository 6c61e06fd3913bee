import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { pushModule } from '../writer.js';
import type { At, Extractor } from './at.js';
import { readExpression, unwrap, visitExpression } from './expression.js';
import { spanOf, startOf } from './names.js';
import { addVariable } from './rows.js';

const { SyntaxKind } = ts;

/** `const { hash } = require('bcrypt')`, `const pdf = await import('./pdf')`, and either without a name. */
export const importByCall: Extractor = {
  id: 'import-by-call',
  kinds: [SyntaxKind.CallExpression],
  visit(node: ts.CallExpression, at) {
    const kind = kindOf(node);
    const specifier = node.arguments[0];
    if (kind === null || !specifier || !ts.isStringLiteralLike(specifier)) return;
    const module = specifier.text;
    for (const { imported, local, token } of namesOf(at, node)) {
      pushModule(at.writer, { kind, module, imported, local, flags: 0 }, spanOf(at, token ?? specifier));
    }
  },
};

function kindOf(node: ts.CallExpression): 'require' | 'dynamic' | null {
  if (node.expression.kind === SyntaxKind.ImportKeyword) return 'dynamic';
  return ts.isIdentifier(node.expression) && node.expression.text === 'require' ? 'require' : null;
}

interface Local {
  readonly imported: string;
  readonly local: string;
  readonly token?: ts.Node;
}

function namesOf(at: At, node: ts.CallExpression): Local[] {
  const holder = [...at.ancestors].reverse().find((ancestor) => !isBetween(ancestor));
  const path = holder && ts.isVariableDeclaration(holder) && holder.initializer ? propertyOf(holder.initializer, node) : null;
  if (!holder || !ts.isVariableDeclaration(holder) || path === null) return [{ imported: '*', local: '' }];
  if (ts.isIdentifier(holder.name)) return [{ imported: path, local: holder.name.text, token: holder.name }];
  if (!ts.isObjectBindingPattern(holder.name) || path !== '*') return [{ imported: path, local: '' }];
  return holder.name.elements.flatMap((element) => {
    if (!ts.isIdentifier(element.name)) return [];
    const key = element.propertyName ?? element.name;
    return ts.isIdentifier(key) ? [{ imported: key.text, local: element.name.text, token: element.name }] : [];
  });
}

function isBetween(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) || (ts.isExpression(node) && unwrap(node) !== node);
}

/** `*` for `require('x')` itself, `y` for `require('x').y`, null where more is done with it. */
function propertyOf(initializer: ts.Expression, call: ts.CallExpression): string | null {
  const value = unwrap(initializer);
  if (value === call) return '*';
  return ts.isPropertyAccessExpression(value) && unwrap(value.expression) === call ? value.name.text : null;
}

/** `module.exports = { a, b }`, `exports.create = …`. */
export const exportByAssignment: Extractor = {
  id: 'export-by-assignment',
  kinds: [SyntaxKind.BinaryExpression],
  visit(node: ts.BinaryExpression, at) {
    if (node.operatorToken.kind !== SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(node.left)) return;
    const target = at.text.slice(spanOf(at, node.left).start, node.left.end);
    const match = /^(?:module\.exports|exports)(?:\.([\w$]+))?$/.exec(target);
    if (!match || target === 'exports') return;
    const value = unwrap(node.right);
    const name = match[1] ?? 'default';
    const local = ts.isIdentifier(value) ? value.text : name;
    if (!ts.isIdentifier(value)) {
      visitExpression(node, at);
      const flags = flag.exported | flag.constant;
      addVariable(at, { name, type: -1, value: readExpression(at, node.right), flags }, startOf(at, node.left.name));
    }
    const row = { kind: 'export', module: '', imported: match[1] ?? 'export=', local, flags: flag.exported } as const;
    pushModule(at.writer, row, spanOf(at, node.left.name));
  },
};
