import { type Facts, flag } from '../../../core/facts.js';
import { cleanDoc } from '../comments.js';
import { readDirectives } from '../directives.js';
import { columnOn, lineOf } from '../positions.js';
import {
  createWriter,
  type FactsWriter,
  finishFacts,
  pushExpression,
  pushMember,
  pushShape,
  pushType,
  setExpression,
  setMember,
} from '../writer.js';
import { partsOf, startsWith, statementsOf, type Token, tokensOf } from './tokens.js';

/**
 * The facts of an SQL file: tables with their columns, from what creates and alters them. What is taken away or renamed is a call (`drop column`,
 * `rename column`, `drop table`, `rename table`) with the names as arguments, so that files can be replayed in order. Steps back are not read.
 *
 * There is no parser for this that knows all dialects, gives places and goes on after what it does not know; so statements are cut into tokens
 * and only those about tables are looked at.
 */
export function readSql(path: string, text: string): Facts {
  const writer = createWriter(text);
  if (!/(?:^|[._/-])(?:down|undo|rollback)\.sql$/i.test(path))
    readStatements(writer, text.slice(0, startOfStepBack(text)), 0, '');
  const comments = text.includes('forthright-') ? tokensOf(text).filter(({ kind }) => kind === 'comment') : [];
  readDirectives(writer, (offset) => comments.some(({ start, end }) => start < offset && offset < end));
  return finishFacts(writer, 'sql');
}

/** Where a file says that from here on it undoes what it did. */
function startOfStepBack(text: string): number {
  const found = /^--\s*(?:\+goose down|\+migrate down|migrate:down|down migration|down\b|rollback\b).*$/im.exec(text);
  return found ? found.index : text.length;
}

/** Where statements stand. `flags` are those of the tables. */
export interface At {
  readonly writer: FactsWriter;
  readonly base: number;
  readonly scope: string;
  readonly flags: number;
}

/** Reads the statements of a file. */
function readStatements(writer: FactsWriter, text: string, base: number, scope: string): void {
  const at = { writer, base, scope, flags: flag.exported };
  for (const statement of statementsOf(tokensOf(text))) readDefinition(at, statement);
}

/** Reads a statement that creates, alters or drops tables; others say nothing here. */
export function readDefinition(at: At, statement: readonly Token[]): void {
  const said = statement.filter(({ kind }) => kind !== 'comment');
  if (startsWith(said, /^create$/i)) createTable(at, statement, said);
  else if (startsWith(said, /^alter$/i, /^table$/i)) alterTable(at, statement);
  else if (startsWith(said, /^drop$/i, /^table$/i)) dropTables(at, said);
}

/** Whether a token is one of some words or signs. */
export const is = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token !== undefined && (token.kind === 'sign' || token.kind === 'word') && texts.includes(token.text.toLowerCase());

/** Leaves out words that only say under which condition: `if not exists`, `only`, `column`. */
export function skip(tokens: readonly Token[], ...words: readonly string[]): readonly Token[] {
  let from = 0;
  while (is(tokens[from], ...words)) from += 1;
  return tokens.slice(from);
}

/** A name, and what follows it. */
export interface Name {
  readonly token: Token;
  readonly rest: readonly Token[];
}

/** A name with what stands before its dots left out: `"public"."users"`. */
export function nameAt(tokens: readonly Token[]): Name | null {
  let index = 0;
  while (is(tokens[index + 1], '.')) index += 2;
  const token = tokens[index];
  return token && (token.kind === 'word' || token.kind === 'name') ? { token, rest: tokens.slice(index + 1) } : null;
}

