import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setMember, setShapeLists } from '../writer.js';
import type { At, Extractor, TypeStanding } from './at.js';
import { spanOf } from './names.js';
import { readParameters } from './parameters.js';
import { addMember, addShape } from './rows.js';
import { readTypeMembers } from './type-members.js';
import { addType, readType } from './types.js';

const { SyntaxKind } = ts;

/** `{ street: string }` in the place of a type: a shape that goes by the name of its member or alias. */
export const typeLiteral: Extractor = {
  id: 'type-literal',
  kinds: [SyntaxKind.TypeLiteral],
  readType(at: At, node: ts.TypeLiteralNode, standing) {
    const shape = addLiteralShape(at, node, standing);
    readTypeMembers(at, shape, node.members);
    return addType(at, 'shape', '', [], shape);
  },
};

/** `{ [K in keyof User]: string }`: what is mapped over is heritage, or, where the keys are written out, members. */
export const mappedType: Extractor = {
  id: 'mapped-type',
  kinds: [SyntaxKind.MappedType],
  readType(at: At, node: ts.MappedTypeNode, standing) {
    const shape = addLiteralShape(at, node, standing);
    const keys = node.typeParameter.constraint;
    const value = readType(at, node.type);
    addKeys(at, shape, keys, value);
    if (keys && ts.isTypeOperatorNode(keys)) setShapeLists(at.writer, shape, { heritage: [readType(at, keys.type)] });
    return addType(at, 'shape', '', [value], shape);
  },
};

/** `Record<'email' | 'phone', string>`: a type with those members; null where its keys are not written out. */
export function readRecord(at: At, node: ts.TypeReferenceNode, standing: TypeStanding): number | null {
  const [keys, type] = node.typeArguments ?? [];
  if (type === undefined || literalsIn(keys).length === 0 || !plainTypes.has(type.kind)) return null;
  const shape = addLiteralShape(at, node, standing);
  const value = readType(at, type);
  addKeys(at, shape, keys, value);
  return addType(at, 'shape', '', [value], shape);
}

/** Types of what a datum is: of other types a record is a table of parts of the program. */
const plainTypes = new Set([SyntaxKind.StringKeyword, SyntaxKind.NumberKeyword, SyntaxKind.UnionType]);

function addKeys(at: At, shape: number, keys: ts.TypeNode | undefined, value: number): void {
  for (const literal of literalsIn(keys)) {
    const member = addMember(at, { shape, kind: 'property', name: literal.text, flags: flag.quoted }, spanOf(at, literal));
    setMember(at.writer, member, value, -1, -1);
  }
}

/** `(email: string) => void`, `new () => User`. */
export const functionType: Extractor = {
  id: 'function-type',
  kinds: [SyntaxKind.FunctionType, SyntaxKind.ConstructorType, SyntaxKind.JSDocFunctionType],
  readType(at: At, node: ts.FunctionTypeNode, standing) {
    const start = spanOf(at, node).start;
    const holder = { name: standing.name, owner: standing.owner };
    const shape = node.parameters.length === 0 ? -1 : readParameters(at, node, holder, { start, end: start });
    const result = readType(at, node.type);
    return addType(at, 'function', '', result === -1 ? [] : [result], shape);
  },
};

function addLiteralShape(at: At, node: ts.Node, standing: TypeStanding): number {
  const start = spanOf(at, node).start;
  return addShape(at, { kind: 'type', name: standing.name, owner: standing.owner }, { start, end: start + 1 }, node.end);
}

function literalsIn(keys: ts.TypeNode | undefined): ts.StringLiteral[] {
  if (keys === undefined) return [];
  if (ts.isUnionTypeNode(keys)) return keys.types.flatMap(literalsIn);
  return ts.isLiteralTypeNode(keys) && ts.isStringLiteral(keys.literal) ? [keys.literal] : [];
}
