import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, type Extractor, nowhere } from './at.js';
import { readExpression } from './expression.js';
import { chainOf } from './names.js';
import { addExpression } from './rows.js';

const { SyntaxKind } = ts;

/** `req.body.email`, `headers['x-forwarded-for']`: the longest chain, wherever it stands. */
export const propertyChain: Extractor = {
  id: 'property-chain',
  kinds: [SyntaxKind.PropertyAccessExpression, SyntaxKind.ElementAccessExpression],
  visit(node: ts.Expression, at) {
    if (!at.seen.has(node)) readExpression(at, node);
  },
  read: readPath,
};

/** A bare name, `this`, `super`, `import.meta`. */
export const bareName: Extractor = {
  id: 'bare-name',
  kinds: [
    SyntaxKind.Identifier,
    SyntaxKind.ThisKeyword,
    SyntaxKind.SuperKeyword,
    SyntaxKind.MetaProperty,
    SyntaxKind.ImportKeyword,
  ],
  read: readPath,
};

function readPath(at: At, node: ts.Expression, { parent }: { readonly parent: number }, types: readonly number[]): number {
  const chain = chainOf(at, node);
  if (chain.text === 'undefined') return addExpression(at, { kind: 'null', text: chain.text, parent }, chain.span);
  const row = addExpression(at, { kind: 'path', text: chain.text, parent, types }, chain.span);
  if (chain.base && chain.base !== node) {
    at.seen.delete(chain.base);
    setExpression(at.writer, row, { base: readExpression(at, chain.base, { ...nowhere, parent: row }) });
  }
  return row;
}
