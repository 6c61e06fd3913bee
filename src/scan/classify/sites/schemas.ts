import type { LibraryRow } from '../../../core/catalog.js';
import type { Shape } from '../../../core/facts.js';
import type { Site } from '../../../core/observation.js';
import { proofOfDoc } from '../docs.js';
import { tailOf } from '../libraries.js';
import { containerOf, memberPlace, prefixedPlace, requestPlace } from '../place.js';
import { proofsOfBuilder, proofsOfOptions } from '../proofs.js';
import { routeOfArgument } from '../routes.js';
import type { Emit, FileScan } from '../scan.js';
import { describedFields } from '../type-maps.js';
import { kindOfBuilder, kindOfType, type ValueKind } from '../value-kinds.js';
import { candidate, positionOf } from './base.js';

/** What an object describes: the library's row, or null for an object that only describes one field of a schema. */
export interface SchemaUse {
  readonly row: LibraryRow | null;
  /** Of an object that only describes a field: the row of the schema that the field is in. */
  readonly within?: LibraryRow | null;
}

const memories = new WeakMap<FileScan, Map<number, SchemaUse | null>>();
const sampled = 6;

/** What says the type of a key: its own value, or the `type` in its description. */
function builderOf(scan: FileScan, member: number): number {
  const { value, inner } = scan.view.member(member);
  if (inner < 0) return value;
  const described = scan.view.membersOf(inner).find((index) => scan.view.member(index).name === 'type');
  return described === undefined ? -1 : scan.view.member(described).value;
}

/** Libraries whose schemas are plain objects handed to a call: what their other calls give is a value (`LessThan(date)`). */
const handedWhole = new Set(['form', 'type', 'sequelize', 'mongoose', 'typeorm']);

function rowOfValue(scan: FileScan, value: number): LibraryRow | null {
  if (value < 0) return null;
  const { kind, text } = scan.view.expression(value);
  if (kind !== 'call' && kind !== 'path') return null;
  // `(sequelize, DataTypes) => …`: the usual form of a model's file hands the types in.
  if (/^(?:DataTypes?|Sequelize)\./.test(text)) return scan.catalog.libraries.find(({ site }) => site === 'sequelize') ?? null;
  const found = kind === 'call' ? scan.library.ofRoot(value) : null;
  if (!found || found.module === 'global') return null;
  const rows = scan.libraries.rowsOf('schema', found.module);
  return rows.find(({ site }) => !handedWhole.has(site)) ?? null;
}

/** The library that the values of an object are built with: `{ email: z.string() }`, `{ email: varchar('email') }`. */
function rowOfValues(scan: FileScan, shape: number): LibraryRow | null {
  for (const index of scan.view.membersOf(shape).slice(0, sampled)) {
    const row = rowOfValue(scan, builderOf(scan, index));
    if (row) return row;
  }
  return null;
}

/** `{ type: String, required: true }`: the description of one field. */
function describesField(scan: FileScan, shape: number): boolean {
  return scan.view.membersOf(shape).some((index) => scan.view.member(index).name === 'type');
}

/** The id of the row for JSON Schema, which has no library: ajv, Fastify, Objection and OpenAPI all read it. */
const jsonSchema = 'json-schema';

/** `{ type: 'object', properties: { … } }`: the keys of the object below `properties`. */
function rowOfProperties(scan: FileScan, shape: number, owner: number): LibraryRow | null {
  if (scan.view.member(owner).name !== 'properties') return null;
  const described = scan.view.membersOf(shape).some((index) => {
    const { inner } = scan.view.member(index);
    return inner >= 0 && describesField(scan, inner);
  });
  return described ? (scan.catalog.libraries.find(({ id }) => id === jsonSchema) ?? null) : null;
}

/** The rows for objects that describe fields without a library that the code names: `{ email: { type: 'string' } }`. */
const ofFields = { stored: 'attribute-map', filled: 'field-map' } as const;

