import { ts } from 'ts-morph';
import { flag } from '../../../core/facts.js';
import { setMember } from '../writer.js';
import type { At } from './at.js';
import { memberDoc } from './doc.js';
import { flagsOf } from './modifiers.js';
import { readName, spanOf } from './names.js';
import { readParameters } from './parameters.js';
import { addMember } from './rows.js';
import { addType, readType, shapeInType } from './types.js';

/** Records what stands between the braces of an interface or type literal. */
export function readTypeMembers(at: At, shape: number, elements: ts.NodeArray<ts.TypeElement>): void {
  for (const element of elements) {
    if (ts.isPropertySignature(element)) readProperty(at, shape, element);
    else if (ts.isMethodSignature(element)) readMethod(at, shape, element);
    else if (ts.isGetAccessorDeclaration(element) || ts.isSetAccessorDeclaration(element)) readAccessor(at, shape, element);
    else if (ts.isIndexSignatureDeclaration(element)) readIndex(at, shape, element);
  }
}

function readProperty(at: At, shape: number, element: ts.PropertySignature): void {
  const { span, ...written } = readName(at, element.name);
  const flags = written.flags | flagsOf(element);
  const member = addMember(at, { shape, kind: 'property', ...written, flags, doc: memberDoc(at, element) }, span);
  const type = readType(at, element.type, { owner: member, name: written.name });
  setMember(at.writer, member, type, -1, shapeInType(at.writer, type));
}

function readMethod(at: At, shape: number, element: ts.MethodSignature): void {
  const { span, ...written } = readName(at, element.name);
  const flags = written.flags | flagsOf(element);
  const member = addMember(at, { shape, kind: 'method', ...written, flags, doc: memberDoc(at, element) }, span);
  const inner = element.parameters.length === 0 ? -1 : readParameters(at, element, { name: written.name, owner: member }, span);
  const result = readType(at, element.type);
  setMember(at.writer, member, addType(at, 'function', '', result === -1 ? [] : [result], inner), -1, inner);
}

function readAccessor(at: At, shape: number, element: ts.GetAccessorDeclaration | ts.SetAccessorDeclaration): void {
  const { span, ...written } = readName(at, element.name);
  const type = readType(at, element.type ?? element.parameters[0]?.type);
  const kind = ts.isGetAccessorDeclaration(element) ? 'getter' : 'setter';
  const member = addMember(at, { shape, kind, ...written, doc: memberDoc(at, element) }, span);
  setMember(at.writer, member, type, -1, shapeInType(at.writer, type));
}

/** `[email: string]: User`. */
export function readIndex(at: At, shape: number, element: ts.IndexSignatureDeclaration): void {
  const span = spanOf(at, element.parameters[0]?.name ?? element);
  const member = addMember(at, { shape, kind: 'entry', flags: flagsOf(element) | flag.array }, span);
  const type = readType(at, element.type, { owner: member, name: '' });
  setMember(at.writer, member, type, -1, shapeInType(at.writer, type));
}
