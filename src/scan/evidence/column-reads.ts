import type { Step } from '../../core/evidence.js';
import type { Member } from '../../core/facts.js';
import type { Observation } from '../../core/observation.js';
import type { OpenFile } from '../link/open-file.js';
import { choosesColumn } from './names-read.js';
import type { Question } from './question.js';
import { plainName } from './rows.js';
import { below } from './stored.js';

/** The names under which a column may be read: its own, and those that its builder or decorator gives it in the database. */
export function namesOf({ code }: Question, { file, line, column, field }: Observation): string[] {
  const open = code.open(file);
  const row = open?.memberAt(line, column) ?? -1;
  if (!open || row < 0) return [field];
  const { decorators, value } = open.member(row);
  const written = [...decorators, ...(value >= 0 ? [value] : [])].flatMap((each) => below(open, each, 0));
  const options = written.flatMap((each) => {
    const { kind, shape } = open.expression(each);
    const members = kind === 'object' ? open.membersOf(shape).map(open.member) : [];
    return members.flatMap(({ name, value: held }) =>
      /^(?:name|field|fieldName|columnName)$/.test(name) && held >= 0 ? [held] : [],
    );
  });
  // Drizzle's `text('phone_number')`.
  const first =
    decorators.length === 0
      ? written.filter((each) => open.expression(each).base === -1).flatMap((each) => open.expression(each).args.slice(0, 1))
      : [];
  const texts = [...options, ...first].map((each) => open.expression(each)).filter(({ kind }) => kind === 'string');
  return [...new Set([field, ...texts.map(({ text }) => text).filter((text) => /^[A-Za-z_]\w+$/.test(text))])];
}

/** The files that read each name. */
export type Readers = ReadonlyMap<string, readonly string[]>;

/** Finds the files that read each name, by what is noted of them. */
export function readersByName({ notes }: Question): Readers {
  const found = new Map<string, string[]>();
  for (const [file, { names }] of notes) {
    for (const name of names) {
      const held = found.get(name);
      if (held) held.push(file);
      else found.set(name, [file]);
    }
  }
  return found;
}

/** A place that may read a column: an expression (a path or a call, or a text that names it), or a member (of a pattern that takes it out, a key that chooses it). */
export interface ColumnRead {
  readonly open: OpenFile;
  readonly row: number;
  readonly by: 'path' | 'text' | 'binding' | 'key';
}

/** Places that may read a column, by all of its names. Only what is known to be something else is left out. */
export function* readsOf(question: Question, column: Observation, readers: Readers): Generator<ColumnRead> {
  for (const name of namesOf(question, column)) {
    for (const file of readers.get(name) ?? []) {
      const open = question.code.open(file);
      if (open) yield* readsIn(question, open, column, name);
    }
  }
}

/** Whether any place may read a column. Each file is asked once. */
export function isReadAnywhere(question: Question, column: Observation, readers: Readers): boolean {
  const { file: home, line, column: at } = column;
  return namesOf(question, column).some((name) =>
    (readers.get(name) ?? []).some((file) =>
      question.once(`read ${name} ${home}:${line}:${at} ${file}`, () => {
        const open = question.code.open(file);
        return open !== null && readsIn(question, open, column, name).next().done !== true;
      }),
    ),
  );
}

/** Where the part of a record in which a column stands is chosen or read whole: `card` of `user.card.country` in `select('card')`. */
export function partHandedOn({ code }: Question, { container }: Observation, readers: Readers): Step | null {
  for (const name of (container ?? '').split('.').slice(1)) {
    for (const file of readers.get(name) ?? []) {
      const open = code.open(file);
      for (let row = 0; open && row < open.expressionCount; row += 1) {
        const { kind, text, line, column, parent } = open.expression(row);
        const isChosen = kind === 'string' && text.split(/[\s,]+/).includes(name) && (parent < 0 || !isSpoken(open, row));
        // What a name is compared with, or whether there is anything, takes nothing out of it.
        const isWhole =
          kind === 'path' &&
          text.endsWith(`.${name}`) &&
          !/^(?:!|&&|binary)$/.test(parent < 0 ? '' : open.expression(parent).text);
        if (isChosen || isWhole) return { file, line, column, text: `\`${name}\` is taken whole` };
      }
    }
  }
  return null;
}

