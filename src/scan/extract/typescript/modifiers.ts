import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { intern } from '../../../core/table.js';
import type { At } from './at.js';
import { readExpression } from './expression.js';

const { SyntaxKind } = ts;

const flagOf = new Map<ts.SyntaxKind, number>([
  [SyntaxKind.ReadonlyKeyword, flag.readonly],
  [SyntaxKind.StaticKeyword, flag.static],
  [SyntaxKind.ExportKeyword, flag.exported],
  [SyntaxKind.DefaultKeyword, flag.default],
  [SyntaxKind.PrivateKeyword, flag.private],
  [SyntaxKind.ProtectedKeyword, flag.private],
  [SyntaxKind.AsyncKeyword, flag.async],
]);

const none: readonly number[] = [];

interface Modified extends ts.Node {
  readonly modifiers?: ts.NodeArray<ts.ModifierLike> | undefined;
  readonly questionToken?: ts.Node | undefined;
}

/** The flags that a declaration's modifiers and question mark set. */
export function flagsOf(node: Modified): number {
  let flags = node.questionToken ? flag.optional : 0;
  if (node.modifiers === undefined) return flags;
  for (const modifier of node.modifiers) flags |= flagOf.get(modifier.kind) ?? 0;
  return flags;
}

/** Whether a declaration has a modifier. */
export function hasModifier(node: Modified, kind: ts.SyntaxKind): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

/** The expressions of a declaration's decorators. */
export function readDecorators(at: At, node: Modified): readonly number[] {
  if (node.modifiers === undefined) return none;
  let found = none;
  for (const modifier of node.modifiers) {
    if (ts.isDecorator(modifier)) found = [...found, readExpression(at, modifier.expression)];
  }
  return found;
}

/** The names of type parameters, as text positions. */
export function parameterNames(
  at: At,
  node: { readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined },
): readonly number[] {
  if (node.typeParameters === undefined) return none;
  return node.typeParameters.map((parameter) => intern(at.writer.pool, parameter.name.text));
}