function createTable(at: At, statement: readonly Token[], said: readonly Token[]): void {
  const table = said.findIndex((token) => is(token, 'table'));
  const between = said.slice(1, table);
  const known = ['global', 'local', 'temporary', 'temp', 'unlogged', 'foreign', 'or', 'replace', 'external', 'virtual'];
  if (table === -1 || table > 4 || !between.every((token) => is(token, ...known))) return;
  const name = nameAt(skip(said.slice(table + 1), 'if', 'not', 'exists'));
  const open = name?.rest[0];
  if (!name || !open || !is(open, '(')) return;
  const body = insideOf(statement, statement.indexOf(open));
  if (!body) {
    const line = lineOf(at.writer.lines, at.base + open.start);
    const column = columnOn(at.writer.lines, line, at.base + open.start) + 1;
    at.writer.problem ??= { line: line + 1, column, message: `The brackets of the table \`${name.token.text}\` do not close.` };
  }
  addColumns(at, name.token, partsOf(body ?? statement.slice(statement.indexOf(open) + 1)));
}

/** What stands between a bracket and the one that closes it, with the comment behind; null where none does. */
export function insideOf(tokens: readonly Token[], open: number): readonly Token[] | null {
  let depth = 0;
  for (let index = open; index < tokens.length; index += 1) {
    if (is(tokens[index], '(')) depth += 1;
    if (is(tokens[index], ')')) depth -= 1;
    if (depth === 0) return tokens.slice(open + 1, index);
  }
  return null;
}

const constraint = /^(?:primary|foreign|unique|constraint|check|key|index|fulltext|spatial|exclude|like|period|partition)$/i;

/** Whether a part of a table's body is a column, and no constraint: `key` and `index` may be names as well. */
function isColumn([first, second]: readonly Token[]): boolean {
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'name')) return false;
  if (first.kind === 'name' || !constraint.test(first.text)) return second === undefined || second.kind !== 'sign';
  return /^(?:key|index|period|like|check)$/i.test(first.text) && second?.kind === 'word' && isType(second.text);
}

const isType = (word: string): boolean =>
  /^(?:n?var)?char(?:acter)?2?$|^(?:tiny|medium|long|ci)?text$|^(?:big|small|tiny)?int(?:eger)?$|^(?:bool(?:ean)?|uuid|jsonb?|date|time(?:stamp(?:tz)?)?|numeric|decimal)$/i.test(
    word,
  );

function addColumns(at: At, table: Token, parts: readonly (readonly Token[])[]): void {
  const columns = withComments(parts).filter(({ said }) => isColumn(said));
  const last = at.base + (columns.at(-1)?.said.at(-1)?.end ?? table.end);
  const shape = addTable(at, table, last);
  for (const { said, comment } of columns) {
    const [name, type, ...rest] = said as readonly [Token, ...Token[]];
    const remark = rest[rest.findIndex((token) => is(token, 'comment')) + 1];
    const doc = cleanDoc(remark?.kind === 'string' ? remark.text : comment.replace(/^--+|^\/\*|\*\/$/g, ''));
    const nullable = !rest.some((token, index) => is(token, 'not') && is(rest[index + 1], 'null'));
    const start = rest[rest.findIndex((token) => is(token, 'default')) + 1];
    const value = is(start, 'true', 'false') ? start : undefined;
    addColumn(at, shape, name, type?.kind === 'word' || type?.kind === 'name' ? type.text : '', { doc, nullable, value });
  }
}

interface Part {
  readonly said: readonly Token[];
  readonly comment: string;
}

/** A comment after the comma, on the same line, still speaks of the column before it; of those before a column the last one counts. */
function withComments(parts: readonly (readonly Token[])[]): Part[] {
  return parts.map((part, index) => {
    const said = part.filter(({ kind }) => kind !== 'comment');
    const first = part.indexOf(said[0] as Token);
    const after = (parts[index + 1] ?? [])[0];
    const [before] = part.slice(index === 0 ? 0 : 1, first).slice(-1);
    const trailing = after?.kind === 'comment' ? after : part.slice(first).find(({ kind }) => kind === 'comment');
    return { said, comment: (trailing ?? before)?.text ?? '' };
  });
}

