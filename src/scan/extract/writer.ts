import {
  type Directive,
  directives,
  type Expression,
  expressions,
  type Facts,
  type Member,
  type ModuleName,
  members,
  modules,
  type Shape,
  shapes,
  type TypeNode,
  types,
  type Variable,
  variables,
} from '../../core/facts.js';
import { createPool, type PoolWriter } from '../../core/table.js';
import { createLocator, type Locate, lineStartsOf } from './positions.js';

/** The tables of one file while they are filled. Rows are pushed when their place in the order is known, and completed by the `set` functions below. */
export interface FactsWriter {
  readonly text: string;
  readonly locate: Locate;
  readonly pool: PoolWriter;
  readonly shapes: number[];
  readonly members: number[];
  readonly expressions: number[];
  readonly types: number[];
  readonly variables: number[];
  readonly modules: number[];
  readonly directives: number[];
  /** Types without a shape of their own that were written before, so that `string` is one row a file. */
  readonly knownTypes: Map<string, number>;
  problem: Facts['problem'];
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
    locate: createLocator(lineStartsOf(text)),
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
  };
}

type Located<Kind> = Omit<Kind, 'line' | 'column' | 'endColumn' | 'endLine'>;

/** Adds a shape whose name stands at `span` and whose text ends at `last`. */
export function pushShape(writer: FactsWriter, row: Located<Shape>, span: Span, last: number): number {
  const { line, column } = writer.locate(span.start);
  const endLine = writer.locate(last).line;
  return shapes.push(writer.pool, writer.shapes, { ...row, line, column, endLine });
}

/** Adds a member whose name stands at `span`. */
export function pushMember(writer: FactsWriter, row: Located<Member>, span: Span): number {
  return members.push(writer.pool, writer.members, { ...row, ...place(writer, span) });
}

/** Adds an expression whose last name stands at `span`. */
export function pushExpression(writer: FactsWriter, row: Located<Expression>, span: Span): number {
  return expressions.push(writer.pool, writer.expressions, { ...row, ...place(writer, span) });
}

/** Adds a type, or finds the same type written before. */
export function pushType(writer: FactsWriter, row: TypeNode): number {
  if (row.shape !== -1) return types.push(writer.pool, writer.types, row);
  const key = `${row.kind} ${row.text} ${row.args.join()}`;
  const known = writer.knownTypes.get(key) ?? types.push(writer.pool, writer.types, row);
  writer.knownTypes.set(key, known);
  return known;
}

/** Adds a variable whose name starts at an offset. */
export function pushVariable(writer: FactsWriter, row: Located<Variable>, start: number): number {
  return variables.push(writer.pool, writer.variables, { ...row, ...writer.locate(start) });
}

/** Adds an imported or exported name that stands at `span`. */
export function pushModule(writer: FactsWriter, row: Located<ModuleName>, span: Span): number {
  return modules.push(writer.pool, writer.modules, { ...row, ...place(writer, span) });
}

/** Adds a comment that speaks to the tool. */
export function pushDirective(writer: FactsWriter, row: Located<Directive>, span: Span): number {
  return directives.push(writer.pool, writer.directives, { ...row, ...place(writer, span) });
}

/** Completes an expression with lists of its parts. */
export function setExpression(
  writer: FactsWriter,
  index: number,
  parts: Partial<Pick<Expression, 'args' | 'types' | 'base' | 'shape'>>,
): void {
  setCells(writer, expressions, writer.expressions, index, parts);
}

/** Completes a member with what was read after its row was made. */
export function setMember(
  writer: FactsWriter,
  index: number,
  parts: Partial<Pick<Member, 'type' | 'value' | 'inner' | 'decorators'>>,
): void {
  setCells(writer, members, writer.members, index, parts);
}

/** Completes a shape with what was read after its row was made. */
export function setShape(
  writer: FactsWriter,
  index: number,
  parts: Partial<Pick<Shape, 'heritage' | 'decorators' | 'source'>>,
): void {
  setCells(writer, shapes, writer.shapes, index, parts);
}

/** The finished facts. */
export function finishFacts(writer: FactsWriter, syntax: Facts['syntax']): Facts {
  const { shapes, members, expressions, types, variables, modules, directives, problem } = writer;
  const { strings, lists } = writer.pool;
  return { syntax, strings, lists, shapes, members, expressions, types, variables, modules, directives, problem };
}

function place(writer: FactsWriter, span: Span): { line: number; column: number; endColumn: number } {
  const { line, column } = writer.locate(span.start);
  const end = writer.locate(span.end);
  return { line, column, endColumn: end.line === line ? column + span.end - span.start : end.column };
}

interface Addressed {
  readonly width: number;
  readonly offsets: Readonly<Record<string, number>>;
}

function setCells(writer: FactsWriter, table: Addressed, cells: number[], index: number, parts: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(parts)) {
    cells[index * table.width + (table.offsets[name] ?? 0)] =
      typeof value === 'number' ? value : list(writer.pool, value as number[]);
  }
}

function list(pool: PoolWriter, items: readonly number[]): number {
  if (items.length === 0) return 0;
  const start = pool.lists.length;
  pool.lists.push(items.length, ...items);
  return start;
}
