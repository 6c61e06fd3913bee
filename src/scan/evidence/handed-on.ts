import type { Step } from '../../core/evidence.js';
import { flag } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import { before, type Code, lastName } from './code.js';
import { unitAt } from './functions.js';
import { rowsOf } from './reach.js';

/** Where a whole record goes to what nobody can follow: a spread, a function's result, another object, a call of another package. Null where each use names what it wants. */
export type HandedOn = Step | null;

/** How far a record is followed from function to function. */
const deepest = 4;
const comparing = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof']);
/** Calls on a query or a list that give the same records, and calls on a record that write it. */
const same =
  /^(?:exec|lean|orFail|sort|skip|limit|take|where|andWhere|orWhere|orderBy|addOrderBy|groupBy|offset|populate|leftJoin|innerJoin|getMany|getOne|getOneOrFail|get|all|values|set|returning|execute|executeTakeFirst|executeTakeFirstOrThrow|catch|finally|filter|slice|reverse|find|at|findLast|concat|from|cache|session|maxTimeMS)$/;
const harmless =
  /^(?:save|remove|destroy|delete|deleteOne|update|updateOne|increment|decrement|reload|some|every|includes|indexOf|findIndex|length|push|pop|shift|isModified|markModified|validate|\$count)$/;
const overEach = /^(?:map|forEach|flatMap|filter|find|some|every|findIndex|findLast|then|reduce|sort|toSorted)$/;
const telling =
  /(?:^|\.)(?:log|info|warn|error|debug|trace|fatal|verbose)$|^(?:Boolean|expect|assert|isDefined|isEmpty|isNil|isNull|invariant)$/;

/** Follows the value of an expression to what is done with it. */
export function handedOnFrom(code: Code, open: OpenFile, row: number, depth = 0): HandedOn {
  const { parent, text } = open.expression(row);
  const at = stepAt(open, row, text);
  if (depth > deepest) return at('is followed no further');
  if (parent !== -1) return throughParent(code, open, row, parent, depth);
  const held = holdersOf(open).get(row);
  if (!held) return null;
  if (held.kind === 'member') return at(`is put into \`${open.member(held.row).name || '…'}\``);
  if (held.kind === 'binding') return takenApart(code, open, held.row, depth, at);
  const { name, scope, line } = open.variable(held.row);
  return handedOnAs(code, open, { name, scope, line }, depth);
}

const stepAt = (open: OpenFile, row: number, text: string) => {
  const { line, column } = open.expression(row);
  return (does: string): Step => ({ file: open.file, line, column, text: `\`${text}\` ${does}` });
};

function throughParent(code: Code, open: OpenFile, row: number, parent: number, depth: number): HandedOn {
  const { kind, text, base, args } = open.expression(parent);
  const at = stepAt(open, row, open.expression(row).text);
  const position = args.indexOf(row);
  if (kind === 'call' || kind === 'new') {
    if (base === row && position < 0) return onRecord(code, open, parent, text, depth);
    if (telling.test(text)) return null;
    return intoCall(code, open, parent, position, depth) ?? null;
  }
  if (kind === 'path') return text.startsWith('[]') ? at('is read by a name that is worked out') : null;
  if (kind === 'other')
    return text === 'return' || text === '...' || text === 'yield' ? at(text === '...' ? 'is spread' : 'is given back') : null;
  if (kind === 'binary') {
    if (comparing.has(text) || (text === '&&' && position === 0)) return null;
    return handedOnFrom(code, open, parent, depth + 1);
  }
  if (kind === 'conditional') return position === 0 ? null : handedOnFrom(code, open, parent, depth + 1);
  return at(kind === 'function' ? 'is given back' : kind === 'assign' ? `becomes \`${text}\`` : 'is put into something else');
}

/** A method of a query, of a list of records, or of a record. */
function onRecord(code: Code, open: OpenFile, row: number, method: string, depth: number): HandedOn {
  const name = lastName(method);
  const { args } = open.expression(row);
  const [callback = -1] = args;
  if (overEach.test(name) && callback >= 0) {
    const found = intoCallback(code, open, callback, name === 'reduce' ? 1 : 0, depth);
    if (found || !same.test(name)) return found;
  }
  if (harmless.test(name) || overEach.test(name)) return same.test(name) ? handedOnFrom(code, open, row, depth + 1) : null;
  if (same.test(name)) return handedOnFrom(code, open, row, depth + 1);
  return stepAt(open, row, method)('may read all of it');
}

/** A function that each record is handed to: written in place, or by its name. */
function intoCallback(code: Code, open: OpenFile, row: number, position: number, depth: number): HandedOn {
  const { kind, shape, text, scope, line } = open.expression(row);
  if (kind === 'function') return intoParameter(code, open, shape, position, depth);
  const unit = kind === 'path' ? unitAt(code, open.file, { scope, line }, text) : null;
  const other = unit && code.open(unit.file);
  const parameters = unit && other ? parametersOf(other, unit.scope) : -1;
  return other && parameters >= 0
    ? intoParameter(code, other, parameters, position, depth + 1)
    : stepAt(open, row, text)('gets the whole record');
}

