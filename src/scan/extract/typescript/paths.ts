import { ts } from 'ts-morph';
import { setExpression } from '../writer.js';
import { type At, type Extractor, none, type Standing, under } from './at.js';
import { readExpression, visitExpression } from './expression.js';
import { chainOf } from './names.js';
import { addExpression } from './rows.js';

const { SyntaxKind } = ts;

/** `req.body.email`, `headers['x-forwarded-for']`: the longest chain, wherever it stands. */
export const propertyChain: Extractor = {
  id: 'property-chain',
  kinds: [SyntaxKind.PropertyAccessExpression, SyntaxKind.ElementAccessExpression],
  visit: visitExpression,
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

function readPath(at: At, node: ts.Expression, { parent }: Standing, types: readonly number[]): number {
  const chain = chainOf(at, node);
  if (chain.text === 'undefined') return addExpression(at, 'null', chain.text, parent, chain.span);
  const row = addExpression(at, 'path', chain.text, parent, chain.span);
  const index = namedIndex(node, chain.text);
  if (chain.base === null && types.length === 0 && !index) return row;
  const named = index ? [readExpression(at, index, under(row))] : none;
  setExpression(at.writer, row, named, types, chain.base ? readExpression(at, chain.base, under(row)) : -1);
  return row;
}

/** What a header or a cookie is read by where that is no literal: `req.headers[DEVICE_HEADER]`. */
function namedIndex(node: ts.Expression, text: string): ts.Expression | null {
  if (!ts.isElementAccessExpression(node) || !/(?:^|\.)(?:headers|cookies)\.\[\]$/i.test(text)) return null;
  const { argumentExpression: index } = node;
  return ts.isIdentifier(index) || ts.isPropertyAccessExpression(index) ? index : null;
}
