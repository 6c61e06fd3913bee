import type { Expression } from '../../../core/facts.js';
import type { Emit, FileScan } from '../scan.js';
import { mayKeep, rowsOfCall } from './calls-rows.js';
import { emitKept, type Kept } from './storage-kept.js';

const positionOf = ({ line, column, endColumn }: Expression): Kept['at'] => ({ line, column, endColumn });

/** Calls that keep something under a name: web storage, cookies, sessions, stores of apps. */
export function storageCalls(scan: FileScan, expression: number, emit: Emit): void {
  if (!mayKeep(scan, expression)) return;
  const row = scan.view.expression(expression);
  const library = rowsOfCall(scan, 'storage', expression).find(({ site }) => site === 'storage');
  if (!library) return;
  const position = library.argument ?? 0;
  const argument = row.args[position];
  const named = argument === undefined ? null : nameOf(scan, argument);
  if (argument === undefined || !named) return;
  const at = positionOf(scan.view.expression(argument));
  emitKept(
    scan,
    { ...named, value: row.args[position + 1] ?? -1, at, scope: row.scope, cookie: /cookie/i.test(library.id) },
    emit,
  );
}

/** Words around what is kept, in the names of constants: `STORAGE_KEY_TOKEN`, `credentialsStorageKey`, `LS_USER`. */
const beforeKept = /^(?:(?:(?:app|local|session)_?)?storage|ls|lsk|cookies?|cache)(?:_?keys?)?(?:_|(?=[A-Z]))/i;
const afterKept = /_?(?:(?:local|session)?_?storage|cookie|cache|ls)?_?(?:key|name|id)$/i;

/** What a constant or a variable that holds a key says of what is kept there: `TOKEN` of `TOKEN_KEY`. Empty where it says nothing. */
function saidByHolder(path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const isKey = /key$|(?:cookie|storage)_?name$/i.test(name) || /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/.test(name);
  if (!isKey && !/(?:key|storage|cookie)s?\.\w+$/i.test(path)) return '';
  return name.replace(beforeKept, '').replace(afterKept, '');
}

/** The words of a template that a key is made by, also where a variable holds it. */
function templateOf(scan: FileScan, argument: number): string | null {
  const row = scan.view.expression(argument);
  if (row.kind === 'template') return row.text;
  if (row.kind !== 'path' || row.text.includes('.')) return null;
  const target = scan.graph.resolveName({ file: scan.view.file, scope: row.scope, line: row.line }, row.text);
  const value = target?.kind === 'variable' && target.file === scan.view.file ? scan.view.variable(target.index).value : -1;
  if (value < 0) return null;
  const { kind, text } = scan.view.expression(value);
  return kind === 'template' ? text : null;
}

/** The name that something is kept under: a text, a constant, or the words of a template (`user-${id}-email`). */
function nameOf(scan: FileScan, argument: number): Pick<Kept, 'field' | 'name' | 'kept'> | null {
  const row = scan.view.expression(argument);
  const said = row.kind === 'path' ? saidByHolder(row.text) : '';
  const text = scan.graph.textOf(scan.view.file, argument) ?? templateOf(scan, argument);
  if (text === null && said === '') return null;
  const kept = text === null ? said : text.replace(/\$\{\}/g, '-').replace(/^[-:._]+|[-:._]+$/g, '');
  if (!/\w/.test(kept) || kept.length > 80 || /\s/.test(kept)) return null;
  // A constant often tells more than the text that it holds: `ACCESS_TOKEN = 'app.at'`.
  const name = said !== '' && !scan.read(kept) && scan.read(said) ? said : kept;
  return { name, kept, field: row.kind === 'path' ? row.text.slice(row.text.lastIndexOf('.') + 1) : kept };
}

const webStorage = /^(?:(?:window|globalThis|self)\.)?(?:localStorage|sessionStorage)\.([\w-]+)$/;
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
  if (name) emitKept(scan, { field: name, name, kept: name, value, at: positionOf(row), scope: row.scope, cookie: false }, emit);
  else if (documentCookie.test(row.text)) emitCookie(scan, row.scope, value, emit);
}

/** `document.cookie = 'visitor_id=' + id`, as a text, a template or a sum. */
function emitCookie(scan: FileScan, scope: string, value: number, emit: Emit): void {
  const row = scan.view.expression(value);
  const first = row.kind === 'binary' ? (row.args[0] ?? value) : value;
  const start = scan.view.expression(first);
  const held = [...(start.kind === 'template' ? start.args : []), ...(row.kind === 'binary' ? row.args.slice(1) : [])];
  const isConstantName = start.kind === 'template' && /^\$\{\}=/.test(start.text);
  const name = isConstantName
    ? scan.graph.textOf(scan.view.file, held[0] ?? -1)
    : (/^\s*([\w.-]+)=/.exec(start.text)?.[1] ?? null);
  if (!name || start.kind === 'path') return;
  const given = (isConstantName ? held.slice(1) : held)[0] ?? first;
  emitKept(scan, { field: name, name, kept: name, value: given, at: positionOf(row), scope, cookie: true }, emit);
}