function intoCall(code: Code, open: OpenFile, row: number, position: number, depth: number): HandedOn {
  const { text, base, scope, line } = open.expression(row);
  const at = stepAt(open, row, text);
  const unit = base === -1 ? unitAt(code, open.file, { scope, line }, text) : null;
  const other = unit && code.open(unit.file);
  if (!unit || !other || position < 0 || rowsOf(code, unit).length === 0) return at('gets the whole record');
  const parameters = parametersOf(other, unit.scope);
  return parameters < 0 ? at('gets the whole record') : intoParameter(code, other, parameters, position, depth + 1);
}

/** The parameters of the function that has a scope; -1 for none. */
function parametersOf(open: OpenFile, scope: string): number {
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const { kind, name, scope: around } = open.shape(shape);
    if (kind === 'parameters' && name !== '' && (around === '' ? name : `${around}.${name}`) === scope) return shape;
  }
  return -1;
}

/** What a function does with one of its parameters. */
export function intoParameter(code: Code, open: OpenFile, parameters: number, position: number, depth: number): HandedOn {
  const rows = open.membersOf(parameters);
  const row = rows[position];
  const { line, name, inner, column, flags } =
    row === undefined ? { line: 0, name: '', inner: -1, column: 0, flags: 0 } : open.member(row);
  // What takes fewer parameters leaves the others alone.
  if (row === undefined) return null;
  const at = (does: string): Step => ({ file: open.file, line, column, text: `\`${name || '…'}\` ${does}` });
  if (flags & flag.rest || depth > deepest) return at('gets the whole record');
  if (inner >= 0 && name === '') return takenApart(code, open, inner, depth, at);
  const around = open.shape(parameters);
  const until = around.endLine;
  const first = around.line;
  return usesIn(code, open, name, open.between(first, until), depth);
}

/** A pattern that takes a record apart: names are read one by one, a rest takes all that is left. */
function takenApart(code: Code, open: OpenFile, pattern: number, depth: number, at: (does: string) => Step): HandedOn {
  for (const row of open.membersOf(pattern)) {
    const { name, alias, flags, line } = open.member(row);
    if (flags & flag.rest) return at('is taken apart, and the rest is handed on');
    if (!/^\d+$/.test(name)) continue;
    const { scope } = open.shape(pattern);
    const found = handedOnAs(code, open, { name: alias || name, scope, line }, depth);
    if (found) return found;
  }
  return null;
}

/** What is done with a variable. */
function handedOnAs(
  code: Code,
  open: OpenFile,
  { name, scope, line }: { name: string; scope: string; line: number },
  depth: number,
): HandedOn {
  const rows = scope === '' ? open.between(line, Number.MAX_SAFE_INTEGER) : open.inScope(scope);
  return usesIn(code, open, name, rows, depth);
}

/** What is done with a name in some rows. */
export function usesIn(code: Code, open: OpenFile, name: string, rows: readonly number[], depth: number): HandedOn {
  for (const row of rows) {
    const { kind, text, base } = open.expression(row);
    if (base !== -1 || (text !== name && !text.startsWith(`${name}.`))) continue;
    const found = useOf(code, open, row, kind, text === name ? '' : text.slice(name.length + 1), depth);
    if (found) return found;
  }
  return null;
}

function useOf(code: Code, open: OpenFile, row: number, kind: string, rest: string, depth: number): HandedOn {
  if (kind === 'path' && rest === '') return handedOnFrom(code, open, row, depth + 1);
  // An element of a list, or the holder that a library puts around a record, is the record again.
  if (kind === 'path' && /^(?:\d+|data|dataValues|_doc|rows|\[\])$/.test(rest))
    return rest === '[]'
      ? stepAt(open, row, open.expression(row).text)('is read by a name that is worked out')
      : handedOnFrom(code, open, row, depth + 1);
  if (kind === 'path' && /^(?:\[\]|dataValues)/.test(rest))
    return stepAt(open, row, open.expression(row).text)('is read by a name that is worked out');
  if (kind === 'call' && rest !== '' && before(rest) === '') return onRecord(code, open, row, rest, depth + 1);
  return null;
}

interface Held {
  readonly kind: 'member' | 'binding' | 'variable';
  readonly row: number;
}

const known = new WeakMap<OpenFile, ReadonlyMap<number, Held>>();

/** What holds each value of a file: a member, a pattern that takes it apart, a variable. */
function holdersOf(open: OpenFile): ReadonlyMap<number, Held> {
  const found = known.get(open);
  if (found) return found;
  const holders = new Map<number, Held>();
  for (let row = 0; row < open.memberCount; row += 1) {
    const { value } = open.member(row);
    if (value >= 0) holders.set(value, { kind: 'member', row });
  }
  for (let row = 0; row < open.variableCount; row += 1) {
    const { value } = open.variable(row);
    if (value >= 0) holders.set(value, { kind: 'variable', row });
  }
  for (let row = 0; row < open.shapeCount; row += 1) {
    const { source, kind } = open.shape(row);
    if (source >= 0 && kind === 'binding') holders.set(source, { kind: 'binding', row });
  }
  known.set(open, holders);
  return holders;
}
