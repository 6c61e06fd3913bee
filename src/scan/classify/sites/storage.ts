import type { Expression } from '../../../core/facts.js';
import type { Candidate, Context, Proof } from '../candidate.js';
import { readContainer } from '../containers.js';
import { namePlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant } from '../value-kinds.js';
import { candidate } from './base.js';
import { rowsOfCall } from './calls-rows.js';
import { emitKeyed, emitKeys, type Sink } from './calls-sink.js';
import { functionAt } from './logs.js';

/** One thing that is kept: under which name, what, and where. */
interface Kept {
  readonly name: string;
  readonly value: number;
  readonly at: Pick<Candidate, 'line' | 'column' | 'endColumn'>;
  readonly scope: string;
  readonly cookie: boolean;
}

const credential = /^user\.authorization/;
const setting = /^user\.preferences/;

function sinkOf(kept: Kept): Sink {
  return {
    site: 'storage',
    role: 'stores',
    container: functionAt(kept.scope),
    contexts: [],
    place: (field) => namePlace(kept.cookie ? 'cookie' : 'storage', field),
  };
}

/** What the name of a cookie says by custom: `connect.sid`, `shop_session`. */
function proofsOfCookie(scan: FileScan, name: string): Proof[] {
  const words = scan.vocabulary.wordsOf(name).filter((word) => !/^(?:id|key|token|cookie|value)$/.test(word));
  const names = [name.toLowerCase(), words.at(-1) ?? ''];
  const row = names.flatMap((each) => scan.libraries.rowsFor('validator', { module: 'cookie-name', name: each }))[0];
  return row?.proves ? [{ category: row.proves, text: `cookies called \`${name}\` know a browser again` }] : [];
}

/** A key that is a person (`visitor`), whatever stands in it: at least an id of theirs. */
function proofsOfPerson(scan: FileScan, name: string): Proof[] {
  const isPerson = readContainer(scan.vocabulary, name).kind === 'person' && scan.vocabulary.wordsOf(name).length < 3;
  return isPerson ? [{ category: 'user.unique_id', text: `\`${name}\` is a person` }] : [];
}

/** Points that a store on a person's own device adds: what it keeps of credentials and settings is that person's. */
function biasOf(scan: FileScan, name: string): number {
  const senses = scan.read(name)?.senses ?? [];
  return senses.some(({ category, within }) => !within && (credential.test(category) || setting.test(category))) ? 4 : 0;
}

function emitKept(scan: FileScan, kept: Kept, emit: Emit): void {
  const sink = sinkOf(kept);
  const contexts: readonly Context[] = scan.contexts.ofScope(kept.scope);
  const extra = { contexts, bias: biasOf(scan, kept.name) };
  emitKeyed(scan, sink, { field: kept.name, value: kept.value, at: kept.at, extra }, emit);
  const constant = isConstant(scan.view, kept.value);
  const custom = kept.cookie ? proofsOfCookie(scan, kept.name) : [];
  for (const proof of [...custom, ...proofsOfPerson(scan, kept.name)]) {
    const { name: field, at } = kept;
    const { container, place } = sink;
    const bias = proof.category === 'user.unique_id' ? -1.5 : 0;
    emit(
      candidate(scan, {
        field,
        ...at,
        site: 'storage',
        role: 'stores',
        container,
        place: place(field),
        proofs: [proof],
        constant,
        bias,
      }),
    );
  }
  emitContents(scan, sink, kept, emit);
}

/** The keys of an object that is kept as a text, and what they say of the name that it is kept under. */
function emitContents(scan: FileScan, sink: Sink, kept: Kept, emit: Emit): void {
  const shape = objectWithin(scan, kept.value, 0);
  if (shape < 0) return;
  emitKeys(scan, sink, shape, emit);
  for (const index of scan.view.membersOf(shape)) {
    const { name } = scan.view.member(index);
    const strong = scan.read(name)?.senses.find(({ strength }) => strength === 'strong');
    if (!strong || scan.read(name)?.about) continue;
    const { name: field, at } = kept;
    const proofs = [{ category: strong.category, text: `\`${field}\` holds \`${name}\`` }];
    emit(
      candidate(scan, {
        field,
        ...at,
        site: 'storage',
        role: 'stores',
        container: sink.container,
        place: sink.place(field),
        proofs,
      }),
    );
    return;
  }
}

function objectWithin(scan: FileScan, value: number, depth: number): number {
  if (value < 0 || depth > 3) return -1;
  const row = scan.view.expression(value);
  if (row.kind === 'object') return row.shape;
  if (row.kind !== 'call' || !/^(?:JSON\.stringify|encodeURIComponent|btoa)$/.test(row.text)) return -1;
  return objectWithin(scan, row.args[0] ?? -1, depth + 1);
}

