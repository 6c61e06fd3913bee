import type { Step } from '../../core/evidence.js';
import type { OpenFile } from '../link/open-file.js';
import { before } from './code.js';
import type { Readers } from './column-reads.js';
import { handedOnFrom } from './handed-on.js';
import type { Question } from './question.js';
import { type RecordRef, recordsOfCall, sameRecord } from './rows.js';

/** Where a record goes on whole, with all its columns; null where each query and each use of it names what it wants. */
export function handedOnWhole(question: Question, record: RecordRef, readers: Readers): Step | null {
  const { code, notes } = question;
  const related = relationStep(question, record, readers);
  if (related) return related;
  let isAsked = false;
  for (const [file, { queries }] of notes) {
    const open = queries.length > 0 ? code.open(file) : null;
    if (!open) continue;
    for (const row of queries) {
      const records = recordsOfCall(code, open, row);
      const { text, line, column: at } = open.expression(row);
      if (records.length === 0) {
        if (!/(?:repo|repository|model|dao|store|super|prisma|db)$/i.test(before(text))) continue;
        return { file, line, column: at, text: `\`${text}\` may give any record` };
      }
      if (!records.some((one) => sameRecord(one, record))) continue;
      isAsked = true;
      if (choosesColumns(open, row)) continue;
      const found = handedOnFrom(code, open, row);
      if (found) return found;
    }
  }
  // What is kept in the rows of something else, or reached from there, comes along with that.
  return isAsked ? null : keptElsewhere(question, record);
}

function keptElsewhere({ code }: Question, record: RecordRef): Step | null {
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = code.open(file);
  for (let shape = 0; open && shape < open.shapeCount; shape += 1) {
    const { name: own, kind, line, column } = open.shape(shape);
    if (own !== name || kind === 'parameters' || code.graph.reachedFrom({ file, index: shape }).length === 0) continue;
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

/** Members of other records that lead to this one, where a query brings them along whole. */
function relationStep({ code }: Question, record: RecordRef, readers: Readers): Step | null {
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = code.open(file);
  if (!open) return { file, line: 1, column: 1, text: `\`${record.name}\` cannot be followed` };
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const row = open.shape(shape);
    if (row.name !== name || row.kind === 'parameters') continue;
    for (const { member } of code.graph.reachedFrom({ file, index: shape })) {
      if (member === '') continue;
      for (const reader of readers.get(member) ?? []) {
        const other = code.open(reader);
        const step = other && broughtAlong(other, member);
        if (step) return step;
      }
    }
  }
  return null;
}

/** `include: { user: true }`, `relations: ['user']`, `populate('user')`. */
function broughtAlong(open: OpenFile, member: string): Step | null {
  for (let row = 0; row < open.memberCount; row += 1) {
    const { kind, name, value, line, column, shape } = open.member(row);
    if (kind !== 'key' || name !== member || value < 0) continue;
    const { kind: held, text, shape: inner } = open.expression(value);
    const { owner, name: around } = open.shape(shape);
    const outer = owner >= 0 ? open.member(owner).name : around;
    if (!/^(?:include|relations|with|select|populate|query)$/.test(outer)) continue;
    const isWhole =
      (held === 'boolean' && text === 'true') ||
      (held === 'object' &&
        !open.membersOf(inner).some((each) => /^(?:select|columns|attributes)$/.test(open.member(each).name)));
    if (isWhole) return { file: open.file, line, column, text: `\`${member}\` is brought along whole` };
  }
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, line, column } = open.expression(row);
    if (kind === 'string' && text.split(/[.\s]/).includes(member))
      return { file: open.file, line, column, text: `\`${text}\` may bring it along whole` };
  }
  return null;
}
