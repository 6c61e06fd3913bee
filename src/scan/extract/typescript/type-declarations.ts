import { ts } from 'ts-morph';
import { setMember, setShapeLists } from '../writer.js';
import { type At, type Extractor, join } from './at.js';
import { docOf, memberDoc } from './doc.js';
import { readExpression } from './expression.js';
import { flagsOf, parameterNames } from './modifiers.js';
import { readName, spanOf } from './names.js';
import { addMember, addShape } from './rows.js';
import { readTypeMembers } from './type-members.js';
import { readType } from './types.js';

const { SyntaxKind } = ts;

/** `interface User extends Person { … }`. */
export const interfaceDeclaration: Extractor = {
  id: 'interface',
  kinds: [SyntaxKind.InterfaceDeclaration],
  visit(node: ts.InterfaceDeclaration, at) {
    const heritage = (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => readType(at, type)));
    const row = { kind: 'interface', name: node.name.text, flags: flagsOf(node), doc: docOf(at, node) } as const;
    const shape = addShape(at, row, spanOf(at, node.name), node.end);
    setShapeLists(at.writer, shape, { heritage, parameters: parameterNames(at, node) });
    readTypeMembers(at, shape, node.members);
  },
};

/** `type User = Person & { … }`: literal parts of an intersection are members of the alias, the others its heritage. */
export const typeAlias: Extractor = {
  id: 'type-alias',
  kinds: [SyntaxKind.TypeAliasDeclaration],
  visit(node: ts.TypeAliasDeclaration, at) {
    const name = node.name.text;
    const row = { kind: 'type', name, flags: flagsOf(node), doc: docOf(at, node) } as const;
    const shape = addShape(at, row, spanOf(at, node.name), node.end);
    const heritage: number[] = [];
    for (const part of partsOf(node.type)) {
      if (ts.isTypeLiteralNode(part)) readTypeMembers(at, shape, part.members);
      else heritage.push(readType(at, part, { owner: -1, name }));
    }
    setShapeLists(at.writer, shape, { heritage, parameters: parameterNames(at, node) });
  },
};

function partsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(type)) return partsOf(type.type);
  return ts.isIntersectionTypeNode(type) ? type.types.flatMap(partsOf) : [type];
}

/** `enum Role { admin = 'admin' }`. */
export const enumDeclaration: Extractor = {
  id: 'enum',
  kinds: [SyntaxKind.EnumDeclaration],
  visit(node: ts.EnumDeclaration, at) {
    const name = node.name.text;
    const row = { kind: 'enum', name, flags: flagsOf(node), doc: docOf(at, node) } as const;
    const shape = addShape(at, row, spanOf(at, node.name), node.end);
    for (const member of node.members) {
      const { span, ...written } = readName(at, member.name);
      const entry = addMember(at, { shape, kind: 'entry', ...written, doc: memberDoc(at, member) }, span);
      if (member.initializer) setMember(at.writer, entry, -1, readExpression(at, member.initializer), -1);
    }
  },
};

/** `namespace Billing { … }` opens a scope. */
export const namespace: Extractor = {
  id: 'namespace',
  kinds: [SyntaxKind.ModuleDeclaration],
  visit(node: ts.ModuleDeclaration, at: At) {
    const isGlobal = !ts.isIdentifier(node.name) || node.name.text === 'global';
    if (!isGlobal) at.opened.set(node, join(at.scope, node.name.text));
  },
};
