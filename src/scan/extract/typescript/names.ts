import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import type { Span } from '../writer.js';
import type { At } from './at.js';
import { consume } from './seen.js';

const { SyntaxKind } = ts;

/** The text of a name. The parser keeps it with an underscore more where it starts with two, which its accessor takes away. */
export function textOf(name: ts.Identifier | ts.PrivateIdentifier): string {
  const raw = name.escapedText as string;
  return raw.charCodeAt(0) === 95 ? name.text : raw;
}

/** The offset of a node without the space and comments before it. */
export function startOf(at: At, node: ts.Node): number {
  if (node.kind === SyntaxKind.Identifier) {
    const name = textOf(node as ts.Identifier);
    const start = node.end - name.length;
    // Not where the name is written with escapes.
    if (start >= node.pos && (start === node.pos || at.text.startsWith(name, start))) return start;
  }
  return tokenStart(at, node);
}

function tokenStart(at: At, node: ts.Node): number {
  let start = node.pos;
  let code = at.text.charCodeAt(start);
  // Space, tab and line breaks; what else there is before a token the parser's own search knows.
  while (code === 32 || code === 10 || code === 13 || code === 9) {
    start += 1;
    code = at.text.charCodeAt(start);
  }
  const isToken = code > 32 && code < 127 && code !== slash && code !== hash;
  return isToken && start < node.end ? start : node.getStart(at.source);
}

/** The first character of a comment, and of a first line that names an interpreter. */
const slash = 47;
const hash = 35;

/** The offsets of a node without the space and comments before it. */
export function spanOf(at: At, node: ts.Node): Span {
  return { start: startOf(at, node), end: node.end };
}

/** The text of a node without the space and comments before it. */
export function sourceOf(at: At, node: ts.Node): string {
  return at.text.slice(startOf(at, node), node.end);
}

/** A name as written in a declaration: its text, the dotted path of a computed one as `alias`, and the flags that its spelling sets. */
export interface WrittenName {
  readonly name: string;
  readonly alias: string;
  readonly flags: number;
  readonly span: Span;
}

/** Reads the name of a member, key or binding. */
export function readName(at: At, node: ts.PropertyName | ts.BindingName): WrittenName {
  const span = spanOf(at, node);
  if (ts.isIdentifier(node)) return { name: textOf(node), alias: '', flags: 0, span };
  if (ts.isPrivateIdentifier(node)) return { name: node.text.slice(1), alias: '', flags: flag.private, span };
  if (ts.isComputedPropertyName(node)) return readComputed(at, node.expression);
  if (ts.isStringLiteralLike(node)) return { name: node.text, alias: '', flags: flag.quoted, span };
  return { name: ts.isNumericLiteral(node) ? node.text : '', alias: '', flags: 0, span };
}

function readComputed(at: At, inner: ts.Expression): WrittenName {
  if (ts.isStringLiteralLike(inner)) return { name: inner.text, alias: '', flags: flag.quoted, span: spanOf(at, inner) };
  const chain = chainOf(at, inner);
  if (chain.base === null) consume(inner);
  else at.open += 1;
  return { name: '', alias: chain.base === null ? chain.text : '', flags: 0, span: chain.span };
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
  let token: ts.Node | null = null;
  let current = node;
  for (;;) {
    const root = rootText(at, current);
    if (root !== null) {
      if (current !== node) consume(current);
      return { text: text ? `${root}.${text}` : root, base: null, span: spanOf(at, token ?? current) };
    }
    const next = receiverOf(current);
    if (next === null) return { text, base: current, span: spanOf(at, token ?? current) };
    if (current !== node) consume(current);
    const step = stepToken(current);
    if (step !== null) {
      const name = current.kind === SyntaxKind.ElementAccessExpression ? indexText(step) : memberText(step);
      if (name === '[]') at.open += 1;
      text = text ? `${name}.${text}` : name;
      token ??= step;
    }
    current = next;
  }
}

function rootText(at: At, node: ts.Expression): string | null {
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return textOf(node as ts.Identifier);
    case SyntaxKind.ThisKeyword:
      return 'this';
    case SyntaxKind.SuperKeyword:
      return 'super';
    case SyntaxKind.ImportKeyword:
      return 'import';
    case SyntaxKind.MetaProperty:
      return sourceOf(at, node);
    default:
      return null;
  }
}

function receiverOf(node: ts.Expression): ts.Expression | null {
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
    case SyntaxKind.ElementAccessExpression:
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AwaitExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.TypeAssertionExpression:
      return (node as ts.PropertyAccessExpression).expression;
    default:
      return null;
  }
}

function stepToken(node: ts.Expression): ts.Node | null {
  if (node.kind === SyntaxKind.PropertyAccessExpression) return (node as ts.PropertyAccessExpression).name;
  return node.kind === SyntaxKind.ElementAccessExpression ? (node as ts.ElementAccessExpression).argumentExpression : null;
}

function memberText(token: ts.Node): string {
  const text = textOf(token as ts.Identifier | ts.PrivateIdentifier);
  return token.kind === SyntaxKind.PrivateIdentifier ? text.slice(1) : text;
}

function indexText(token: ts.Node): string {
  return ts.isStringLiteralLike(token) || ts.isNumericLiteral(token) ? token.text : '[]';
}
