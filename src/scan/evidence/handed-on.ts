import type { Step } from '../../core/evidence.js';
import { flag } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import { takersOf } from './callers.js';
import { lastName } from './code.js';
import { unitAt } from './functions.js';
import { holdersOf } from './holders.js';
import type { Question } from './question.js';
import { rowsOf } from './reach.js';

/** Where a whole record goes to what nobody can follow: a spread, a client, another object, a call of another package. Null where each use names what it wants. */
export type HandedOn = Step | null;

/** How a record is followed. */
export interface Following {
  readonly question: Question;
  /** What was followed already: what comes back there is followed no second time. */
  readonly seen: Set<string>;
}

/** A value that holds the record: under these names, one within the other (`['author']` of a post), or as it is; a list stands for what is in it. */
export interface Carried {
  readonly via: readonly string[];
  readonly depth: number;
}

/** The record as it is. */
export const asItIs: Carried = { via: [], depth: 0 };

/** Begins to follow records. */
export const following = (question: Question): Following => ({ question, seen: new Set() });

/** How far a record is followed from use to use. */
const deepest = 14;
const comparing = new Set(['===', '!==', '==', '!=', '<', '>', '<=', '>=', 'in', 'instanceof']);
/** Calls on a query or a list that give the same records, and calls on a record that write it. */
const same =
  /^(?:exec|lean|orFail|sort|skip|limit|take|where|andWhere|orWhere|orderBy|addOrderBy|offset|populate|leftJoin|innerJoin|leftJoinAndSelect|innerJoinAndSelect|withDeleted|setParameters?|distinct|distinctOn|whereRef|whereExists|whereIn|whereNull|whereNotNull|rightJoin|fullJoin|having|on|onRef|groupBy|clone|as|\$if|selectAll|forUpdate|getMany|getManyAndCount|getOne|getOneOrFail|get|all|values|set|returning|execute|executeTakeFirst|executeTakeFirstOrThrow|catch|finally|filter|slice|reverse|find|at|findLast|concat|from|cache|session|maxTimeMS)$/;
const harmless =
  /^(?:save|remove|destroy|delete|deleteOne|update|updateOne|increment|decrement|reload|some|every|includes|indexOf|findIndex|length|push|pop|shift|isModified|markModified|validate|\$count)$/;
const overEach = /^(?:map|forEach|flatMap|filter|find|some|every|findIndex|findLast|then|reduce|sort|toSorted)$/;
const telling =
  /(?:^|\.)(?:log|info|warn|error|debug|trace|fatal|verbose)$|^(?:Boolean|expect|assert|invariant)$|(?:^|\.)(?:is(?:Valid|Empty|Nil|Null|Undefined|Defined|Object|Array|PlainObject|Present|Blank|NotNil|NotEmpty)|notFound)$/;

/** Whether an argument names the columns that are wanted: not those that are left out (`-email`, `{ email: 0 }`), nor more of them (`+email`). */
function namesColumns(open: OpenFile, row: number): boolean {
  const { kind, text, shape } = open.expression(row);
  if (kind === 'string') return !/(?:^|\s)[-+]/.test(text);
  if (kind !== 'object') return kind === 'array' || kind === 'function';
  return open.membersOf(shape).every((each) => {
    const { kind: member, value } = open.member(each);
    return member === 'key' && value >= 0 && !/^(?:0|false)$/.test(open.expression(value).text);
  });
}

const deeper = ({ via, depth }: Carried, more: readonly string[] = []): Carried => ({ via: [...more, ...via], depth: depth + 1 });

const stepAt = (open: OpenFile, row: number, text: string) => {
  const { line, column } = open.expression(row);
  return (does: string): Step => ({ file: open.file, line, column, text: `\`${text}\` ${does}` });
};

/** Follows the value of an expression to what is done with it. */
export function handedOnFrom(follow: Following, open: OpenFile, row: number, carried: Carried = asItIs): HandedOn {
  const { parent, text, kind } = open.expression(row);
  const at = stepAt(open, row, text || 'it');
  if (carried.depth > deepest) return at('is followed no further');
  const key = `${open.file}:${row}:${carried.via.join('.')}`;
  if (follow.seen.has(key)) return null;
  follow.seen.add(key);
  if (parent !== -1) return throughParent(follow, open, row, parent, carried);
  const held = holdersOf(open).held.get(row);
  if (!held) {
    if (kind === 'object' && open.shape(open.expression(row).shape).flags & flag.returned)
      return givenBack(follow, open, row, null, carried);
    return kind === 'array' || kind === 'object' ? at('is put into something else') : null;
  }
  if (held.kind === 'member') return intoMember(follow, open, held.row, at, carried);
  if (held.kind === 'binding') return takenApart(follow, open, held.row, carried, at);
  const { name, scope, line } = open.variable(held.row);
  return handedOnAs(follow, open, { name, scope, line }, carried);
}