/** `{ users: { email: { type: 'string' } } }`: the keys of an object whose values each tell a type. */
function rowOfFields(scan: FileScan, shape: number): LibraryRow | null {
  const found = describedFields(scan.view, shape);
  return found ? (scan.catalog.libraries.find(({ id }) => id === ofFields[found]) ?? null) : null;
}

function rowOfCall(scan: FileScan, call: number, argument: number): LibraryRow | null {
  const found = scan.library.ofCall(call);
  if (!found) return rowOfModel(scan, call, argument);
  return scan.libraries.rowsFor('schema', found).find((row) => (row.argument ?? 0) === argument) ?? null;
}

/** `User.init({ … })` where the project's own class extends a library's model. */
function rowOfModel(scan: FileScan, call: number, argument: number): LibraryRow | null {
  const row = scan.view.expression(call);
  const dot = row.text.lastIndexOf('.');
  if (dot < 0) return null;
  const target = scan.graph.resolveName({ file: scan.view.file, scope: row.scope, line: row.line }, row.text.slice(0, dot));
  if (target?.kind !== 'shape' || target.file !== scan.view.file) return null;
  for (const type of scan.view.shape(target.index).heritage) {
    const node = scan.view.type(type);
    const found = node.kind === 'ref' ? scan.library.nameOf(node.text, row.scope, row.line) : null;
    const rows = found ? scan.libraries.rowsFor('schema', { module: found.module, name: row.text.slice(dot + 1) }) : [];
    const fitting = rows.find((each) => (each.argument ?? 0) === argument);
    if (fitting) return fitting;
  }
  return null;
}

/** `members: { type: [{ email: String }] }`: what Mongoose finds in the `type` of a field is a schema again. */
function opensAgain(scan: FileScan, owner: number, outer: SchemaUse): SchemaUse {
  return outer.within?.site === 'mongoose' && /^(?:type|of)$/.test(scan.view.member(owner).name) ? { row: outer.within } : outer;
}

const byName = new WeakMap<FileScan, ReadonlyMap<string, LibraryRow>>();

/** The row of the call that an object is handed to by its name: `const shape = { email: String }; new Schema(shape)`. */
function rowOfName(scan: FileScan, name: string): LibraryRow | null {
  let known = byName.get(scan);
  if (!known) {
    known = namesHanded(scan);
    byName.set(scan, known);
  }
  return known.get(name) ?? null;
}

function namesHanded(scan: FileScan): ReadonlyMap<string, LibraryRow> {
  const found = new Map<string, LibraryRow>();
  const tails = scan.libraries.tailsOf('schema', ['mongoose', 'sequelize', 'drizzle', 'zod']);
  for (let call = 0; call < scan.view.expressionCount; call += 1) {
    const { kind, text, args } = scan.view.expression(call);
    if ((kind !== 'call' && kind !== 'new') || !tails.has(tailOf(text))) continue;
    for (const [position, argument] of args.entries()) {
      const { kind: given, text: name } = scan.view.expression(argument);
      const row = given === 'path' && !name.includes('.') ? rowOfCall(scan, call, position) : null;
      if (row) found.set(name, row);
    }
  }
  return found;
}

function find(scan: FileScan, index: number): SchemaUse | null {
  const shape = scan.view.shape(index);
  if (shape.kind !== 'object') return null;
  if (shape.owner >= 0) {
    const outer = schemaUse(scan, scan.view.member(shape.owner).shape);
    if (!outer) {
      const row = rowOfProperties(scan, index, shape.owner) ?? rowOfValues(scan, index) ?? rowOfFields(scan, index);
      return row ? { row } : null;
    }
    if (!outer.row) return opensAgain(scan, shape.owner, outer);
    if (outer.row.id === jsonSchema) return rowOfProperties(scan, index, shape.owner) ? outer : { row: null };
    return describesField(scan, index) || outer.row.site === 'sequelize' ? { row: null, within: outer.row } : outer;
  }
  const row = shape.call >= 0 ? rowOfCall(scan, shape.call, shape.argument) : rowOfName(scan, shape.name);
  const found = row ?? rowOfValues(scan, index) ?? rowOfFields(scan, index);
  return found ? { row: found } : null;
}

