import {
  type Directive,
  directives,
  type Expression,
  expressionKinds,
  expressions,
  type Facts,
  type Member,
  type ModuleName,
  memberKinds,
  members,
  moduleKinds,
  type Shape,
  shapeKinds,
  shapes,
  type TypeNode,
  typeKinds,
  types,
  type Variable,
} from '../../core/facts.js';
import { createPool, intern, type PoolWriter } from '../../core/table.js';
import { columnOn, type Lines, lineOf, linesOf } from './positions.js';

/**
 * The tables of one file while they are filled: a row is pushed when its place in the order is known and completed by the `set` functions below.
 * Rows are written by hand in the order of core's columns, since a generic writer takes three times as long as parsing; the tests hold both together.
 */
export interface FactsWriter {
  readonly text: string;
  readonly lines: Lines;
  readonly pool: PoolWriter;
  readonly shapes: number[];
  readonly members: number[];
  readonly expressions: number[];
  readonly types: number[];
  readonly variables: number[];
  readonly modules: number[];
  readonly directives: number[];
  /** Types without parts that were written before, so that `string` is one row a file: by kind and text. */
  readonly knownTypes: Map<number, number>;
  problem: Facts['problem'];
  lastScope: string;
  lastScopePosition: number;
}

/** Where a name token stands: offsets of its start and its exclusive end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Empty tables for the facts of a text. */
export function createWriter(text: string): FactsWriter {
  return {
    text,
    lines: linesOf(text),
    pool: createPool(),
    shapes: [],
    members: [],
    expressions: [],
    types: [],
    variables: [],
    modules: [],
    directives: [],
    knownTypes: new Map(),
    problem: null,
    lastScope: '',
    lastScopePosition: 0,
  };
}

type Codes<Word extends string> = Readonly<Record<Word, number>>;

function codesOf<Word extends string>(words: readonly Word[]): Codes<Word> {
  return Object.fromEntries(words.map((word, code) => [word, code])) as Codes<Word>;
}

const expressionCodes = codesOf(expressionKinds);
const memberCodes = codesOf(memberKinds);
const shapeCodes = codesOf(shapeKinds);
const moduleCodes = codesOf(moduleKinds);

/** Adds an expression whose last name stands at `span`; its parts follow by `setExpression`. */
export function pushExpression(
  writer: FactsWriter,
  kind: Expression['kind'],
  text: string,
  parent: number,
  scope: string,
  span: Span,
): number {
  const { lines, pool, expressions: cells } = writer;
  const line = lineOf(lines, span.start);
  const column = columnOn(lines, line, span.start) + 1;
  const end = endColumnOf(lines, line, span.end);
  const textPosition = text === '' ? 0 : intern(pool, text);
  cells.push(expressionCodes[kind], textPosition, -1, 0, 0, -1, parent, scopePosition(writer, scope), line + 1, column, end);
  return cells.length / expressions.width - 1;
}

/** Most rows stand in the scope of the row before. */
function scopePosition(writer: FactsWriter, scope: string): number {
  if (scope !== writer.lastScope) {
    writer.lastScope = scope;
    writer.lastScopePosition = intern(writer.pool, scope);
  }
  return writer.lastScopePosition;
}

/** What a shape says besides its name and place. */
export type ShapeParts = Pick<Shape, 'kind' | 'name' | 'scope' | 'owner' | 'source' | 'call' | 'argument' | 'flags' | 'doc'>;

/** Adds a shape whose name stands at `span` and whose text ends at `last`; its lists follow by `setShapeLists`. */
export function pushShape(writer: FactsWriter, row: ShapeParts, span: Span, last: number): number {
  const { lines, pool, shapes: cells } = writer;
  const endLine = lineOf(lines, last) + 1;
  const line = lineOf(lines, span.start);
  const column = columnOn(lines, line, span.start) + 1;
  const name = intern(pool, row.name);
  const scope = scopePosition(writer, row.scope);
  const doc = row.doc === '' ? 0 : intern(pool, row.doc);
  cells.push(
    shapeCodes[row.kind],
    name,
    scope,
    row.owner,
    row.source,
    row.call,
    row.argument,
    0,
    0,
    0,
    row.flags,
    line + 1,
    column,
    endLine,
    doc,
  );
  return cells.length / shapes.width - 1;
}

/** What a member says besides its parts and place. */
export type MemberParts = Pick<Member, 'shape' | 'kind' | 'name' | 'alias' | 'flags' | 'doc'>;

/** Adds a member whose name stands at `span`; its parts follow by `setMember`. */
export function pushMember(writer: FactsWriter, row: MemberParts, span: Span): number {
  const { lines, pool, members: cells } = writer;
  const line = lineOf(lines, span.start);
  const column = columnOn(lines, line, span.start) + 1;
  const end = endColumnOf(lines, line, span.end);
  const alias = row.alias === '' ? 0 : intern(pool, row.alias);
  const doc = row.doc === '' ? 0 : intern(pool, row.doc);
  cells.push(
    row.shape,
    memberCodes[row.kind],
    intern(pool, row.name),
    alias,
    -1,
    -1,
    -1,
    0,
    row.flags,
    line + 1,
    column,
    end,
    doc,
  );
  return cells.length / members.width - 1;
}