/** A key of an object, which is followed in its turn; an attribute of an element goes to who knows what. */
function intoMember(follow: Following, open: OpenFile, member: number, at: (does: string) => Step, carried: Carried): HandedOn {
  const { kind, name, shape } = open.member(member);
  const row = kind === 'key' && name !== '' ? (holdersOf(open).objects.get(shape) ?? -1) : -1;
  return row < 0 ? at(`is put into \`${name || '…'}\``) : handedOnFrom(follow, open, row, deeper(carried, [name]));
}

/** What a function gives back goes to those who call it. */
function givenBack(follow: Following, open: OpenFile, row: number, parameters: number | null, carried: Carried): HandedOn {
  const takers = takersOf(follow.question, open, row, parameters);
  if (!takers) return stepAt(open, row, open.expression(row).text || 'it')('is given back');
  for (const taker of takers) {
    const found = handedOnFrom(follow, taker.open, taker.row, deeper(carried));
    if (found) return found;
  }
  return null;
}

function throughParent(follow: Following, open: OpenFile, row: number, parent: number, carried: Carried): HandedOn {
  const { kind, text, base, args, shape } = open.expression(parent);
  const at = stepAt(open, row, open.expression(row).text || 'it');
  const position = args.indexOf(row);
  if (kind === 'call' || kind === 'new') {
    if (base === row && position < 0) return onRecord(follow, open, parent, text, carried);
    if (/^Promise\.(?:all|allSettled)$/.test(text)) return handedOnFrom(follow, open, parent, deeper(carried));
    return telling.test(text) ? null : intoCall(follow, open, parent, position, carried);
  }
  if (kind === 'path') return usedAs(follow, open, parent, 'path', text.split('.'), carried);
  if (kind === 'other') {
    if (text === 'return') return givenBack(follow, open, row, null, carried);
    return text === '...' || text === 'yield' ? at(text === '...' ? 'is spread' : 'is given back') : null;
  }
  if (kind === 'binary' && (comparing.has(text) || (text === '&&' && position === 0))) return null;
  if (kind === 'conditional' && position === 0) return null;
  if (kind === 'binary' || kind === 'conditional') return handedOnFrom(follow, open, parent, deeper(carried));
  if (kind === 'function') return givenBack(follow, open, row, shape, carried);
  if (kind === 'array') return handedOnFrom(follow, open, parent, deeper(carried, [String(position)]));
  if (kind === 'assign' && /^[\w$]+$/.test(text)) {
    const { scope } = open.expression(parent);
    return handedOnAs(follow, open, { name: text, scope, line: 1 }, deeper(carried));
  }
  return at(kind === 'assign' ? `becomes \`${text}\`` : 'is put into something else');
}

/** A method of a query, of a list of records, or of a record. */
function onRecord(follow: Following, open: OpenFile, row: number, method: string, carried: Carried): HandedOn {
  const name = lastName(method);
  const { args } = open.expression(row);
  const [callback = -1] = args;
  if (overEach.test(name) && callback >= 0) {
    const inList = /^\d+$/.test(carried.via[0] ?? '') ? { ...carried, via: carried.via.slice(1) } : carried;
    const found = intoCallback(follow, open, callback, name === 'reduce' ? 1 : 0, inList);
    if (found || !same.test(name)) return found;
  }
  if (name === 'select' && args.length > 0 && args.every((each) => namesColumns(open, each))) return null;
  if (harmless.test(name) || overEach.test(name))
    return same.test(name) ? handedOnFrom(follow, open, row, deeper(carried)) : null;
  if (same.test(name)) return handedOnFrom(follow, open, row, deeper(carried));
  return stepAt(open, row, method)('may read all of it');
}

/** A function that each record is handed to: written in place, or by its name. */
function intoCallback(follow: Following, open: OpenFile, row: number, position: number, carried: Carried): HandedOn {
  const { kind, shape, text, scope, line } = open.expression(row);
  if (kind === 'function') return intoParameter(follow, open, shape, position, carried);
  const { code } = follow.question;
  const unit = kind === 'path' ? unitAt(code, open.file, { scope, line }, text) : null;
  const other = unit && code.open(unit.file);
  const parameters = unit && other ? parametersOf(other, unit.scope) : -1;
  return other && parameters >= 0
    ? intoParameter(follow, other, parameters, position, deeper(carried))
    : stepAt(open, row, text)('gets the whole record');
}

