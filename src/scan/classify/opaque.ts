import type { Member, Shape } from '../../core/facts.js';
import type { Observation, OpaqueField } from '../../core/observation.js';
import { readContainer } from './containers.js';
import { containerOf, memberPlace } from './place.js';
import type { FileScan } from './scan.js';
import { schemaUse } from './sites/schemas.js';

const storing = new Set(['drizzle', 'mongoose', 'sequelize', 'typeorm', 'dml', 'other']);
/** Types that may hold anything. */
const anything = /^(?:any|unknown|object|Object|JsonValue|JSONValue|Prisma\.JsonValue|Record|Map)$/;
/** What says whose record it is. */
const telling = /^user\.(?:name|contact|government_id|demographic|health_and_medical|account|authorization|employment)/;

/** Stored fields of a file's people whose type may hold anything, with no type written for what is in them. `observations` are those of the file. */
export function opaqueFields(scan: FileScan, observations: readonly Observation[]): OpaqueField[] {
  const found: OpaqueField[] = [];
  for (let index = 0; index < scan.view.shapeCount; index += 1) {
    const shape = scan.view.shape(index);
    const typeOf = readerFor(scan, index, shape);
    if (!typeOf || !isPersons(scan, index, shape, observations)) continue;
    const container = containerOf(scan, index) ?? '*';
    for (const row of scan.view.membersOf(index)) {
      const member = scan.view.member(row);
      const { name: field, line, column, endColumn } = member;
      const type = field === '' ? null : typeOf(member);
      // A name that says what is in it was judged by that name.
      if (type === null || observations.some((known) => known.line === line && known.column === column)) continue;
      found.push({ place: memberPlace(container, field), file: scan.view.file, line, column, endColumn, container, field, type });
    }
  }
  return found;
}

/** A person by name, or a record in which something was found that says who it is about. */
function isPersons(scan: FileScan, index: number, shape: Shape, observations: readonly Observation[]): boolean {
  const name = containerOf(scan, index) ?? '';
  const { kind } = readContainer(scan.vocabulary, name.slice(name.lastIndexOf('.') + 1));
  if (kind === 'thing' || kind === 'about') return false;
  return (
    kind === 'person' ||
    observations.some(
      ({ line, confidence, role, category }) =>
        role === 'stores' && confidence === 'high' && line >= shape.line && line <= shape.endLine && telling.test(category),
    )
  );
}

/** The opaque type of a member as written, null for any other. */
type TypeOf = (member: Member) => string | null;

function readerFor(scan: FileScan, index: number, shape: Shape): TypeOf | null {
  if (shape.kind === 'model') return (member) => ofModel(scan, member);
  if (shape.kind === 'table') return (member) => named(scan, member.type, /^jsonb?$/);
  if (shape.kind === 'class') return (member) => ofColumn(scan, member);
  if (shape.kind !== 'object') return null;
  const use = schemaUse(scan, index);
  return use?.row && use.row.role === 'stores' && storing.has(use.row.site) ? (member) => ofBuilder(scan, member) : null;
}

function named(scan: FileScan, type: number, wanted: RegExp): string | null {
  if (type < 0) return null;
  const { kind, text, args } = scan.view.type(type);
  if (kind === 'array') return named(scan, args[0] ?? -1, wanted);
  return wanted.test(text) ? text : null;
}

/** Prisma's `Json`, without a type in its comment (`/// [UserMetadata]`). */
const ofModel = (scan: FileScan, { type, doc }: Member): string | null =>
  /!?\[[\w.]+\]/.test(doc) ? null : named(scan, type, /^Json$/);

/** `@Column('jsonb') data: Record<string, unknown>`: a type of the project's own says what is in it. */
function ofColumn(scan: FileScan, { decorators, type }: Member): string | null {
  for (const decorator of decorators) {
    const { text, args } = scan.view.expression(decorator);
    if (!/^(?:Column|Property|Prop|Attribute)$/.test(text)) continue;
    const written = args.map((argument) => writtenType(scan, argument)).find((one) => one !== null) ?? null;
    if (written && isAnything(scan, type)) return written;
  }
  return null;
}

const jsonType = /^(?:simple-json|jsonb?|JSONB?|(?:[\w.]+\.)?(?:Mixed|JSONB?|JsonType))$/;

/** `'jsonb'`, `{ type: 'json' }`, `{ type: Schema.Types.Mixed }`. */
function writtenType(scan: FileScan, argument: number): string | null {
  const { kind, text, shape } = scan.view.expression(argument);
  if (kind === 'string' || kind === 'path') return jsonType.test(text) ? text : null;
  if (kind !== 'object') return null;
  const described = scan.view.membersOf(shape).map((row) => scan.view.member(row));
  const type = described.find(({ name }) => name === 'type' || name === 'columnType');
  return type && type.value >= 0 ? writtenType(scan, type.value) : null;
}

function isAnything(scan: FileScan, type: number): boolean {
  if (type < 0) return true;
  const { kind, text, args } = scan.view.type(type);
  if (kind === 'union') return args.some((part) => anything.test(scan.view.type(part).text) && isAnything(scan, part));
  if (!anything.test(text)) return false;
  return text !== 'Record' && text !== 'Map' ? true : args.slice(1).every((part) => isAnything(scan, part));
}

/** Drizzle's `jsonb('meta')` without `$type`, Mongoose's `Mixed`, `Object` and `{}`, Sequelize's `DataTypes.JSON`. */
function ofBuilder(scan: FileScan, { value, inner }: Member): string | null {
  if (inner >= 0) {
    const described = scan.view.membersOf(inner).map((row) => scan.view.member(row));
    if (described.length === 0) return '{}';
    const type = described.find(({ name }) => name === 'type');
    return type && type.value >= 0 && type.inner < 0 ? ofValue(scan, type.value) : null;
  }
  return value < 0 ? null : ofValue(scan, value);
}

function ofValue(scan: FileScan, value: number): string | null {
  const { kind, text } = scan.view.expression(value);
  if (kind === 'path') return jsonType.test(text) || /^(?:Object|Map)$/.test(text) ? text : null;
  if (kind !== 'call') return null;
  for (let at = value, depth = 0; at >= 0 && depth < 12; depth += 1) {
    const row = scan.view.expression(at);
    if (/(?:^|\.)\$type$/.test(row.text)) return null;
    if (row.base < 0) return /(?:^|\.)jsonb?$/.test(row.text) && row.types.length === 0 ? row.text : null;
    at = row.base;
  }
  return null;
}