/** Adds a type, or finds the same type written before. */
export function pushType(writer: FactsWriter, row: TypeNode): number {
  if (row.shape !== -1 || row.args.length > 0) return types.push(writer.pool, writer.types, row);
  const key = intern(writer.pool, row.text) * typeKinds.length + typeKinds.indexOf(row.kind);
  const known = writer.knownTypes.get(key);
  if (known !== undefined) return known;
  const index = types.push(writer.pool, writer.types, row);
  writer.knownTypes.set(key, index);
  return index;
}

/** Adds a variable whose name starts at an offset. */
export function pushVariable(writer: FactsWriter, row: Omit<Variable, 'line' | 'column'>, start: number): void {
  const { lines, pool } = writer;
  const line = lineOf(lines, start);
  const column = columnOn(lines, line, start) + 1;
  writer.variables.push(
    intern(pool, row.name),
    scopePosition(writer, row.scope),
    row.type,
    row.value,
    row.flags,
    line + 1,
    column,
  );
}

/** Adds an imported or exported name that stands at `span`. */
export function pushModule(writer: FactsWriter, row: Omit<ModuleName, 'line' | 'column' | 'endColumn'>, span: Span): void {
  const { lines, pool } = writer;
  const line = lineOf(lines, span.start);
  const column = columnOn(lines, line, span.start) + 1;
  const module = intern(pool, row.module);
  const imported = intern(pool, row.imported);
  const local = intern(pool, row.local);
  const end = endColumnOf(lines, line, span.end);
  writer.modules.push(moduleCodes[row.kind], module, imported, local, row.flags, line + 1, column, end);
}

/** Adds a comment that speaks to the tool. */
export function pushDirective(writer: FactsWriter, row: Pick<Directive, 'kind' | 'rules' | 'reason'>, span: Span): void {
  const line = lineOf(writer.lines, span.start);
  const column = columnOn(writer.lines, line, span.start) + 1;
  const endColumn = endColumnOf(writer.lines, line, span.end);
  directives.push(writer.pool, writer.directives, { ...row, line: line + 1, column, endColumn });
}

const { base, args, types: typesAt, shape } = expressions.offsets;

/** Completes an expression with its arguments and types, and the expression or shape that it refers to. */
export function setExpression(
  writer: FactsWriter,
  index: number,
  argRows: readonly number[],
  typeRows: readonly number[],
  baseRow = -1,
  shapeRow = -1,
): void {
  const { expressions: cells, pool } = writer;
  const start = index * expressions.width;
  cells[start + base] = baseRow;
  cells[start + args] = listOf(pool, argRows);
  cells[start + typesAt] = listOf(pool, typeRows);
  cells[start + shape] = shapeRow;
}

const { type, value, inner, decorators } = members.offsets;

/** Completes a member with its type, value, nested shape and decorators. */
export function setMember(
  writer: FactsWriter,
  index: number,
  typeRow: number,
  valueRow: number,
  innerRow: number,
  decoratorRows: readonly number[] = [],
): void {
  const cells = writer.members;
  const start = index * members.width;
  cells[start + type] = typeRow;
  cells[start + value] = valueRow;
  cells[start + inner] = innerRow;
  cells[start + decorators] = listOf(writer.pool, decoratorRows);
}

/** Completes a shape with what it inherits, its type parameters (text positions) and its decorators. */
export function setShapeLists(
  writer: FactsWriter,
  index: number,
  lists: {
    readonly heritage?: readonly number[];
    readonly parameters?: readonly number[];
    readonly decorators?: readonly number[];
  },
): void {
  const start = index * shapes.width;
  writer.shapes[start + shapes.offsets.heritage] = listOf(writer.pool, lists.heritage ?? []);
  writer.shapes[start + shapes.offsets.parameters] = listOf(writer.pool, lists.parameters ?? []);
  writer.shapes[start + shapes.offsets.decorators] = listOf(writer.pool, lists.decorators ?? []);
}

/** The finished facts. */
export function finishFacts(writer: FactsWriter, syntax: Facts['syntax']): Facts {
  const { shapes: shapeCells, members: memberCells, expressions: expressionCells, types: typeCells } = writer;
  return {
    syntax,
    strings: writer.pool.strings,
    lists: writer.pool.lists,
    shapes: shapeCells,
    members: memberCells,
    expressions: expressionCells,
    types: typeCells,
    variables: writer.variables,
    modules: writer.modules,
    directives: writer.directives,
    problem: writer.problem,
  };
}

function endColumnOf(lines: Lines, line: number, end: number): number {
  const last = end < (lines.starts[line + 1] ?? Number.POSITIVE_INFINITY) ? line : lineOf(lines, end);
  return columnOn(lines, last, end) + 1;
}

function listOf(pool: PoolWriter, items: readonly number[]): number {
  if (items.length === 0) return 0;
  const start = pool.lists.length;
  pool.lists.push(items.length);
  for (const item of items) pool.lists.push(item);
  return start;
}
