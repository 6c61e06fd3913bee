import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import type { Span } from '../writer.js';
import { type At, consumed } from './at.js';

/** The offsets of a node without the space and comments before it. */
export function spanOf(at: At, node: ts.Node): Span {
  if (node.kind === ts.SyntaxKind.Identifier) {
    const start = node.end - (node as ts.Identifier).text.length;
    if (start >= node.pos && at.text.startsWith((node as ts.Identifier).text, start)) return { start, end: node.end };
  }
  return { start: node.getStart(at.source), end: node.end };
}

/** A name as written in a declaration: its text, the dotted path of a computed one as `alias`, and the flags that its spelling sets. */
export interface WrittenName {
  readonly name: string;
  readonly alias: string;
  readonly flags: number;
  readonly span: Span;
}

/** Reads the name of a member, key or binding. */
export function readName(at: At, node: ts.PropertyName | ts.BindingName | undefined): WrittenName {
  if (node === undefined) return { name: '', alias: '', flags: 0, span: { start: 0, end: 0 } };
  const span = spanOf(at, node);
  if (ts.isIdentifier(node)) return { name: node.text, alias: '', flags: 0, span };
  if (ts.isPrivateIdentifier(node)) return { name: node.text.slice(1), alias: '', flags: flag.private, span };
  if (ts.isComputedPropertyName(node)) {
    const inner = node.expression;
    if (ts.isStringLiteralLike(inner)) return { name: inner.text, alias: '', flags: flag.quoted, span: spanOf(at, inner) };
    const chain = chainOf(at, inner);
    if (chain.base === null) at.seen.set(inner, consumed);
    return { name: '', alias: chain.base === null ? chain.text : '', flags: 0, span: chain.span };
  }
  if (ts.isStringLiteralLike(node)) return { name: node.text, alias: '', flags: flag.quoted, span };
  if (ts.isNumericLiteral(node)) return { name: node.text, alias: '', flags: 0, span };
  return { name: '', alias: '', flags: 0, span };
}

/** A dotted path, what it starts from where that is no name (a call, a literal), and where its last name stands. */
export interface Chain {
  readonly text: string;
  readonly base: ts.Expression | null;
  readonly span: Span;
}

/** Flattens a property chain and marks its inner nodes as told by it. A literal index becomes part of the path, a computed one `[]`. */
export function chainOf(at: At, node: ts.Expression): Chain {
  let text = '';
  let span: Span | null = null;
  let current = node;
  for (;;) {
    if (current !== node) at.seen.set(current, consumed);
    const step = stepOf(at, current);
    if (step.name !== null) {
      text = text ? `${step.name}.${text}` : step.name;
      span ??= spanOf(at, step.token);
    }
    if (step.next === null) return { text, base: step.name === null ? current : null, span: span ?? spanOf(at, current) };
    current = step.next;
  }
}

interface Step {
  readonly name: string | null;
  readonly token: ts.Node;
  readonly next: ts.Expression | null;
}

function stepOf(at: At, node: ts.Expression): Step {
  switch (node.kind) {
    case ts.SyntaxKind.Identifier:
      return { name: (node as ts.Identifier).text, token: node, next: null };
    case ts.SyntaxKind.ThisKeyword:
      return { name: 'this', token: node, next: null };
    case ts.SyntaxKind.SuperKeyword:
      return { name: 'super', token: node, next: null };
    case ts.SyntaxKind.ImportKeyword:
      return { name: 'import', token: node, next: null };
    case ts.SyntaxKind.MetaProperty:
      return { name: at.text.slice(spanOf(at, node).start, node.end), token: node, next: null };
    case ts.SyntaxKind.PropertyAccessExpression: {
      const { name, expression } = node as ts.PropertyAccessExpression;
      return { name: ts.isPrivateIdentifier(name) ? name.text.slice(1) : name.text, token: name, next: expression };
    }
    case ts.SyntaxKind.ElementAccessExpression: {
      const { argumentExpression: index, expression } = node as ts.ElementAccessExpression;
      const literal = ts.isStringLiteralLike(index) || ts.isNumericLiteral(index);
      return { name: literal ? index.text : '[]', token: index, next: expression };
    }
    case ts.SyntaxKind.ParenthesizedExpression:
    case ts.SyntaxKind.AwaitExpression:
    case ts.SyntaxKind.AsExpression:
    case ts.SyntaxKind.SatisfiesExpression:
    case ts.SyntaxKind.NonNullExpression:
    case ts.SyntaxKind.TypeAssertionExpression:
      return { name: null, token: node, next: (node as ts.ParenthesizedExpression).expression };
    default:
      return { name: null, token: node, next: null };
  }
}
