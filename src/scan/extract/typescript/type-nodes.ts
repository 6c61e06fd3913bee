import { ts } from 'ts-morph';
import type { At, Extractor, TypeStanding } from './at.js';
import { spanOf } from './names.js';
import { readRecord } from './type-literal.js';
import { addType, readType } from './types.js';

const { SyntaxKind } = ts;

/** `User`, `Promise<User>`, `Prisma.UserCreateInput`, `import('x').User`. */
export const typeReference: Extractor = {
  id: 'type-reference',
  kinds: [SyntaxKind.TypeReference, SyntaxKind.ExpressionWithTypeArguments, SyntaxKind.ImportType],
  readType(at: At, node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments | ts.ImportTypeNode, standing) {
    const text = referenceText(at, node);
    const record = text === 'Record' && ts.isTypeReferenceNode(node) ? readRecord(at, node, standing) : null;
    if (record !== null) return record;
    const args = (node.typeArguments ?? []).map((argument) => readType(at, argument, standing));
    return addType(at, 'ref', text, args);
  },
};

function referenceText(at: At, node: ts.TypeReferenceNode | ts.ExpressionWithTypeArguments | ts.ImportTypeNode): string {
  if (ts.isTypeReferenceNode(node)) return entityText(node.typeName);
  if (ts.isExpressionWithTypeArguments(node)) return at.text.slice(spanOf(at, node.expression).start, node.expression.end);
  const module =
    ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal) ? node.argument.literal.text : '';
  return `import(${module})${node.qualifier ? `.${entityText(node.qualifier)}` : ''}`;
}

function entityText(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityText(name.left)}.${name.right.text}`;
}

/** Types made of parts: arrays, unions, intersections, tuples, `User['email']`, `keyof User`. */
export const compositeType: Extractor = {
  id: 'composite-type',
  kinds: [
    SyntaxKind.ArrayType,
    SyntaxKind.UnionType,
    SyntaxKind.IntersectionType,
    SyntaxKind.TupleType,
    SyntaxKind.IndexedAccessType,
    SyntaxKind.ConditionalType,
  ],
  readType(at: At, node: ts.TypeNode, standing) {
    const read = (part: ts.TypeNode) => readType(at, part, standing);
    if (ts.isArrayTypeNode(node)) return addType(at, 'array', '', [read(node.elementType)]);
    if (ts.isUnionTypeNode(node)) return addType(at, 'union', '', node.types.map(read));
    if (ts.isIntersectionTypeNode(node)) return addType(at, 'intersection', '', node.types.map(read));
    if (ts.isTupleTypeNode(node)) return addType(at, 'tuple', '', node.elements.map(read));
    if (ts.isIndexedAccessTypeNode(node)) return addType(at, 'indexed', '', [read(node.objectType), read(node.indexType)]);
    const { trueType, falseType } = node as ts.ConditionalTypeNode;
    return addType(at, 'union', '', [read(trueType), read(falseType)]);
  },
};

/** Wrappers that do not change what a type names: parentheses, `readonly`, optional and rest elements; and `keyof`. */
export const wrappedType: Extractor = {
  id: 'wrapped-type',
  kinds: [
    SyntaxKind.ParenthesizedType,
    SyntaxKind.TypeOperator,
    SyntaxKind.OptionalType,
    SyntaxKind.RestType,
    SyntaxKind.NamedTupleMember,
    SyntaxKind.JSDocTypeExpression,
    SyntaxKind.JSDocNullableType,
    SyntaxKind.JSDocNonNullableType,
    SyntaxKind.JSDocOptionalType,
    SyntaxKind.JSDocVariadicType,
  ],
  readType(at: At, node: ts.Node & { readonly type: ts.TypeNode }, standing) {
    const inner = readType(at, node.type, standing);
    const isKeyOf = ts.isTypeOperatorNode(node) && node.operator === SyntaxKind.KeyOfKeyword;
    return isKeyOf ? addType(at, 'keyof', '', [inner]) : inner;
  },
};

/** `'admin'`, `42`, `null`, `` `user-${string}` ``. */
export const literalType: Extractor = {
  id: 'literal-type',
  kinds: [SyntaxKind.LiteralType, SyntaxKind.TemplateLiteralType],
  readType(at: At, node: ts.LiteralTypeNode | ts.TemplateLiteralTypeNode) {
    if (ts.isTemplateLiteralTypeNode(node)) return addType(at, 'literal', at.text.slice(spanOf(at, node).start, node.end));
    const { literal } = node;
    if (literal.kind === SyntaxKind.NullKeyword) return addType(at, 'primitive', 'null');
    if (ts.isStringLiteralLike(literal)) return addType(at, 'literal', literal.text);
    return addType(at, 'literal', at.text.slice(spanOf(at, literal).start, literal.end));
  },
};

/** `typeof user.address`. */
export const typeQuery: Extractor = {
  id: 'type-query',
  kinds: [SyntaxKind.TypeQuery],
  readType(at: At, node: ts.TypeQueryNode) {
    const text = at.text.slice(spanOf(at, node.exprName).start, node.exprName.end);
    return addType(at, 'query', text.replace(/\s+/g, ''));
  },
};

const keywords = new Map<ts.SyntaxKind, string>([
  [SyntaxKind.StringKeyword, 'string'],
  [SyntaxKind.NumberKeyword, 'number'],
  [SyntaxKind.BooleanKeyword, 'boolean'],
  [SyntaxKind.BigIntKeyword, 'bigint'],
  [SyntaxKind.SymbolKeyword, 'symbol'],
  [SyntaxKind.AnyKeyword, 'any'],
  [SyntaxKind.UnknownKeyword, 'unknown'],
  [SyntaxKind.NeverKeyword, 'never'],
  [SyntaxKind.VoidKeyword, 'void'],
  [SyntaxKind.UndefinedKeyword, 'undefined'],
  [SyntaxKind.ObjectKeyword, 'object'],
  [SyntaxKind.IntrinsicKeyword, 'intrinsic'],
  [SyntaxKind.TypePredicate, 'boolean'],
  [SyntaxKind.JSDocAllType, 'any'],
  [SyntaxKind.JSDocUnknownType, 'unknown'],
]);

/** `string`, `boolean`, `unknown`, a type predicate (a boolean). */
export const keywordType: Extractor = {
  id: 'keyword-type',
  kinds: [...keywords.keys()],
  readType: (at: At, node: ts.Node) => addType(at, 'primitive', keywords.get(node.kind)),
};

/** The polymorphic `this`. */
export const thisType: Extractor = {
  id: 'this-type',
  kinds: [SyntaxKind.ThisType],
  readType: (at: At, _node: ts.Node, _standing: TypeStanding) => addType(at, 'ref', 'this'),
};
