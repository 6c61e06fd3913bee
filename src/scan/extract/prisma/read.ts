import type { Attribute, Block, BlockAttribute, Enum, Enumerator, Field, Model, Type, View } from '@mrleebo/prisma-ast';
import { type Facts, flag } from '../../../core/facts.js';
import { cleanDoc } from '../comments.js';
import { readDirectives } from '../directives.js';
import {
  createWriter,
  type FactsWriter,
  finishFacts,
  pushMember,
  pushShape,
  pushType,
  type Span,
  setMember,
  setShapeLists,
} from '../writer.js';
import { type ParsedBlock, parseSchema } from './parse.js';
import { readAttribute } from './values.js';

interface At {
  readonly writer: FactsWriter;
  readonly lineOffset: number;
}

interface Location {
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** The facts of a Prisma schema: models, views, composite types and enums with their attributes and comments. */
export function readPrisma(text: string): Facts {
  const writer = createWriter(text);
  const { blocks, problem } = parseSchema(text);
  writer.problem = problem;
  blocks.forEach(({ block, lineOffset }, index) => {
    const doc = commentsBefore(
      blocks.map((other) => other.block),
      index,
    );
    readBlock({ writer, lineOffset }, block, doc);
  });
  readDirectives(writer, () => true);
  return finishFacts(writer, 'prisma');
}

function readBlock(at: At, block: ParsedBlock['block'], doc: string): void {
  if (block.type === 'model' || block.type === 'view' || block.type === 'type') readModel(at, block, doc);
  else if (block.type === 'enum') readEnum(at, block, doc);
}

function addBlock(at: At, kind: 'model' | 'type' | 'enum', block: Model | View | Type | Enum, doc: string): number {
  const start = offsetOf(at, block.location as Location);
  const name = at.writer.text.indexOf(block.name, start + block.type.length);
  const close = /^[^\S\n]*\}/m.exec(at.writer.text.slice(start));
  const row = {
    kind,
    name: block.name,
    scope: '',
    owner: -1,
    source: -1,
    call: -1,
    argument: -1,
    flags: flag.exported,
    doc,
  } as const;
  return pushShape(at.writer, row, { start: name, end: name + block.name.length }, start + (close?.index ?? 0));
}

function readModel(at: At, block: Model | View | Type, doc: string): void {
  const shape = addBlock(at, block.type === 'type' ? 'type' : 'model', block, doc);
  const decorators: number[] = [];
  block.properties.forEach((property, index) => {
    if (property.type === 'attribute') decorators.push(readAttribute(at.writer, property, nameSpan(at, property)));
    else if (property.type === 'field') readField(at, shape, property, commentsBefore(block.properties, index));
  });
  setShapeLists(at.writer, shape, { decorators });
}

function readField(at: At, shape: number, field: Field, before: string): void {
  const start = offsetOf(at, field.location as Location);
  const flags = (field.optional ? flag.optional : 0) | (field.array ? flag.array : 0);
  const doc = before || cleanDoc(field.comment ?? '');
  const span = { start, end: start + field.name.length };
  const member = pushMember(at.writer, { shape, kind: 'column', name: field.name, alias: '', flags, doc }, span);
  const decorators = (field.attributes ?? []).map((attribute) => readAttribute(at.writer, attribute, nameSpan(at, attribute)));
  setMember(at.writer, member, readFieldType(at, field), -1, -1, decorators);
}

function readFieldType(at: At, field: Field): number {
  const text = typeof field.fieldType === 'string' ? field.fieldType : field.fieldType.name;
  const single = pushType(at.writer, { kind: 'ref', text, args: [], shape: -1 });
  return field.array ? pushType(at.writer, { kind: 'array', text: '', args: [single], shape: -1 }) : single;
}

function readEnum(at: At, block: Enum, doc: string): void {
  const shape = addBlock(at, 'enum', block, doc);
  block.enumerators.forEach((entry, index) => {
    if (entry.type !== 'enumerator') return;
    const start = offsetOf(at, (entry as Enumerator & { readonly location?: Location }).location ?? {});
    const words = commentsBefore(block.enumerators, index) || cleanDoc(entry.comment ?? '');
    const row = { shape, kind: 'entry', name: entry.name, alias: '', flags: 0, doc: words } as const;
    pushMember(at.writer, row, { start, end: start + entry.name.length });
  });
}

/** The comments that stand right above an entry. */
function commentsBefore(
  entries: readonly (Block | Model['properties'][number] | Enum['enumerators'][number])[],
  index: number,
): string {
  let first = index;
  while (entries[first - 1]?.type === 'comment') first -= 1;
  const texts = entries.slice(first, index).map((entry) => (entry.type === 'comment' ? entry.text : ''));
  return cleanDoc(texts.join('\n'));
}

/** Where an attribute's name stands, behind its `@`. */
function nameSpan(at: At, attribute: Attribute | BlockAttribute): Span {
  const start = offsetOf(at, attribute.location as Location);
  const length = attribute.name.length + (attribute.group ? attribute.group.length + 1 : 0);
  return { start, end: start + length };
}

function offsetOf(at: At, { startLine = 1, startColumn = 1 }: Location): number {
  return (at.writer.lines.starts[startLine + at.lineOffset - 1] ?? 0) + startColumn - 1;
}
