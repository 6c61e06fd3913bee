import { ts } from 'ts-morph';
import { type TypeNode, types } from '../../../core/facts.js';
import { type FactsWriter, pushType } from '../writer.js';
import type { At, TypeStanding } from './at.js';

/** The standing of a type of which nothing is known. */
export const looseType: TypeStanding = { owner: -1, name: '' };

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
  const type = types.at(writer.pool, writer.types, row);
  if (type.kind === 'function') return -1;
  if (type.shape !== -1) return type.shape;
  for (const part of type.args) {
    const found = shapeInType(writer, part);
    if (found !== -1) return found;
  }
  return -1;
}
