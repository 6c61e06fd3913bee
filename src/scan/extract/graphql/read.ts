import type {
  ArgumentNode,
  DefinitionNode,
  DirectiveNode,
  EnumTypeDefinitionNode,
  EnumTypeExtensionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  NamedTypeNode,
  NameNode,
  OperationDefinitionNode,
  StringValueNode,
  TypeNode,
  ValueNode,
  VariableDefinitionNode,
} from 'graphql';
import { type Facts, flag, type Shape } from '../../../core/facts.js';
import { cleanDoc } from '../comments.js';
import { readDirectives } from '../directives.js';
import { columnOn, lineOf } from '../positions.js';
import {
  createWriter,
  type FactsWriter,
  finishFacts,
  pushExpression,
  pushMember,
  pushShape,
  pushType,
  type Span,
  setExpression,
  setMember,
  setShapeLists,
} from '../writer.js';
import { type ParsedDocument, parseDocument } from './parse.js';

/** The facts of a GraphQL file: types, inputs and interfaces with the arguments of their fields, enums, and the variables of operations. */
export function readGraphql(text: string): Facts {
  const writer = createWriter(text);
  const { problem } = readDocument(writer, text, 0, '');
  if (problem) {
    const line = lineOf(writer.lines, problem.offset);
    writer.problem = { line: line + 1, column: columnOn(writer.lines, line, problem.offset) + 1, message: problem.message };
  }
  readDirectives(writer, (offset) => standsInComment(text, offset));
  return finishFacts(writer, 'graphql');
}

