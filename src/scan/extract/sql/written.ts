import type { FactsWriter } from '../writer.js';
import { type At, addColumn, addTable, insideOf, is, nameAt, readDefinition, skip } from './read.js';
import { partsOf, startsWith, statementsOf, type Token, tokensOf } from './tokens.js';

const begins = /^\s*(?:--[^\n]*\n\s*)*(?:insert|replace|update|create|alter|with)\s/i;

/** Whether a text of the code may be SQL that writes or defines a table. */
export const mayWriteSql = (text: string): boolean => text.length > 15 && begins.test(text);

/**
 * SQL in a text of the code, at an offset of its file: the tables that it defines, and the columns that it writes (`INSERT INTO users (email) …`,
 * `UPDATE users SET email = …`) as a table of that name. What stands for values may have been replaced by space. What is no whole statement says nothing.
 */
export function readWrittenSql(writer: FactsWriter, text: string, base: number, scope: string): void {
  const at: At = { writer, base, scope, flags: 0 };
  const { problem } = writer;
  for (const statement of statementsOf(tokensOf(text))) {
    const said = statement.filter(({ kind }) => kind !== 'comment');
    if (startsWith(said, /^(?:create|alter)$/i)) readDefinition(at, statement);
    else readWrites(at, said);
  }
  // A statement that is put together of several texts is no fault of the file.
  writer.problem = problem;
}

function readWrites(at: At, said: readonly Token[]): void {
  const insert = said.findIndex((token, index) => is(token, 'into') && index < 40);
  const first = said[0];
  if (insert > 0 && said.slice(0, insert).some((token) => is(token, 'insert', 'replace'))) insertInto(at, said.slice(insert + 1));
  else if (is(first, 'update')) updateTable(at, said.slice(1));
}

const follows = ['values', 'value', 'select', 'default', 'overriding', 'output', 'with'];

function insertInto(at: At, tokens: readonly Token[]): void {
  const name = nameAt(tokens);
  if (!name || !is(name.rest[0], '(')) return;
  const body = insideOf(name.rest, 0);
  const after = body ? name.rest[body.length + 2] : undefined;
  if (!body || (after !== undefined && !is(after, ...follows))) return;
  add(at, name.token, partsOf(body).flatMap(onlyName));
}

const onlyName = (part: readonly Token[]): Token[] => (part.length === 1 && part[0] ? [part[0]] : []);

function updateTable(at: At, tokens: readonly Token[]): void {
  const name = nameAt(skip(tokens, 'only', 'ignore', 'or', 'low_priority'));
  const set = name ? name.rest.findIndex((token) => is(token, 'set')) : -1;
  if (!name || set < 0 || set > 2) return;
  const rest = name.rest.slice(set + 1);
  const end = rest.findIndex((token) => is(token, 'where', 'from', 'returning', 'order', 'limit'));
  const parts = partsOf(end < 0 ? rest : rest.slice(0, end));
  add(at, name.token, parts.flatMap(assigned));
}

/** `email = $1`, `u.email = $1`. */
function assigned(part: readonly Token[]): Token[] {
  const name = nameAt(part);
  return name && is(name.rest[0], '=') ? [name.token] : [];
}

function add(at: At, table: Token, columns: readonly Token[]): void {
  const named = columns.filter(({ kind }) => kind === 'word' || kind === 'name');
  const last = named.at(-1);
  if (!last) return;
  const shape = addTable(at, table, at.base + last.end);
  for (const column of named) addColumn(at, shape, column, '', { doc: '', nullable: false });
}