const positionOf = ({ line, column, endColumn }: Expression): Kept['at'] => ({ line, column, endColumn });

/** Calls that keep something under a name: web storage, cookies, sessions, stores of apps. */
export function storageCalls(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const library = rowsOfCall(scan, 'storage', expression)[0];
  if (!library) return;
  const argument = row.args[library.argument ?? 0];
  const name = argument === undefined ? null : nameOf(scan, argument);
  if (argument === undefined || !name) return;
  const value = row.args[(library.argument ?? 0) + 1] ?? -1;
  const kept = {
    name,
    value,
    at: positionOf(scan.view.expression(argument)),
    scope: row.scope,
    cookie: /cookie/i.test(library.id),
  };
  emitKept(scan, kept, emit);
}

/** The name that something is kept under: a text, a constant, or the words of a template (`user-${id}-email`). */
function nameOf(scan: FileScan, argument: number): string | null {
  const text = scan.graph.textOf(scan.view.file, argument);
  if (text !== null) return text === '' || text.length > 80 || /\s/.test(text) ? null : text;
  const row = scan.view.expression(argument);
  return row.kind === 'template' && /\w/.test(row.text)
    ? row.text.replace(/\$\{\}/g, '-').replace(/^[-:._]+|[-:._]+$/g, '')
    : null;
}

const webStorage = /^(?:(?:window|globalThis|self)\.)?(?:localStorage|sessionStorage)\.(\w+)$/;
const session = /^(?:req|request|ctx|context|c|ctx\.request|this\.req|this\.request)\.session\.(\w+)$/;
const documentCookie = /^(?:(?:window|globalThis|self)\.)?document\.cookie$/;

/** Whether a target of an assignment may keep something. */
export const keeps = (target: string): boolean => webStorage.test(target) || session.test(target) || documentCookie.test(target);

/** Assignments that keep something: `localStorage.token = …`, `req.session.email = …`, `document.cookie = 'id=…'`. */
export function storageAssignments(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const value = row.args[0];
  if (value === undefined) return;
  const name = (webStorage.exec(row.text) ?? session.exec(row.text))?.[1];
  if (name) emitKept(scan, { name, value, at: positionOf(row), scope: row.scope, cookie: false }, emit);
  else if (documentCookie.test(row.text)) emitCookie(scan, row, value, emit);
}

/** `document.cookie = 'visitor_id=' + id`, with a text, a template or a sum. */
function emitCookie(scan: FileScan, target: Expression, value: number, emit: Emit): void {
  const row = scan.view.expression(value);
  const [first, ...rest] = row.kind === 'binary' ? row.args : [value];
  if (first === undefined) return;
  const { kind, text, args } = scan.view.expression(first);
  const held = [...(kind === 'template' ? args : []), ...rest];
  const constantName = /^\$\{\}=/.test(text) && args[0] !== undefined ? scan.graph.textOf(scan.view.file, args[0]) : null;
  const name = constantName ?? /^\s*([\w.-]+)=/.exec(kind === 'path' ? '' : text)?.[1];
  if (!name) return;
  const holes = constantName ? held.slice(1) : held;
  const at = positionOf(scan.view.expression(first).kind === 'path' ? target : row);
  emitKept(scan, { name, value: holes[0] ?? first, at, scope: target.scope, cookie: true }, emit);
}

/** What an IndexedDB store is keyed by, and the tables of Dexie: `{ letters: '++id, recipientName' }`. */
export function indexedStores(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const method = row.text.slice(row.text.lastIndexOf('.') + 1);
  for (const argument of row.args) {
    const { kind, shape } = scan.view.expression(argument);
    if (kind !== 'object') continue;
    for (const index of scan.view.membersOf(shape)) {
      const member = scan.view.member(index);
      const text = member.value < 0 ? null : scan.graph.textOf(scan.view.file, member.value);
      if (!text || (method === 'createObjectStore' && member.name !== 'keyPath')) continue;
      const table = method === 'stores' ? member.name : (scan.graph.textOf(scan.view.file, row.args[0] ?? -1) ?? '');
      for (const name of text.split(',').map((part) => part.replace(/[^\w.-]/g, ''))) {
        if (name === '' || scan.read(name) === null) continue;
        const { line, column, endColumn } = scan.view.expression(member.value);
        const own: Context[] = table ? [{ name: table, reading: readContainer(scan.vocabulary, table), by: 'own' }] : [];
        const contexts = [...own, ...scan.contexts.ofScope(row.scope)];
        const place = namePlace('storage', name);
        emit(
          candidate(scan, {
            field: name,
            line,
            column,
            endColumn,
            site: 'storage',
            role: 'stores',
            container: table || null,
            place,
            contexts,
          }),
        );
      }
    }
  }
}