/** A `#` opens a comment where no text is open before it on its line. */
function standsInComment(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return (before.slice(0, before.indexOf('#') + 1).match(/"/g)?.length ?? 0) % 2 === 0;
}

interface At {
  readonly writer: FactsWriter;
  readonly base: number;
  readonly scope: string;
  /** Types whose fields are what can be asked for, not data. */
  readonly roots: ReadonlySet<string>;
}

/** Reads a document that stands at an offset of a file. */
export function readDocument(writer: FactsWriter, text: string, base: number, scope: string): ParsedDocument {
  const document = parseDocument(text, base);
  const roots = rootsOf(document);
  for (const { node, base: start } of document.definitions) readDefinition({ writer, base: start, scope, roots }, node);
  return document;
}

/** Reads fields or arguments that stand without their type at an offset of a file; `name` is what the text is known by, which says whether they are what can be asked for. */
export function readFragment(writer: FactsWriter, text: string, base: number, scope: string, name: string): void {
  const opening = 'type A {';
  const start = base - opening.length;
  for (const { node, base: at } of parseDocument(`${opening}${text}}`, start).definitions) {
    if (node.kind !== 'ObjectTypeDefinition') continue;
    const asked = /quer(?:y|ies)|mutations?|subscriptions?/i.test(name);
    const place = { writer, base: at, scope, roots: new Set<string>() };
    const row = { ...bare(place, 'graphql'), name, flags: flag.incoming };
    readFields(place, pushShape(writer, row, { start: base, end: base + 1 }, base + text.length), node.fields ?? [], asked);
  }
}

function rootsOf({ definitions }: ParsedDocument): ReadonlySet<string> {
  const named = definitions.flatMap(({ node }) =>
    node.kind === 'SchemaDefinition' || node.kind === 'SchemaExtension' ? (node.operationTypes ?? []) : [],
  );
  return new Set(['Query', 'Mutation', 'Subscription', ...named.map(({ type }) => type.name.value)]);
}

function readDefinition(at: At, node: DefinitionNode): void {
  switch (node.kind) {
    case 'ObjectTypeDefinition':
    case 'ObjectTypeExtension':
    case 'InterfaceTypeDefinition':
    case 'InterfaceTypeExtension':
      readFields(at, addShape(at, node, 0), node.fields ?? [], at.roots.has(node.name.value));
      break;
    case 'InputObjectTypeDefinition':
    case 'InputObjectTypeExtension':
      readInputs(at, addShape(at, node, flag.incoming), node.fields ?? []);
      break;
    case 'EnumTypeDefinition':
    case 'EnumTypeExtension':
      readEnum(at, node);
      break;
    case 'OperationDefinition':
      readVariables(at, node);
      break;
    default:
  }
}

interface Named {
  readonly name: NameNode;
  readonly description?: StringValueNode | undefined;
  readonly interfaces?: readonly NamedTypeNode[] | undefined;
  readonly directives?: readonly DirectiveNode[] | undefined;
  readonly loc?: { readonly end: number } | undefined;
}

function addShape(at: At, node: Named, flags: number, kind: Shape['kind'] = 'graphql'): number {
  const last = at.base + (node.loc?.end ?? 0);
  const row = { ...bare(at, kind), name: node.name.value, flags: flag.exported | flags, doc: docOf(node) };
  const shape = pushShape(at.writer, row, spanOf(at, node.name), last);
  const heritage = (node.interfaces ?? []).map((type) => readType(at, type));
  const decorators = (node.directives ?? []).map((directive) => readDirective(at, directive));
  setShapeLists(at.writer, shape, { heritage, decorators });
  return shape;
}

const bare = (at: At, kind: Shape['kind']) =>
  ({ kind, name: '', scope: at.scope, owner: -1, source: -1, call: -1, argument: -1, flags: 0, doc: '' }) as const;

function readFields(at: At, shape: number, fields: readonly FieldDefinitionNode[], root: boolean): void {
  for (const field of fields) {
    const row = {
      shape,
      kind: root ? 'method' : 'property',
      name: field.name.value,
      alias: '',
      flags: flagsOf(field.type),
    } as const;
    const member = pushMember(at.writer, { ...row, doc: docOf(field) }, spanOf(at, field.name));
    const decorators = (field.directives ?? []).map((directive) => readDirective(at, directive));
    setMember(at.writer, member, readType(at, field.type), -1, -1, decorators);
    if ((field.arguments ?? []).length > 0) readArguments(at, member, field);
  }
}

/** The arguments of a field are a shape of its own that the field owns. */
function readArguments(at: At, owner: number, field: FieldDefinitionNode): void {
  const row = { ...bare(at, 'graphql'), owner, flags: flag.incoming };
  readInputs(at, pushShape(at.writer, row, spanOf(at, field.name), at.base + (field.loc?.end ?? 0)), field.arguments ?? []);
}

function readInputs(at: At, shape: number, inputs: readonly InputValueDefinitionNode[]): void {
  for (const input of inputs) {
    const row = { shape, kind: 'property', name: input.name.value, alias: '', flags: flagsOf(input.type) } as const;
    const member = pushMember(at.writer, { ...row, doc: docOf(input) }, spanOf(at, input.name));
    const decorators = (input.directives ?? []).map((directive) => readDirective(at, directive));
    setMember(at.writer, member, readType(at, input.type), -1, -1, decorators);
  }
}

function readEnum(at: At, node: EnumTypeDefinitionNode | EnumTypeExtensionNode): void {
  const shape = addShape(at, node, 0, 'enum');
  for (const value of node.values ?? []) {
    const row = { shape, kind: 'entry', name: value.name.value, alias: '', flags: 0, doc: docOf(value) } as const;
    pushMember(at.writer, row, spanOf(at, value.name));
  }
}

/** The variables of `mutation Register($email: String!)`; what its selections read is declared by the schema. */
function readVariables(at: At, node: OperationDefinitionNode): void {
  const variables: readonly VariableDefinitionNode[] = node.variableDefinitions ?? [];
  if (!node.name || variables.length === 0) return;
  const shape = addShape(at, { ...node, name: node.name }, 0);
  for (const { variable, type } of variables) {
    const row = { shape, kind: 'property', name: variable.name.value, alias: '', flags: flagsOf(type), doc: '' } as const;
    setMember(at.writer, pushMember(at.writer, row, spanOf(at, variable.name)), readType(at, type), -1, -1);
  }
}

function flagsOf(type: TypeNode): number {
  const inner = type.kind === 'NonNullType' ? type.type : type;
  return (type.kind === 'NonNullType' ? 0 : flag.optional) | (inner.kind === 'ListType' ? flag.array : 0);
}

function readType(at: At, type: TypeNode): number {
  if (type.kind === 'NonNullType') return readType(at, type.type);
  if (type.kind === 'ListType')
    return pushType(at.writer, { kind: 'array', text: '', args: [readType(at, type.type)], shape: -1 });
  return pushType(at.writer, { kind: 'named', text: type.name.value, args: [], shape: -1 });
}

/** Records `@constraint(format: "email")` as a call with one object of its named arguments. */
function readDirective(at: At, { name, arguments: given = [] }: DirectiveNode): number {
  const span = spanOf(at, name);
  const row = pushExpression(at.writer, 'call', name.value, -1, at.scope, span);
  setExpression(at.writer, row, given.length === 0 ? [] : [readGiven(at, given, row, span)], []);
  return row;
}

function readGiven(at: At, given: readonly ArgumentNode[], call: number, span: Span): number {
  const row = pushExpression(at.writer, 'object', '', call, at.scope, span);
  const shape = pushShape(at.writer, { ...bare(at, 'object'), call, argument: 0 }, span, span.end);
  for (const { name, value } of given) {
    const key = { shape, kind: 'key', name: name.value, alias: '', flags: 0, doc: '' } as const;
    const member = pushMember(at.writer, key, spanOf(at, name));
    setMember(at.writer, member, -1, readValue(at, value), -1);
  }
  setExpression(at.writer, row, [], [], -1, shape);
  return row;
}

function readValue(at: At, value: ValueNode): number {
  const span = { start: at.base + (value.loc?.start ?? 0), end: at.base + (value.loc?.end ?? 0) };
  const push = (kind: 'string' | 'number' | 'boolean' | 'other', text: string) =>
    pushExpression(at.writer, kind, text, -1, at.scope, span);
  if (value.kind === 'StringValue' || value.kind === 'EnumValue') return push('string', value.value);
  if (value.kind === 'IntValue' || value.kind === 'FloatValue') return push('number', value.value);
  return value.kind === 'BooleanValue' ? push('boolean', String(value.value)) : push('other', '');
}

const docOf = ({ description }: { readonly description?: StringValueNode | undefined }): string =>
  description ? cleanDoc(description.value) : '';

const spanOf = (at: At, { loc }: NameNode): Span => ({ start: at.base + (loc?.start ?? 0), end: at.base + (loc?.end ?? 0) });
