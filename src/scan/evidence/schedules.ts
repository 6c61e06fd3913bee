import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import type { Code } from './code.js';
import { methodUnit, type Unit } from './functions.js';
import type { FileNotes } from './notes.js';
import { type Reach, type Reached, reachFrom, unitsNamedBy } from './reach.js';

/** What runs by the clock: units that schedules lead to, with the call or decorator that starts each. */
export interface Schedules {
  readonly reach: Reach;
  /** Where a schedule stands that starts a unit, by the file and line of the start. */
  startOf(reached: Reached): Step;
}

/** Finds what the schedules of all files lead to. */
export function schedulesOf(code: Code, notes: ReadonlyMap<string, FileNotes>): Schedules {
  const texts = new Map<string, string>();
  const starts: Reached[] = [];
  const begin = (unit: Unit, at: Reached['at'], text: string) => {
    texts.set(`${at.file}:${at.line}:${at.column}`, text);
    starts.push({ unit, from: null, at });
  };
  const named = jobsByName(code, notes);
  for (const [file, { schedules, scheduledMembers }] of notes) {
    if (schedules.length + scheduledMembers.length === 0) continue;
    const open = code.open(file);
    if (!open) continue;
    for (const row of schedules) {
      const { text, line, column } = open.expression(row);
      for (const unit of unitsIn(code, open, row, named))
        begin(unit, { file, line, column }, `\`${text}\` runs \`${unit.scope}\` by the clock`);
    }
    for (const member of scheduledMembers) {
      const unit = methodUnit(open, member);
      const { line, column, name } = open.member(member);
      if (unit) begin(unit, { file, line, column }, `A decorator runs \`${name}\` by the clock`);
    }
  }
  return {
    reach: reachFrom(code, starts),
    startOf({ at }) {
      const { file, line, column } = at;
      return { file, line, column, text: texts.get(`${file}:${line}:${column}`) ?? 'A schedule' };
    },
  };
}

/** Units that a call is handed, directly, within a function written in place, or by the name of a job. */
function unitsIn(code: Code, open: OpenFile, row: number, named: ReadonlyMap<string, readonly Unit[]>): Unit[] {
  const { line, args } = open.expression(row);
  const end = Math.max(line, ...args.map((argument) => endOf(open, argument)));
  const found = unitsNamedBy(code, open, open.between(line, end)).map(({ unit }) => unit);
  const jobs = args.flatMap((argument) => named.get(code.graph.textOf(open.file, argument) ?? '') ?? []);
  return [...found, ...jobs];
}

/** The line on which an argument ends: that of a function or an object in place. */
function endOf(open: OpenFile, row: number): number {
  const { shape, line } = open.expression(row);
  return shape === -1 ? line : open.shape(shape).endLine;
}

/** The units of jobs by the name under which they are registered; the empty name holds those whose name nobody can tell. */
function jobsByName(code: Code, notes: ReadonlyMap<string, FileNotes>): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  const add = (name: string, units: readonly Unit[]) => found.set(name, [...(found.get(name) ?? []), ...units]);
  for (const [file, { jobs, jobMembers }] of notes) {
    const open = jobs.length + jobMembers.length > 0 ? code.open(file) : null;
    if (!open) continue;
    for (const row of jobs) {
      const names = open.expression(row).args.flatMap((argument) => code.graph.textOf(file, argument) ?? []);
      const units = unitsIn(code, open, row, new Map());
      add(names[0] ?? '', units);
    }
    for (const member of jobMembers) {
      const unit = methodUnit(open, member);
      const [decorator] = open.member(member).decorators;
      const argument = decorator === undefined ? undefined : open.expression(decorator).args[0];
      if (unit) add(argument === undefined ? '' : (code.graph.textOf(file, argument) ?? ''), [unit]);
    }
  }
  return found;
}