/** Adds a table whose columns end at an offset of the file. */
export function addTable(at: At, name: Token, last: number): number {
  const row = { kind: 'table', name: name.text, scope: at.scope, owner: -1, source: -1, call: -1, argument: -1 } as const;
  const span = { start: at.base + name.start, end: at.base + name.end };
  return pushShape(at.writer, { ...row, flags: at.flags, doc: '' }, span, last);
}

/** What a column says besides its name and type. `value`: the boolean that it starts with. */
interface ColumnMore {
  readonly doc: string;
  readonly nullable: boolean;
  readonly value?: Token | undefined;
}

/** Adds a column. */
export function addColumn(at: At, shape: number, name: Token, type: string, more: ColumnMore): void {
  const flags = (more.nullable ? flag.optional : 0) | (name.kind === 'name' ? flag.quoted : 0);
  const row = { shape, kind: 'column', name: name.text, alias: '', flags, doc: more.doc } as const;
  const member = pushMember(at.writer, row, { start: at.base + name.start, end: at.base + name.end });
  const typeRow = type === '' ? -1 : pushType(at.writer, { kind: 'named', text: type.toLowerCase(), args: [], shape: -1 });
  const { value } = more;
  const span = value && { start: at.base + value.start, end: at.base + value.end };
  const start = span ? pushExpression(at.writer, 'boolean', value.text.toLowerCase(), -1, at.scope, span) : -1;
  setMember(at.writer, member, typeRow, start, -1);
}

function alterTable(at: At, statement: readonly Token[]): void {
  const said = statement.filter(({ kind }) => kind !== 'comment');
  const name = nameAt(skip(said.slice(2), 'if', 'exists', 'only'));
  if (!name) return;
  const added: (readonly Token[])[] = [];
  for (const action of partsOf(name.rest)) {
    const rest = skip(action.slice(1), 'column', 'if', 'not', 'exists');
    const about = rest[0];
    if (is(action[0], 'add')) added.push(...(is(about, '(') ? partsOf(insideOf(rest, 0) ?? []) : [rest]));
    else if (is(action[0], 'drop') && about && !(about.kind === 'word' && dropsOther.test(about.text)))
      addCall(at, 'drop column', [name.token, about]);
    else if (is(action[0], 'rename')) added.push(...rename(at, name.token, rest));
    else if (is(action[0], 'change') && rest[1]) {
      addCall(at, 'drop column', [name.token, rest[0] as Token]);
      added.push(rest.slice(1));
    }
  }
  if (added.some(isColumn)) addColumns(at, name.token, added);
}

const dropsOther = /^(?:constraint|index|key|primary|foreign|default|check|partition|trigger|identity|expression)$/i;

/** `rename to members` renames the table, `rename mail to email` a column, which from then on stands under its new name. */
function rename(at: At, table: Token, rest: readonly Token[]): (readonly Token[])[] {
  const [first, second, third] = rest;
  if (is(first, 'to', 'as') && second) addCall(at, 'rename table', [table, second]);
  else if (first && is(second, 'to') && third && !is(first, 'constraint', 'index', 'key')) {
    addCall(at, 'drop column', [table, first]);
    return [[third]];
  }
  return [];
}

function dropTables(at: At, said: readonly Token[]): void {
  for (const part of partsOf(skip(said.slice(2), 'if', 'exists'))) {
    const name = nameAt(part);
    if (name) addCall(at, 'drop table', [name.token]);
  }
}

/** What a statement takes away or renames, with the names as texts. */
function addCall(at: At, text: string, names: readonly Token[]): void {
  const span = ({ start, end }: Token) => ({ start: at.base + start, end: at.base + end });
  const row = pushExpression(at.writer, 'call', text, -1, at.scope, span(names[0] as Token));
  const args = names.map((name) => pushExpression(at.writer, 'string', name.text, row, at.scope, span(name)));
  setExpression(at.writer, row, args, []);
}
