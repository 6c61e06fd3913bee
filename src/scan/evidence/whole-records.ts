import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import { broughtAlong } from './brought-along.js';
import { before, lastName } from './code.js';
import type { Readers } from './column-reads.js';
import { asItIs, type Following, following, handedOnFrom } from './handed-on.js';
import type { Question } from './question.js';
import { plainName, type RecordRef, recordsOfCall, refOfShape, sameRecord } from './rows.js';
import { below } from './stored.js';

/** Where a record goes on whole, with all its columns; null where each query and each use of it names what it wants. */
export function handedOnWhole(question: Question, record: RecordRef, readers: Readers): Step | null {
  const follow = following(question);
  const early = givenToLibrary(question, record) ?? relationStep(follow, record, readers) ?? calledStep(follow, record, readers);
  if (early) return early;
  let isAsked = false;
  for (const { open, row, isSure } of queriesOf(question, record)) {
    if (!isSure) return stepOf(open, row, 'may give any record');
    isAsked = true;
    const found = choosesColumns(open, row) ? null : handedOnFrom(follow, open, row);
    if (found) return found;
  }
  // What is kept in the rows of something else, or reached from there, comes along with that.
  return isAsked ? null : keptElsewhere(question, record);
}

function stepOf(open: OpenFile, row: number, does: string): Step {
  const { text, line, column } = open.expression(row);
  return { file: open.file, line, column, text: `\`${text}\` ${does}` };
}

/** Calls that give rows of a record, and those that may give any. */
function* queriesOf(
  { code, notes }: Question,
  record: RecordRef,
): Generator<{ readonly open: OpenFile; readonly row: number; readonly isSure: boolean }> {
  for (const [file, { queries }] of notes) {
    const open = queries.length > 0 ? code.open(file) : null;
    if (!open) continue;
    for (const row of queries) {
      const records = recordsOfCall(code, open, row);
      const isSure = records.length > 0;
      if (isSure ? records.some((one) => sameRecord(one, record)) : mayBeAny(record, open.expression(row).text))
        yield { open, row, isSure };
    }
  }
}

/** Whether a call on something unknown may give rows of a record. A client of Prisma names the model, unless the name is worked out. */
function mayBeAny({ shape }: RecordRef, text: string): boolean {
  const receiver = before(text);
  if (shape?.includes('.prisma#')) return /(?:^|\.)(?:prisma\w*|tx|trx|db|client)\.\[\]$/i.test(receiver);
  if (/store$/i.test(receiver)) return /\.find\w*$/.test(text);
  return /(?:repo|repository|model|dao|super|prisma|db)$/i.test(receiver);
}

/** Packages that sign people in read the records of accounts by themselves. */
function givenToLibrary({ notes, rows }: Question, { name }: RecordRef): Step | null {
  const own = plainName(name);
  for (const { modules, records } of rows.adapters) {
    if (!records.some((one) => plainName(one) === own)) continue;
    for (const [file, { modules: used }] of notes) {
      const module = used.find((one) => modules.includes(one));
      if (module !== undefined) return { file, line: 1, column: 1, text: `\`${module}\` reads such records by itself` };
    }
  }
  return null;
}

function keptElsewhere({ code }: Question, record: RecordRef): Step | null {
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = code.open(file);
  for (let shape = 0; open && shape < open.shapeCount; shape += 1) {
    const { name: own, kind, line, column } = open.shape(shape);
    if (own !== name || kind === 'parameters') continue;
    // A relation is brought along by a query that says so, which was followed.
    if (file.endsWith('.prisma') || !code.graph.reachedFrom({ file, index: shape }).some(({ by }) => by !== 'relation')) continue;
    return { file, line, column, text: `\`${name}\` comes along with what holds it` };
  }
  return null;
}

/** Whether a query says which columns it wants. */
function choosesColumns(open: OpenFile, row: number): boolean {
  return open.expression(row).args.some((argument) => {
    const { kind, shape } = open.expression(argument);
    if (kind !== 'object') return false;
    return open.membersOf(shape).some((each) => {
      const { kind: member, name, value } = open.member(each);
      return (
        member === 'key' && /^(?:select|columns|attributes)$/.test(name) && value >= 0 && open.expression(value).kind === 'object'
      );
    });
  });
}

/** Members of other records that lead to this one, where a query brings them along and what it gives is handed on. */
function relationStep(follow: Following, record: RecordRef, readers: Readers): Step | null {
  const { code } = follow.question;
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = code.open(file);
  if (!open) return { file, line: 1, column: 1, text: `\`${record.name}\` cannot be followed` };
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const row = open.shape(shape);
    if (row.name !== name || row.kind === 'parameters') continue;
    for (const { member, shape: from } of code.graph.reachedFrom({ file, index: shape })) {
      if (member === '') continue;
      const home = code.open(from.file);
      const eager = home && alwaysAlong(home, from.index, member) ? eagerStep(follow, from, member) : null;
      if (eager) return eager;
      for (const reader of readers.get(member) ?? []) {
        const other = code.open(reader);
        const step = other && broughtAlong(follow, other, member);
        if (step) return step;
      }
    }
  }
  return null;
}

/** The names under which Drizzle's relations lead to a table: `members` of `relations(teams, ({ many }) => ({ members: many(members) }))`. */
function namesCalled({ code, importersOf }: Question, record: RecordRef): string[] {
  const [file = ''] = (record.shape ?? '').split('#');
  return [file, ...importersOf(file)].flatMap((each) => {
    const open = code.open(each);
    const names: string[] = [];
    for (let row = 0; open && row < open.memberCount; row += 1) {
      const { kind, name, value } = open.member(row);
      const held = kind === 'key' && value >= 0 ? open.expression(value) : null;
      const given = held?.kind === 'call' && /^(?:many|one)$/.test(lastName(held.text)) ? held.args[0] : undefined;
      if (open && given !== undefined && lastName(open.expression(given).text) === record.name) names.push(name);
    }
    return names;
  });
}

function calledStep(follow: Following, record: RecordRef, readers: Readers): Step | null {
  for (const member of new Set(namesCalled(follow.question, record))) {
    for (const reader of readers.get(member) ?? []) {
      const other = follow.question.code.open(reader);
      const step = other && broughtAlong(follow, other, member);
      if (step) return step;
    }
  }
  return null;
}

/** `@ManyToOne(() => Customer, { eager: true })`: it comes along with each row that leads to it. */
function alwaysAlong(open: OpenFile, shape: number, member: string): boolean {
  return open.membersOf(shape).some((row) => {
    const { name, decorators, value } = open.member(row);
    const rows = name === member ? [...decorators, ...(value >= 0 ? [value] : [])].flatMap((each) => below(open, each, 0)) : [];
    return rows.some((each) => {
      const { kind, shape: options } = open.expression(each);
      return kind === 'object' && open.membersOf(options).some((one) => /^(?:eager|autopopulate)$/.test(open.member(one).name));
    });
  });
}

function eagerStep(follow: Following, from: { file: string; index: number }, member: string): Step | null {
  const owner = refOfShape(follow.question.code, from);
  if (!owner) return null;
  for (const { open, row, isSure } of queriesOf(follow.question, owner)) {
    const found = isSure ? handedOnFrom(follow, open, row, { ...asItIs, via: [member] }) : null;
    if (found) return found;
  }
  return null;
}
