import { expressionAt, expressionKinds, expressions, type Facts, memberAt, shapeAt } from '../../core/facts.js';
import type { FileIndex } from './file-index.js';

/** The columns that no table has any more once all SQL files are replayed in order, as `file#row` of members. */
export function replay(all: ReadonlyMap<string, Facts>, indexOf: (file: string) => FileIndex | null): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const files of seriesOf(all).values()) replaySeries(files, indexOf, gone);
  return gone;
}

/** Files that are one history: those under one folder of migrations, or that one folder counts through. Any other file is whole by itself. */
function seriesOf(all: ReadonlyMap<string, Facts>): ReadonlyMap<string, readonly string[]> {
  const series = new Map<string, string[]>();
  for (const [file, facts] of all) {
    if (facts.syntax !== 'sql') continue;
    const key = /^(?:.*\/)?migrat(?:ions?|e)(?=\/)/.exec(file)?.[0] ?? /^(?:.*\/)?(?=V?\d+[^/]*$)/.exec(file)?.[0] ?? file;
    series.set(key, [...(series.get(key) ?? []), file]);
  }
  for (const files of series.values()) files.sort(compareNumbered);
  return series;
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

function replaySeries(files: readonly string[], indexOf: (file: string) => FileIndex | null, gone: Set<string>): void {
  const tables: Tables = new Map();
  for (const file of files) {
    const index = indexOf(file);
    for (const step of index ? stepsOf(index) : []) step(tables, file, gone);
  }
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
