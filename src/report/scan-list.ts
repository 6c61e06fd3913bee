import type { Observation, RecipientSighting, Scan } from '../core/observation.js';
import { compareText } from '../core/range.js';
import type { ReportOptions } from './options.js';
import { type Paint, painter } from './paint.js';
import { summary } from './summary.js';
import { visible, widthOf } from './text.js';

const confidenceStyle = { high: 'green', medium: 'yellow', low: 'gray' } as const;

/** Rows with each column as wide as its widest cell; the last is left ragged. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const pad = (cell: string, column: number) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd());
}

function byFile(observations: readonly Observation[]): Map<string, Observation[]> {
  const files = new Map<string, Observation[]>();
  for (const one of observations) {
    const others = files.get(one.file);
    if (others) others.push(one);
    else files.set(one.file, [one]);
  }
  return files;
}

function row(one: Observation, paint: Paint): string[] {
  const covered = one.declaredBy.length > 0 ? `declared by ${one.declaredBy.join(', ')}` : '';
  const confidence = paint(confidenceStyle[one.confidence], one.confidence);
  return [`  ${one.line}:${one.column}`, confidence, one.role, one.category, visible(one.place), visible(covered)];
}

function recipientLines(recipients: readonly RecipientSighting[]): string[] {
  const ids = [...new Set(recipients.map((one) => one.id))].sort(compareText);
  const first = ids.map((id) => recipients.find((one) => one.id === id) as RecipientSighting);
  return columns(
    first.map((one) => [`  ${visible(one.id)}`, one.by, visible(one.seen), visible(`${one.file}:${one.line}:${one.column}`)]),
  );
}

/** What a scan stands by, file by file: position, confidence, role, category and place; then the recipients seen, and what was looked at. */
export function scanList(scan: Scan, options: ReportOptions): string {
  const paint = painter(options.color);
  const blocks = [...byFile(scan.observations)].map(([file, observations]) => {
    const rows = observations.map((one) => row(one, paint));
    return [paint('underline', visible(file)), ...columns(rows), ''].join('\n');
  });
  const recipients =
    scan.recipients.length > 0 ? [`${paint('underline', 'recipients')}\n${recipientLines(scan.recipients).join('\n')}\n`] : [];
  const told = {
    findings: [],
    rulesNotRun: [],
    todos: [],
    notes: [],
    files: scan.files,
    places: scan.observations.length,
    recipients: scan.recipients,
  };
  return [...blocks, ...recipients, summary(told, options.width, paint), ''].join('\n');
}
