import { ts } from 'ts-morph';
import { setExpression, setMember, setShapeLists } from '../writer.js';
import { type At, type Extractor, join, lastOf, none, nowhere, type Standing, valueIn, within } from './at.js';
import { docOf, memberDoc } from './doc.js';
import { readExpression, unwrap, visitExpression } from './expression.js';
import { taggedType, tagsAround } from './jsdoc.js';
import { flagsOf, hasModifier, parameterNames, readDecorators } from './modifiers.js';
import { readName, sourceOf, spanOf, startOf } from './names.js';
import { readParameters } from './parameters.js';
import { addExpression, addMember, addShape, objectOf } from './rows.js';
import { consume } from './seen.js';
import { readIndex } from './type-members.js';
import { addType, readType, shapeInType } from './types.js';

const { SyntaxKind } = ts;

/** `class User extends Person { … }`, declared or as an expression. */
export const classLike: Extractor = {
  id: 'class',
  kinds: [SyntaxKind.ClassDeclaration, SyntaxKind.ClassExpression],
  visit(node: ts.ClassLikeDeclaration, at) {
    if (ts.isClassDeclaration(node)) readClass(at, node, nowhere);
    else visitExpression(node, at);
  },
  read(at, node: ts.ClassExpression, standing, types) {
    const start = startOf(at, node);
    const row = addExpression(at, 'object', '', standing.parent, { start, end: start + 'class'.length });
    setExpression(at.writer, row, none, types, -1, readClass(at, node, standing));
    return row;
  },
};

function readClass(at: At, node: ts.ClassLikeDeclaration, standing: Standing): number {
  const name = node.name?.text ?? (lastOf(standing.path) || (hasModifier(node, SyntaxKind.DefaultKeyword) ? 'default' : ''));
  const start = startOf(at, node);
  const span = node.name ? spanOf(at, node.name) : { start, end: start + 'class'.length };
  const { call, argument, owner } = standing;
  const flags = flagsOf(node) | standing.flags;
  const shape = addShape(at, { kind: 'class', name, call, argument, owner, flags, doc: docOf(at, node) }, span, node.end);
  const heritage = (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => readHeritage(at, type)));
  setShapeLists(at.writer, shape, { heritage, parameters: parameterNames(at, node), decorators: readDecorators(at, node) });
  const scope = join(at.scope, name);
  readTemplates(at, node, scope);
  at.opened.set(node, scope);
  at.open += 1;
  within(at, scope, () => {
    for (const element of node.members) readElement(at, shape, element);
  });
  return shape;
}

/** The template that Angular takes from its decorator: `@Component({ template: '…' })`. */
function readTemplates(at: At, node: ts.ClassLikeDeclaration, scope: string): void {
  for (const { expression } of ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []) {
    if (!ts.isCallExpression(expression) || sourceOf(at, expression.expression) !== 'Component') continue;
    const [options] = expression.arguments;
    for (const property of options && ts.isObjectLiteralExpression(options) ? options.properties : []) {
      if (!ts.isPropertyAssignment(property) || sourceOf(at, property.name) !== 'template') continue;
      const { initializer } = property;
      if (!ts.isStringLiteralLike(initializer)) continue;
      at.templates.push({ start: startOf(at, initializer) + 1, end: initializer.end - 1, scope });
    }
  }
}

/** `extends Person<T>`, or a call that makes the base: `extends PickType(User, ['email'])`. */
function readHeritage(at: At, clause: ts.ExpressionWithTypeArguments): number {
  if (ts.isCallExpression(clause.expression)) return heritageOfCall(at, clause.expression);
  consume(clause.expression);
  return readType(at, clause);
}

function heritageOfCall(at: At, call: ts.CallExpression): number {
  const callee = sourceOf(at, call.expression).replace(/\s+/g, '');
  const args = call.arguments.map((argument) => typeOfArgument(at, unwrap(argument)));
  return addType(at, 'ref', callee, args);
}

function typeOfArgument(at: At, argument: ts.Expression): number {
  if (ts.isCallExpression(argument)) return heritageOfCall(at, argument);
  if (ts.isStringLiteralLike(argument)) return addType(at, 'literal', argument.text);
  if (ts.isArrayLiteralExpression(argument)) {
    return addType(
      at,
      'union',
      '',
      argument.elements.map((part) => typeOfArgument(at, unwrap(part))),
    );
  }
  const isName = ts.isIdentifier(argument) || ts.isPropertyAccessExpression(argument);
  return isName ? addType(at, 'ref', sourceOf(at, argument)) : addType(at, 'other');
}