/** Whether an object is a schema or a part of one, and of which library. */
export function schemaUse(scan: FileScan, index: number): SchemaUse | null {
  let memory = memories.get(scan);
  if (!memory) {
    memory = new Map();
    memories.set(scan, memory);
  }
  let use = memory.get(index);
  if (use === undefined) {
    memory.set(index, null);
    use = find(scan, index);
    memory.set(index, use);
  }
  return use;
}

/** `type: 'boolean'`, `type: Boolean`, `type: DataTypes.BOOLEAN`. */
function kindOfDescription(scan: FileScan, value: number): ValueKind {
  const row = value < 0 ? null : scan.view.expression(value);
  if (row?.kind !== 'string') return kindOfBuilder(scan.view, value);
  const kinds: Readonly<Record<string, ValueKind>> = {
    string: 'string',
    text: 'string',
    boolean: 'boolean',
    integer: 'number',
    number: 'number',
  };
  return kinds[row.text] ?? 'unknown';
}

/** The kind of a described field: its builder, or the `type` in its description. */
function kindOf(scan: FileScan, value: number, inner: number, type: number): ValueKind {
  const declared = kindOfType(scan.view, type);
  if (declared !== 'unknown') return declared;
  if (inner >= 0) {
    const described = scan.view.membersOf(inner).find((index) => scan.view.member(index).name === 'type');
    return described === undefined ? 'unknown' : kindOfDescription(scan, scan.view.member(described).value);
  }
  return kindOfBuilder(scan.view, value);
}

/** `Person` for the keys below `Person.jsonSchema.properties`: words of JSON Schema itself name nothing. */
function containerInSchema(container: string | null, { row }: SchemaUse): string | null {
  if (container === null || row?.id !== jsonSchema) return container;
  const names = container.split('.').filter((name) => name !== 'properties' && name !== 'jsonSchema');
  return names.length === 0 ? null : names.join('.');
}

const isText = (view: FileScan['view'], value: number): boolean => value >= 0 && view.expression(value).kind === 'string';

/** Whether an object tells of an entity or a type as a whole: its name, and below a key its fields. */
const describesWhole = ({ owner }: Shape, { row }: SchemaUse): boolean =>
  row !== null && (row.match.includes('EntitySchema') || (row.id === 'graphql-builders' && owner < 0));

/** The keys of an object that describes data: zod and its like, tables, models, forms. */
export function schemaSites(
  scan: FileScan,
  index: number,
  use: SchemaUse,
  wanted: (member: number) => boolean,
  emit: Emit,
): void {
  const { view } = scan;
  const container = containerInSchema(containerOf(scan, index), use);
  const site: Site = (use.row?.site ?? 'other') as Site;
  const { call } = view.shape(index);
  const route = container === null && call >= 0 ? routeOfArgument(scan, call) : null;
  const place = (name: string) => {
    if (site === 'form') return prefixedPlace('form', container, name);
    return route ? requestPlace(route.method, route.route, 'body', name) : memberPlace(container, name);
  };
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.kind !== 'key' && member.kind !== 'property') continue;
    // What describes a whole entity: its own name, beside its `columns` or `fields`.
    if (member.name === '' || (describesWhole(view.shape(index), use) && isText(view, member.value))) continue;
    const said = proofOfDoc(scan, member.doc);
    const proofs = [...proofsOfBuilder(scan, member.value), ...proofsOfOptions(scan, member.inner), ...(said ? [said] : [])];
    if (proofs.length === 0 && !(wanted(row) && scan.mayStand(index, member.name, scan.contexts.ofShape(index)))) continue;
    emit(
      candidate(scan, {
        ...positionOf(member),
        field: member.name,
        site,
        role: use.row?.role ?? 'carries',
        container,
        place: place(member.name),
        contexts: scan.contexts.ofShape(index),
        kind: kindOf(scan, member.value, member.inner, member.type),
        proofs,
        company: scan.company(index),
        veto: use.row ? null : 'it describes a field and holds no data',
      }),
    );
  }
}