function intoCall(follow: Following, open: OpenFile, row: number, position: number, carried: Carried): HandedOn {
  const { code } = follow.question;
  const { text, base, scope, line } = open.expression(row);
  const at = stepAt(open, row, text);
  const unit = base === -1 ? unitAt(code, open.file, { scope, line }, text) : null;
  const other = unit && code.open(unit.file);
  if (!unit || !other || position < 0 || rowsOf(code, unit).length === 0) return at('gets the whole record');
  const parameters = parametersOf(other, unit.scope);
  return parameters < 0 ? at('gets the whole record') : intoParameter(follow, other, parameters, position, deeper(carried));
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
export function intoParameter(
  follow: Following,
  open: OpenFile,
  parameters: number,
  position: number,
  carried: Carried,
): HandedOn {
  const row = open.membersOf(parameters)[position];
  // What takes fewer parameters leaves the others alone.
  if (row === undefined) return null;
  const { line, name, inner, column, flags } = open.member(row);
  const at = (does: string): Step => ({ file: open.file, line, column, text: `\`${name || '…'}\` ${does}` });
  if (flags & flag.rest || carried.depth > deepest) return at('gets the whole record');
  if (inner >= 0 && name === '') return takenApart(follow, open, inner, carried, at);
  const { line: first, endLine } = open.shape(parameters);
  return usesIn(follow, open, name, open.between(first, endLine), carried);
}

/** A pattern that takes a value apart: names are read one by one, a rest takes all that is left. */
function takenApart(follow: Following, open: OpenFile, pattern: number, carried: Carried, at: (does: string) => Step): HandedOn {
  const [wanted, ...rest] = carried.via;
  const { scope } = open.shape(pattern);
  let isTaken = false;
  for (const row of open.membersOf(pattern)) {
    const { name, alias, flags, line, inner } = open.member(row);
    const held = { name: alias || name, scope, line };
    let found: HandedOn = null;
    if (flags & flag.rest) {
      if (wanted === undefined) return at('is taken apart, and the rest is handed on');
      found = isTaken ? null : handedOnAs(follow, open, held, carried);
    } else if (name === wanted || (wanted === undefined && /^\d+$/.test(name))) {
      isTaken = true;
      const next = { ...carried, via: rest };
      found = inner >= 0 && alias === '' ? takenApart(follow, open, inner, next, at) : handedOnAs(follow, open, held, next);
    } else if (wanted !== undefined && /^\d+$/.test(name) && !/^\d+$/.test(wanted)) {
      // The elements of a list.
      found = inner >= 0 ? takenApart(follow, open, inner, carried, at) : handedOnAs(follow, open, held, carried);
    }
    if (found) return found;
  }
  return null;
}

/** What is done with a variable. */
function handedOnAs(
  follow: Following,
  open: OpenFile,
  { name, scope, line }: { name: string; scope: string; line: number },
  carried: Carried,
): HandedOn {
  const rows = scope === '' ? open.between(line, Number.MAX_SAFE_INTEGER) : open.inScope(scope);
  return usesIn(follow, open, name, rows, carried);
}

/** What is done with a name in some rows. */
export function usesIn(
  follow: Following,
  open: OpenFile,
  name: string,
  rows: readonly number[],
  carried: Carried = asItIs,
): HandedOn {
  for (const row of rows) {
    const { kind, text, base } = open.expression(row);
    if (base !== -1 || (text !== name && !text.startsWith(`${name}.`))) continue;
    const found = usedAs(follow, open, row, kind, text.split('.').slice(1), carried);
    if (found) return found;
  }
  return null;
}

/** Names of what libraries put around a record, and places in a list: the record again. */
const around = /^(?:\d+|data|dataValues|_doc|rows)$/;

/** One use of a value by a chain of names after it. */
function usedAs(
  follow: Following,
  open: OpenFile,
  row: number,
  kind: string,
  parts: readonly string[],
  carried: Carried,
): HandedOn {
  const names = kind === 'call' ? parts.slice(0, -1) : parts;
  const { via, at } = reached(names, carried.via);
  const left = names.slice(at);
  if (kind === 'path' && left.length === 0) return handedOnFrom(follow, open, row, deeper({ ...carried, via }));
  if (via.length === 0 && (left[0] === '[]' || left[0] === 'dataValues'))
    return stepAt(open, row, open.expression(row).text)('is read by a name that is worked out');
  const method = parts.at(-1);
  if (kind === 'call' && parts.length > 0 && left.length === 0 && method !== undefined)
    return onRecord(follow, open, row, method, deeper({ ...carried, via }));
  return null;
}

/** How far names lead to the record: what is left to go, and the first name after. */
function reached(names: readonly string[], via: readonly string[]): { readonly via: readonly string[]; readonly at: number } {
  let left = via;
  let at = 0;
  for (; at < names.length; at += 1) {
    const name = names[at] ?? '';
    if (left.length > 0 && (name === left[0] || (name === '[]' && /^\d+$/.test(left[0] ?? '')))) left = left.slice(1);
    else if (!(around.test(name) || (name === '[]' && left.length > 0))) break;
  }
  return { via: left, at };
}
