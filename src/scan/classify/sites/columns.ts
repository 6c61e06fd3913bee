import { containerOf, memberPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import type { ValueKind } from '../value-kinds.js';
import { candidate } from './base.js';

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

/** Columns that a migration or a query builder names: `table.string('email')`. */
export function columnSites(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const [root = '', method = '', ...more] = row.text.split('.');
  const kind = Object.hasOwn(columns, method) ? columns[method] : undefined;
  if (kind === undefined || more.length > 0 || row.args.length === 0) return;
  const key = scan.view.expression(row.args[0] as number);
  if (key.kind !== 'string' || (!scan.everything && !scan.read(key.text))) return;
  const call = tableOf(scan, root, row.scope, row.line);
  if (call < 0) return;
  const table = scan.view.expression(scan.view.expression(call).args[0] ?? -1);
  const container = table?.kind === 'string' ? table.text : containerOf(scan, 0);
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
      contexts: [
        ...scan.contexts.ofCall(call).map((context) => ({ ...context, by: 'own' as const })),
        ...scan.contexts.ofScope(row.scope),
      ],
      kind,
    }),
  );
}
