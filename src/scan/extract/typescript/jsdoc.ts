import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { cleanDoc } from '../comments.js';
import { setMember, setShapeLists } from '../writer.js';
import type { At, Extractor } from './at.js';
import { spanOf, startOf } from './names.js';
import { addMember, addShape } from './rows.js';
import { addType, readType, shapeInType } from './types.js';

const { SyntaxKind } = ts;

/** The comment blocks that the parser hung on a node; it does so in JavaScript only. */
export function blocksOf(node: ts.Node): readonly ts.JSDoc[] {
  return (node as unknown as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? [];
}

/** The tags around a function or variable that is being read: its own, its property's, or those of the statement that it stands in. */
export function tagsAround(at: At, node: ts.Node): readonly ts.JSDocTag[] {
  if (!at.isJavaScript) return [];
  const holders = [node, ...(at.documented ? [at.documented] : []), ...at.ancestors.slice(-4).reverse()];
  return holders.flatMap((holder) => (ts.isSourceFile(holder) ? [] : blocksOf(holder))).flatMap((block) => block.tags ?? []);
}

/** `@param {string} email`: the type of a parameter that has none in the code. */
export function parameterType(tags: readonly ts.JSDocTag[], name: string): ts.TypeNode | undefined {
  const tag = tags.find((candidate) => ts.isJSDocParameterTag(candidate) && lastName(candidate.name) === name);
  return tag && (tag as ts.JSDocParameterTag).typeExpression;
}

/** `@type {User}` of a variable, `@returns {User}` of a function. */
export function taggedType(tags: readonly ts.JSDocTag[], kind: 'type' | 'returns'): ts.TypeNode | undefined {
  const tag = tags.find((candidate) => (kind === 'type' ? ts.isJSDocTypeTag(candidate) : ts.isJSDocReturnTag(candidate)));
  return tag && (tag as ts.JSDocTypeTag | ts.JSDocReturnTag).typeExpression;
}

function lastName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : name.right.text;
}

/** `@typedef {Object} User` with its `@property` lines, wherever comments stand. */
export function readTypedefs(at: At, node: ts.Node): void {
  for (const block of blocksOf(node)) {
    for (const tag of block.tags ?? []) {
      if (ts.isJSDocTypedefTag(tag)) readTypedef(at, tag, commentText(block.comment));
    }
  }
}

function readTypedef(at: At, tag: ts.JSDocTypedefTag, doc: string): void {
  if (!tag.name) return;
  const row = {
    kind: 'type',
    name: tag.name.text,
    scope: '',
    flags: flag.exported,
    doc: commentText(tag.comment) || doc,
  } as const;
  const shape = addShape(at, row, spanOf(at, tag.name), tag.end);
  const type = tag.typeExpression;
  if (type && ts.isJSDocTypeLiteral(type)) readProperties(at, shape, type);
  else if (type) setShapeLists(at.writer, shape, { heritage: [readType(at, type, { owner: -1, name: tag.name.text })] });
}

/** The literal that the lines below a tag make. */
export const jsdocLiteral: Extractor = {
  id: 'jsdoc-literal',
  kinds: [SyntaxKind.JSDocTypeLiteral],
  readType(at: At, node: ts.JSDocTypeLiteral, standing) {
    const start = startOf(at, node);
    const shape = addShape(at, { kind: 'type', name: standing.name, owner: standing.owner }, { start, end: start + 1 }, node.end);
    readProperties(at, shape, node);
    const single = addType(at, 'shape', '', [], shape);
    return node.isArrayType ? addType(at, 'array', '', [single]) : single;
  },
};

function readProperties(at: At, shape: number, literal: ts.JSDocTypeLiteral): void {
  for (const tag of literal.jsDocPropertyTags ?? []) {
    const token = ts.isIdentifier(tag.name) ? tag.name : tag.name.right;
    const isOptional = tag.isBracketed || tag.typeExpression?.type.kind === SyntaxKind.JSDocOptionalType;
    const row = {
      shape,
      kind: 'property',
      name: token.text,
      flags: isOptional ? flag.optional : 0,
      doc: commentText(tag.comment),
    } as const;
    const member = addMember(at, row, spanOf(at, token));
    const type = readType(at, tag.typeExpression, { owner: member, name: token.text });
    setMember(at.writer, member, type, -1, shapeInType(at.writer, type));
  }
}

function commentText(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return cleanDoc(ts.getTextOfJSDocComment(comment) ?? '').replace(/^-\s*/, '');
}
