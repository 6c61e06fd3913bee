import type { OpenFile } from '../link/open-file.js';
import { before, joined, lastName } from './code.js';
import { methodUnit, type Unit, unitAt } from './functions.js';
import type { Question } from './question.js';
import { isEntry, referencesTo } from './references.js';

/** A call that gets what a function gives back. */
export interface Taker {
  readonly open: OpenFile;
  readonly row: number;
}

/** Calls that give what the function which they are handed gives back. */
const passing =
  /^(?:\$transaction|transaction|withTransaction|map|flatMap|then|reduce|startSpan|startActiveSpan|retry|p?Limit|limit)$/;
/** Calls that look at what the function which they are handed gives back, and keep none of it. */
const weighing = /^(?:forEach|some|every|sort|toSorted|filter|find|findIndex|findLast)$/;

/**
 * The calls that get what is given back at a row, of the function around it or of the one whose body it is (`parameters`). Null where nobody can tell:
 * what a framework runs (a route, a resolver, an entry), what is handed on as a function, and what nothing is seen to call.
 */
export function takersOf(question: Question, open: OpenFile, row: number, parameters: number | null): Taker[] | null {
  const around = parameters ?? functionAround(open, row);
  if (around < 0) return null;
  const { call, owner, name, scope, flags } = open.shape(around);
  if (call >= 0) {
    const method = lastName(open.expression(call).text);
    return weighing.test(method) ? [] : passing.test(method) ? [{ open, row: call }] : null;
  }
  if (name === '' || (isEntry(open.file) && (flags & exported) !== 0)) return null;
  if (owner >= 0 && open.member(owner).decorators.length > 0) return null;
  const unit = owner >= 0 ? methodUnit(open, owner) : { file: open.file, scope: joined(scope, name), line: 0, column: 0 };
  return unit && callsOf(question, unit);
}

const exported = 64;

/** The parameters of the function in which a row stands; -1 where several may be meant. */
function functionAround(open: OpenFile, row: number): number {
  const { scope, line, column, parent } = open.expression(row);
  const start = parent < 0 ? { line, column } : open.expression(parent);
  const isIn = (own: string) => own === '' || scope === own || scope.startsWith(`${own}.`);
  let found = -1;
  let isSure = true;
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const one = open.shape(shape);
    if (one.kind !== 'parameters' || one.line > line || one.endLine < line || !isIn(one.scope)) continue;
    // What begins after it stands in what is given back.
    if (one.line > start.line || (one.line === start.line && one.column > start.column)) continue;
    const best = found < 0 ? null : open.shape(found);
    const isInner = !best || one.endLine - one.line < best.endLine - best.line;
    const isSame = best !== null && one.line === best.line && one.endLine === best.endLine;
    // One in a line with another: the later stands in the earlier, or beside it.
    isSure = isInner || (isSure && !isSame);
    if (isInner) found = shape;
  }
  return isSure ? found : -1;
}

function callsOf(question: Question, unit: Unit): Taker[] | null {
  const takers: Taker[] = [];
  for (const { file, line, column } of [...referencesTo(question, unit), ...likelyCalls(question, unit)]) {
    const open = question.code.open(file);
    const rows = (open?.between(line, line) ?? []).filter((each) => open?.expression(each).column === column);
    const row = rows.find((each) => open?.expression(each).kind === 'call');
    if (!open || row === undefined) return null;
    if (!takers.some((one) => one.open === open && one.row === row)) takers.push({ open, row });
  }
  return takers.length === 0 ? null : takers;
}

const named = new WeakMap<Question, ReadonlyMap<string, readonly string[]>>();

/** The files that call a method of each name on something. */
function filesCalling(question: Question): ReadonlyMap<string, readonly string[]> {
  const known = named.get(question);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const file of question.code.files) {
    for (const text of question.code.open(file)?.facts.strings ?? []) {
      const [, name] = /^[\w$.[\]]+\.([A-Za-z_$][\w$]*)$/.exec(text) ?? [];
      if (name === undefined) continue;
      const held = found.get(name);
      if (!held) found.set(name, [file]);
      else if (held.at(-1) !== file) held.push(file);
    }
  }
  named.set(question, found);
  return found;
}

/** Calls of a method on something that is called after its class, and whose type nobody can tell: `ctx.services.user.findById(…)`. */
function likelyCalls(question: Question, unit: Unit): { file: string; line: number; column: number }[] {
  const owner = before(unit.scope).split('.').at(-1)?.toLowerCase() ?? '';
  const method = lastName(unit.scope);
  if (owner === '') return [];
  return (filesCalling(question).get(method) ?? []).flatMap((file) => {
    const open = file === unit.file ? null : question.code.open(file);
    const rows = open ? open.between(1, Number.MAX_SAFE_INTEGER) : [];
    return rows.flatMap((row) => {
      const { kind, text, base, scope, line, column } = open?.expression(row) ?? noCall;
      if (kind !== 'call' || base !== -1 || !text.endsWith(`.${method}`)) return [];
      const receiver = lastName(before(text)).replace(/^_+/, '').toLowerCase();
      if (receiver.length < 3 || !(owner.includes(receiver) || receiver.includes(owner))) return [];
      const found = unitAt(question.code, file, { scope, line }, text);
      return found && `${found.file}#${found.scope}` !== `${unit.file}#${unit.scope}` ? [] : [{ file, line, column }];
    });
  });
}

const noCall = { kind: 'other', text: '', base: -1, scope: '', line: 0, column: 0 };
