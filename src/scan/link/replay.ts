import { expressionAt, expressionKinds, expressions, type Facts, memberAt, shapeAt } from '../../core/facts.js';
import type { FileIndex } from './file-index.js';
import type { Files } from './files.js';
import type { Tracker } from './tracker.js';

/** Tells whether a column is gone once the SQL files of its history are replayed in order. */
export function createReplay(
  { indexOf }: Pick<Files, 'indexOf'>,
  paths: Iterable<string>,
  tracker: Tracker,
): (file: string, member: number) => boolean {
  const gone = new Map<string, ReadonlySet<string>>();
  let histories: ReadonlyMap<string, readonly string[]> | undefined;
  return (file, member) => {
    const key = historyOf(file);
    histories ??= gather(paths);
    const files = histories.get(key) ?? [];
    for (const one of files) tracker.note(one);
    const found = gone.get(key) ?? replay(files, indexOf);
    gone.set(key, found);
    return found.has(`${file}#${member}`);
  };
}

const dialects = /(?:^|\/)(?:mysql|mariadb|postgres(?:ql)?|pg|sqlite3?|mssql|sqlserver|oracle|cockroach(?:db)?)(?=\/)/i;

/** What a file is a step of: a folder of migrations, or of numbered files, in one dialect. Any other file is whole by itself. */
function historyOf(file: string): string {
  const folder = /^(?:.*\/)?migrat(?:ions?|e)(?=\/)/.exec(file)?.[0] ?? /^(?:.*\/)?(?=V?\d+[^/]*$)/.exec(file)?.[0];
  return folder === undefined ? file : `${folder} ${dialects.exec(file)?.[0] ?? ''}`;
}

function gather(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const histories = new Map<string, string[]>();
  for (const file of paths) {
    if (!file.endsWith('.sql')) continue;
    const key = historyOf(file);
    const files = histories.get(key);
    if (files) files.push(file);
    else histories.set(key, [file]);
  }
  for (const files of histories.values()) files.sort(compareNumbered);
  return histories;
}

/** `2_add.sql` comes before `10_drop.sql`; what is no number goes by code units. */
function compareNumbered(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.split(/(\d+)/)) as [string[], string[]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [one = '', other = ''] = [left[index], right[index]];
    if (one === other) continue;
    if (index % 2 === 1 && Number(one) !== Number(other)) return Number(one) - Number(other);
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}

type Tables = Map<string, Map<string, Set<string>>>;

function replay(files: readonly string[], indexOf: Files['indexOf']): ReadonlySet<string> {
  const gone = new Set<string>();
  const tables: Tables = new Map();
  for (const file of files) {
    const index = indexOf(file);
    for (const step of index ? stepsOf(index) : []) step(tables, file, gone);
  }
  return gone;
}

type Step = (tables: Tables, file: string, gone: Set<string>) => void;

/** What a file does, in the order in which it stands there. */
function stepsOf({ facts, members }: FileIndex): Step[] {
  const steps: { line: number; column: number; step: Step }[] = [];
  for (const [shape, rows] of members) {
    const { kind, name, line, column } = shapeAt(facts, shape);
    if (kind === 'table') steps.push({ line, column, step: (tables, file) => declare(tables, facts, name, file, rows) });
  }
  const call = expressionKinds.indexOf('call');
  for (let row = 0; row * expressions.width < facts.expressions.length; row += 1) {
    if (facts.expressions[row * expressions.width] !== call) continue;
    const { text, args, line, column } = expressionAt(facts, row);
    const names = args.map((argument) => expressionAt(facts, argument).text.toLowerCase());
    steps.push({ line, column: column - 0.5, step: (tables, _, gone) => take(tables, text, names, gone) });
  }
  return steps.sort((a, b) => a.line - b.line || a.column - b.column).map(({ step }) => step);
}

function declare(tables: Tables, facts: Facts, table: string, file: string, rows: readonly number[]): void {
  const columns = tables.get(table.toLowerCase()) ?? new Map<string, Set<string>>();
  tables.set(table.toLowerCase(), columns);
  for (const row of rows) {
    const name = memberAt(facts, row).name.toLowerCase();
    columns.set(name, (columns.get(name) ?? new Set()).add(`${file}#${row}`));
  }
}

function take(tables: Tables, what: string, [table = '', name = '']: readonly string[], gone: Set<string>): void {
  const columns = tables.get(table);
  if (!columns) return;
  if (what === 'rename table') tables.set(name, columns);
  if (what === 'drop column') for (const row of columns.get(name) ?? []) gone.add(row);
  if (what === 'drop column') columns.delete(name);
  if (what === 'drop table') for (const rows of columns.values()) for (const row of rows) gone.add(row);
  if (what === 'drop table' || what === 'rename table') tables.delete(table);
}