function* readsIn(question: Question, open: OpenFile, column: Observation, name: string): Generator<ColumnRead> {
  const word = new RegExp(`(?:^|[^\\w$])${name.replaceAll('$', '\\$')}(?:$|[^\\w$])`);
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text } = open.expression(row);
    if (!text.includes(name)) continue;
    if (kind === 'string' || kind === 'template') {
      if (word.test(text) && !isSpoken(open, row) && !namesItself(open, row, name)) yield { open, row, by: 'text' };
    } else if (/^(?:path|call|new|assign)$/.test(kind) && isReadBy(question, open, column, row, name))
      yield { open, row, by: 'path' };
  }
  for (const row of membersNamed(open, 'binding', name))
    if (!isOtherBinding(question, open, column, row)) yield { open, row, by: 'binding' };
  for (const row of membersNamed(open, 'key', name)) if (choosesColumn(open.facts, row)) yield { open, row, by: 'key' };
}

/** `phone: text('phone')`, which says how a column is called and reads none. */
function namesItself(open: OpenFile, row: number, name: string): boolean {
  const { parent, kind } = open.expression(row);
  if (kind !== 'string' || parent < 0 || open.expression(parent).base !== -1 || open.expression(parent).args[0] !== row)
    return false;
  let top = parent;
  for (let at = open.expression(top).parent; at >= 0 && open.expression(at).base === top; at = open.expression(at).parent)
    top = at;
  for (let at = 0; at < open.memberCount; at += 1) {
    const { kind: held, value, name: key } = open.member(at);
    if (value === top) return held === 'key' && plainName(key) === plainName(name);
  }
  return false;
}

/** Whether a path, or what a call is made on, has a name in it that may be a column's. */
function isReadBy(question: Question, open: OpenFile, column: Observation, row: number, name: string): boolean {
  const { kind, text, base, scope, line } = open.expression(row);
  const parts = text.split('.');
  const last = kind === 'path' ? parts.length : parts.length - 1;
  for (let at = base === -1 ? 1 : 0; at < last; at += 1) {
    if (parts[at] !== name) continue;
    if (base !== -1 || !isOther(question, open, column, { scope, line }, parts.slice(0, at + 1))) return true;
  }
  return false;
}

/** A text that stands in a form, a log or an error: see what is noted of names. */
const isSpoken = (open: OpenFile, row: number): boolean => {
  const { parent, text } = open.expression(row);
  if (
    parent >= 0 &&
    /(?:^|\.)(?:select|addSelect|populate|sort|orderBy|groupBy|project|pick|only|distinct)$/.test(open.expression(parent).text)
  )
    return false;
  if (/\s/.test(text) && !/\b(?:select|from|where)\b/i.test(text)) return true;
  if (parent < 0) return isAttribute(open, row);
  const callee = open.expression(parent).text;
  return /(?:^|\.)(?:register|watch|useWatch|setValue|getValues|getFieldProps|setFieldValue|setError|clearErrors|trigger|control|get|getAll|has|append|t|translate|error|warn|info|log|debug)$|(?:Error|Exception)$/.test(
    callee,
  );
};

function isAttribute(open: OpenFile, value: number): boolean {
  for (let row = 0; row < open.memberCount; row += 1)
    if (open.member(row).value === value) return open.member(row).kind === 'attribute';
  return false;
}

/** Whether a path is known to be read off something else than a column's record: another declared shape, a request, a schema's result. */
function isOther(
  question: Question,
  open: OpenFile,
  column: Observation,
  place: { scope: string; line: number },
  parts: readonly string[],
): boolean {
  const found = question.code.graph.typeOfPath({ file: open.file, ...place }, parts.join('.'));
  if (
    /^(?:req|request|ctx|context|event)\.(?:body|query|params|request)\b|^(?:process\.env|window|document|location|navigator)\b/.test(
      found?.origin ?? parts.join('.'),
    )
  )
    return true;
  return found?.member ? isElsewhere(question, column, found.member) : false;
}

/** Whether a member is another one than a column. */
function isElsewhere({ code }: Question, column: Observation, member: { file: string; index: number }): boolean {
  return member.file !== column.file || member.index !== code.open(column.file)?.memberAt(column.line, column.column);
}

function membersNamed(open: OpenFile, kind: Member['kind'], name: string): number[] {
  const found: number[] = [];
  for (let row = 0; row < open.memberCount; row += 1) {
    const member = open.member(row);
    if (member.kind === kind && member.name === name) found.push(row);
  }
  return found;
}

function isOtherBinding(question: Question, open: OpenFile, column: Observation, row: number): boolean {
  const { alias, name, line, shape } = open.member(row);
  const { scope, source } = open.shape(shape);
  if (source >= 0 && /^(?:req|request|ctx)\.(?:body|query|params)$/.test(open.expression(source).text)) return true;
  return isOther(question, open, column, { scope, line }, [alias || name]);
}
