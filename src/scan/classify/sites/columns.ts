import type { Expression } from '../../../core/facts.js';
import type { Context } from '../candidate.js';
import { readContainer } from '../containers.js';
import { containerOf, memberPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import type { ValueKind } from '../value-kinds.js';
import { candidate } from './base.js';
import { recordOfName } from './record-of-name.js';

/** Builders of a column, by what it holds. */
const columns: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  text: 'string',
  varchar: 'string',
  char: 'string',
  uuid: 'string',
  enum: 'string',
  enu: 'string',
  integer: 'number',
  bigInteger: 'number',
  tinyint: 'number',
  float: 'number',
  double: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'date',
  datetime: 'date',
  timestamp: 'date',
  json: 'ref',
  jsonb: 'ref',
  binary: 'ref',
  specificType: 'unknown',
  inet: 'unknown',
  point: 'unknown',
  geography: 'unknown',
};

/** Methods of a schema that a text names, by what the column that they add holds: `schema.addString('email')`. */
const added: Readonly<Record<string, ValueKind>> = {
  addString: 'string',
  addNumber: 'number',
  addBoolean: 'boolean',
  addDate: 'date',
  addFile: 'unknown',
  addGeoPoint: 'unknown',
  addObject: 'ref',
  addArray: 'unknown',
};

const tableCalls = /^(?:createTable\w*|alterTable|table|createTableIfNotExists)$/;

/** The call whose callback gives the table that a column is added to: `createTable('users', (table) => { table.string('email') })`. */
function tableOf(scan: FileScan, root: string, scope: string, line: number): number {
  const target = scan.graph.resolveName({ file: scan.view.file, scope, line }, root);
  if (target?.kind !== 'parameter' || target.file !== scan.view.file) return -1;
  const { call } = scan.view.shape(scan.view.member(target.index).shape);
  if (call < 0) return -1;
  const { text } = scan.view.expression(call);
  return tableCalls.test(text.slice(text.lastIndexOf('.') + 1)) ? call : -1;
}

interface Column {
  readonly key: Expression;
  readonly kind: ValueKind;
  /** The table's name, and what is read of it. */
  readonly container: string | null;
  readonly contexts: readonly Context[];
}

const own = (scan: FileScan, name: string): Context => ({ name, reading: readContainer(scan.vocabulary, name), by: 'own' });

/** `table.string('email')` in the callback of `createTable('users', …)`. */
function ofBuilder(scan: FileScan, row: Expression, root: string, method: string): Column | null {
  const kind = Object.hasOwn(columns, method) ? columns[method] : undefined;
  const key = kind === undefined ? null : scan.view.expression(row.args[0] as number);
  if (kind === undefined || key?.kind !== 'string') return null;
  const call = tableOf(scan, root, row.scope, row.line);
  if (call < 0) return null;
  const table = scan.view.expression(scan.view.expression(call).args[0] ?? -1);
  const container = table?.kind === 'string' ? table.text : containerOf(scan, 0);
  return { key, kind, container, contexts: scan.contexts.ofCall(call).map((context) => ({ ...context, by: 'own' as const })) };
}

/** `schema.addString('email')` of a schema that was made with a table's name. */
function ofSchema(scan: FileScan, row: Expression, root: string, method: string): Column | null {
  const kind = Object.hasOwn(added, method) ? added[method] : undefined;
  const key = kind === undefined ? null : scan.view.expression(row.args[0] as number);
  if (kind === undefined || key?.kind !== 'string') return null;
  const record = recordOfName(scan, root, row.scope, row.line);
  return record?.written ? { key, kind, container: record.name, contexts: [own(scan, record.name)] } : null;
}

/** `queryInterface.addColumn('users', 'email', { … })`. */
function ofTable(scan: FileScan, row: Expression, method: string): Column | null {
  const [first, second] = row.args.slice(0, 2).map((argument) => scan.view.expression(argument));
  if (method !== 'addColumn' || first?.kind !== 'string' || second?.kind !== 'string' || row.args.length < 3) return null;
  return { key: second, kind: 'unknown', container: first.text, contexts: [own(scan, first.text)] };
}

/** Columns that a migration or a query builder names: `table.string('email')`. */
export function columnSites(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const [root = '', method = '', ...more] = row.text.split('.');
  if (more.length > 0 || row.args.length === 0) return;
  const column = ofBuilder(scan, row, root, method) ?? ofSchema(scan, row, root, method) ?? ofTable(scan, row, method);
  if (!column) return;
  const { key, kind, container, contexts } = column;
  if (!scan.everything && !scan.read(key.text)) return;
  emit(
    candidate(scan, {
      line: key.line,
      column: key.column,
      endColumn: key.endColumn,
      field: key.text,
      site: 'other',
      role: 'stores',
      container,
      place: memberPlace(container, key.text),
      contexts: [...contexts, ...scan.contexts.ofScope(row.scope)],
      kind,
    }),
  );
}