function readElement(at: At, shape: number, element: ts.ClassElement): void {
  if (ts.isPropertyDeclaration(element)) readProperty(at, shape, element);
  else if (ts.isConstructorDeclaration(element)) readConstructor(at, shape, element);
  else if (ts.isMethodDeclaration(element)) readMethod(at, shape, element);
  else if (ts.isAccessor(element)) readAccessor(at, shape, element);
  else if (ts.isIndexSignatureDeclaration(element)) readIndex(at, shape, element);
}

function readProperty(at: At, shape: number, element: ts.PropertyDeclaration): void {
  const { span, ...written } = readName(at, element.name);
  const flags = written.flags | flagsOf(element);
  const member = addMember(at, { shape, kind: 'property', ...written, flags, doc: memberDoc(at, element) }, span);
  const type = readType(at, element.type ?? taggedType(tagsAround(at, element), 'type'), { owner: member, name: written.name });
  const decorators = readDecorators(at, element);
  const value = element.initializer ? readExpression(at, element.initializer, valueIn(member, written.name)) : -1;
  const inner = shapeInType(at.writer, type);
  setMember(at.writer, member, type, value, inner === -1 ? objectOf(at, value) : inner, decorators);
}

function readMethod(at: At, shape: number, element: ts.MethodDeclaration): void {
  // A signature before the implementation repeats its parameters.
  if (!element.body && !hasModifier(element, SyntaxKind.AbstractKeyword)) return;
  const { span, ...written } = readName(at, element.name);
  const flags = written.flags | flagsOf(element);
  const member = addMember(at, { shape, kind: 'method', ...written, flags, doc: docOf(at, element) }, span);
  const decorators = readDecorators(at, element);
  const inner = readParameters(at, element, { name: written.name, owner: member }, span);
  const result = readType(at, element.type ?? taggedType(tagsAround(at, element), 'returns'));
  const type = addType(at, 'function', '', result === -1 ? [] : [result], inner);
  setMember(at.writer, member, type, -1, inner, decorators);
  at.opened.set(element, join(at.scope, written.name));
}

function readAccessor(at: At, shape: number, element: ts.AccessorDeclaration): void {
  const { span, ...written } = readName(at, element.name);
  const kind = ts.isGetAccessorDeclaration(element) ? 'getter' : 'setter';
  const flags = written.flags | flagsOf(element);
  const type = readType(at, element.type ?? element.parameters[0]?.type);
  const member = addMember(at, { shape, kind, ...written, flags, doc: memberDoc(at, element) }, span);
  const decorators = readDecorators(at, element);
  const inner = readParameters(at, element, { name: written.name, owner: member }, span);
  setMember(at.writer, member, type, -1, inner, decorators);
  at.opened.set(element, join(at.scope, written.name));
}

function readConstructor(at: At, shape: number, element: ts.ConstructorDeclaration): void {
  if (!element.body) return;
  const start = startOf(at, element);
  const span = { start, end: start + 'constructor'.length };
  const member = addMember(
    at,
    { shape, kind: 'method', name: 'constructor', flags: flagsOf(element), doc: docOf(at, element) },
    span,
  );
  setMember(at.writer, member, -1, -1, readParameters(at, element, { name: 'constructor', owner: member }, span));
  for (const parameter of element.parameters) {
    if (ts.isParameterPropertyDeclaration(parameter, element)) readParameterProperty(at, shape, parameter);
  }
  at.opened.set(element, join(at.scope, 'constructor'));
}

function readParameterProperty(at: At, shape: number, parameter: ts.ParameterDeclaration): void {
  const { span, ...written } = readName(at, parameter.name);
  const type = readType(at, parameter.type);
  const value = parameter.initializer ? readExpression(at, parameter.initializer) : -1;
  const decorators = readDecorators(at, parameter);
  const flags = flagsOf(parameter);
  const member = addMember(at, { shape, kind: 'property', ...written, flags, doc: memberDoc(at, parameter) }, span);
  setMember(at.writer, member, type, value, shapeInType(at.writer, type), decorators);
}
