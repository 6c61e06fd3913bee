import { ts } from 'ts-morph';
import { type TypeNode, typeKinds, types } from '../../../core/facts.js';
import { type FactsWriter, pushType } from '../writer.js';
import type { At, TypeStanding } from './at.js';

/** The standing of a type of which nothing is known. */
export const looseType: TypeStanding = { owner: -1, name: '' };

const functionKind = typeKinds.indexOf('function');

/** The row of a written type, -1 where none is written. */
export function readType(at: At, node: ts.TypeNode | undefined, standing: TypeStanding = looseType): number {
  if (node === undefined) return -1;
  const read = at.typeReaders[node.kind] as ((at: At, node: ts.TypeNode, standing: TypeStanding) => number) | undefined;
  return read ? read(at, node, standing) : pushType(at.writer, { kind: 'other', text: '', args: [], shape: -1 });
}

/** Adds a type row. What is left out is empty or -1. */
export function addType(at: At, kind: TypeNode['kind'], text = '', args: readonly number[] = [], shape = -1): number {
  return pushType(at.writer, { kind, text, args, shape });
}

/** Whether a type is the `const` of `as const`. */
export function isConstAssertion(type: ts.TypeNode): boolean {
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) && type.typeName.text === 'const';
}

/** The first shape written in place in a type, through arrays, unions and type arguments; -1 where there is none. */
export function shapeInType(writer: FactsWriter, row: number): number {
  if (row === -1) return -1;
  const { types: cells } = writer;
  const start = row * types.width;
  if (cells[start + types.offsets.kind] === functionKind) return -1;
  const shape = cells[start + types.offsets.shape] ?? -1;
  const list = cells[start + types.offsets.args] ?? 0;
  if (shape !== -1 || list === 0) return shape;
  for (const part of types.at(writer.pool, cells, row).args) {
    const found = shapeInType(writer, part);
    if (found !== -1) return found;
  }
  return -1;
}
