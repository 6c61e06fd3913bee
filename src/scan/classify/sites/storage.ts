import type { Expression } from '../../../core/facts.js';
import type { Emit, FileScan } from '../scan.js';
import { rowsOfCall } from './calls-rows.js';
import { emitKept, type Kept } from './storage-kept.js';

const positionOf = ({ line, column, endColumn }: Expression): Kept['at'] => ({ line, column, endColumn });

/** Calls that keep something under a name: web storage, cookies, sessions, stores of apps. */
export function storageCalls(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const library = rowsOfCall(scan, 'storage', expression)[0];
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

/** The name that something is kept under: a text, a constant, or the words of a template (`user-${id}-email`). */
function nameOf(scan: FileScan, argument: number): Pick<Kept, 'field' | 'name'> | null {
  const row = scan.view.expression(argument);
  const text = scan.graph.textOf(scan.view.file, argument);
  if (text === null && row.kind !== 'template') return null;
  const name = text ?? row.text.replace(/\$\{\}/g, '-').replace(/^[-:._]+|[-:._]+$/g, '');
  if (!/\w/.test(name) || name.length > 80 || /\s/.test(name)) return null;
  return { name, field: row.kind === 'path' ? row.text.slice(row.text.lastIndexOf('.') + 1) : name };
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
  if (name) emitKept(scan, { field: name, name, value, at: positionOf(row), scope: row.scope, cookie: false }, emit);
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
  emitKept(scan, { field: name, name, value: given, at: positionOf(row), scope, cookie: true }, emit);
}
