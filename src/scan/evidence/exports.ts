import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import { methodUnit } from './functions.js';
import type { Question } from './question.js';
import { type Reached, reachFrom, rowsOf, startAt, unitsNamedBy } from './reach.js';
import { type RecordRef, recordsOfCall } from './rows.js';

/** A place that hands people their data: the records that it and what it calls read, and the words that name what comes along. */
export interface Export {
  readonly records: readonly RecordRef[];
  readonly words: readonly string[];
  readonly at: Step;
}

/** A file whose place is its route: `app/api/me/export/route.ts`, `pages/api/data-export.ts`. */
const routeFile =
  /(?:^|\/)(?:data-?|my-?|account-?|gdpr-?)?(?:export|takeout)(?:-?(?:me|my-?data|data|account))?(?:\/(?:route|index|\+server))?\.[cm]?[jt]sx?$/i;
const isServed = (file: string): boolean => /(?:^|\/)(?:app|pages|routes|api)\//.test(file) && routeFile.test(file);

/** Routes, methods, procedures and resolvers that are called after handing people their data. */
export function exportsIn(question: Question): Export[] {
  const { notes, code } = question;
  return [...notes].flatMap(([file, { exports, exportMembers, queries }]) => {
    const isRoute = queries.length > 0 && isServed(file);
    const open = exports.length + exportMembers.length > 0 || isRoute ? code.open(file) : null;
    if (!open) return [];
    const byCall = exports.map((row) => {
      const { text, line, column, args } = open.expression(row);
      const route = args.length > 0 ? code.graph.textOf(file, args[0] ?? -1) : null;
      const told = `\`${text}\` hands people their data${route ? ` at \`${route}\`` : ''}`;
      return exportOf(question, open, open.between(line, endOf(open, args, line)), { file, line, column, text: told });
    });
    const byName = exportMembers.map((row) => {
      const { name, line, column } = open.member(row);
      return exportOf(question, open, rowsOfMember(question, open, row), {
        file,
        line,
        column,
        text: `\`${name}\` hands people their data`,
      });
    });
    const whole = { file, line: 1, column: 1, text: `\`${file}\` hands people their data` };
    return [
      ...byCall,
      ...byName,
      ...(isRoute ? [exportOf(question, open, open.between(1, Number.MAX_SAFE_INTEGER), whole)] : []),
    ];
  });
}

const endOf = (open: OpenFile, rows: readonly number[], line: number): number =>
  Math.max(
    line,
    ...rows.map((row) => {
      const { shape, args } = open.expression(row);
      return Math.max(shape < 0 ? line : open.shape(shape).endLine, endOf(open, args, line));
    }),
  );

/** The rows of a method, of a function that a key holds, or of one that a procedure is given. */
function rowsOfMember({ code }: Question, open: OpenFile, row: number): readonly number[] {
  const { value, line, inner } = open.member(row);
  if (value >= 0) return open.between(line, endOf(open, [value], line));
  const unit = methodUnit(open, row);
  const own = unit ? rowsOf(code, unit) : [];
  return own.length > 0 || inner < 0 ? own : open.between(line, open.shape(inner).endLine);
}

function exportOf({ code }: Question, open: OpenFile, rows: readonly number[], at: Step): Export {
  const starts: Reached[] = unitsNamedBy(code, open, rows).map(({ unit }) => startAt(unit));
  const reached = [...reachFrom(code, starts).units.values()].flatMap(({ unit }) => {
    const other = code.open(unit.file);
    return other ? [{ open: other, rows: rowsOf(code, unit) }] : [];
  });
  const parts = [{ open, rows }, ...reached];
  return { at, records: parts.flatMap((part) => recordsIn(code, part)), words: parts.flatMap(wordsIn) };
}

interface Part {
  readonly open: OpenFile;
  readonly rows: readonly number[];
}

const recordsIn = (code: Question['code'], { open, rows }: Part): RecordRef[] =>
  rows.flatMap((row) => (open.expression(row).kind === 'call' ? recordsOfCall(code, open, row) : []));

/** Words that an export names: relations that it brings along, and the types of what it hands on. */
function wordsIn({ open, rows }: Part): string[] {
  const lines = new Set(rows.map((row) => open.expression(row).line));
  const words = rows.flatMap((row) => open.expression(row).text.split(/[^\w]+/));
  for (let row = 0; row < open.memberCount; row += 1) {
    const { line, name } = open.member(row);
    if (lines.has(line)) words.push(name);
  }
  return words.filter((word) => word !== '');
}
