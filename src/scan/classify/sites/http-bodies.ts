import { type HttpTarget, httpTarget, mayRequest } from '../http-target.js';
import type { FileScan } from '../scan.js';
import { type Top, topOf } from './object-tops.js';

/** Keys of a request's options that hold what is sent. */
export const bodies = new Set([
  'body',
  'data',
  'json',
  'params',
  'form',
  'query',
  'searchParams',
  'variables',
  'formData',
  'payload',
]);
/** Calls that turn an object into what is sent. */
export const asText =
  /^(?:JSON\.stringify|qs\.stringify|querystring\.stringify|stringify|URLSearchParams|Object\.assign|toFormData)$/;

/** What is sent to another host: `fetch('https://…', { body: JSON.stringify({ … }) })`, `axios.post('https://…', { … })`. `to` is null for what stays with the own server; null where nothing is sent. */
export function sentOverHttp(
  scan: FileScan,
  { shape: top, owners }: Pick<Top, 'shape' | 'owners'>,
  depth = 0,
): HttpTarget | null {
  if (depth > 2) return null;
  if (top.call < 0) return top.name === '' ? null : sentByName(scan, top);
  const { text } = scan.view.expression(top.call);
  if (asText.test(text)) {
    const { parent } = scan.view.expression(top.call);
    if (parent >= 0) return sentAsArgument(scan, parent, top.call);
    const holder = scan.graph.holderOf(scan.view.file, top.call);
    if (holder.kind === 'variable' && holder.file === scan.view.file) return sentByName(scan, scan.view.variable(holder.index));
    if (holder.kind !== 'member' || holder.file !== scan.view.file) return null;
    const outer = scan.view.member(holder.index);
    const around = topOf(scan, outer.shape);
    return sentOverHttp(scan, { shape: around.shape, owners: [outer.name, ...around.owners] }, depth + 1);
  }
  const target = httpTarget(scan, top.call);
  if (!target) return null;
  const outermost = owners.at(-1);
  if (outermost === undefined ? top.argument !== 1 || !bodyArgument.test(text) : !bodies.has(outermost)) return null;
  return target;
}

/** `const body = JSON.stringify({ … })`, `const data = { … }`, and a request after it that takes it by its name. */
function sentByName(scan: FileScan, named: Pick<Top['shape'], 'name' | 'scope' | 'line'>): HttpTarget | null {
  const call = namesSent(scan).find((sent) => holds(sent, named))?.call;
  return call === undefined ? null : httpTarget(scan, call);
}

/** Methods whose second argument is the body and not options. */
export const bodyArgument = /(?:^|\.)(?:post|put|patch|sendBeacon|post\$|postForm|putForm|patchForm)$/;

function sentAsArgument(scan: FileScan, call: number, argument: number): HttpTarget | null {
  const { kind, text, args } = scan.view.expression(call);
  if (kind !== 'call' || args[1] !== argument || !bodyArgument.test(text)) return null;
  return httpTarget(scan, call);
}

/** Keys that hold what is sent whatever call takes them, and such that do in a request alone. */
const bodyKeys = /^(?:body|json|variables|formData)$/;

/** Whether a call sends an object that it is given at a place of its arguments. */
function isBody(callee: string, argument: number, outermost: string | undefined): boolean {
  if (outermost === undefined) return argument === 1 && mayRequest(callee) && bodyArgument.test(callee);
  return bodyKeys.test(outermost) || (bodies.has(outermost) && mayRequest(callee));
}

/** Whether an object is the body of a request, wherever that goes: also by a wrapper of the project's own (`request(routes.invite, { body: { … } })`). */
export function isSent(scan: FileScan, { shape, owners }: Pick<Top, 'shape' | 'owners'>, depth = 0): boolean {
  const { view, graph } = scan;
  if (shape.call < 0) return shape.name !== '' && owners.length === 0 && namesSent(scan).some((sent) => holds(sent, shape));
  const { text, parent } = view.expression(shape.call);
  if (!asText.test(text)) return isBody(text, shape.argument, owners.at(-1));
  if (parent >= 0) {
    const call = view.expression(parent);
    return call.kind === 'call' && isBody(call.text, call.args.indexOf(shape.call), undefined);
  }
  const holder = depth < 3 ? graph.holderOf(view.file, shape.call) : null;
  if (holder?.kind !== 'member' || holder.file !== view.file) return false;
  const outer = view.member(holder.index);
  const around = topOf(scan, outer.shape);
  return isSent(scan, { shape: around.shape, owners: [outer.name, ...around.owners] }, depth + 1);
}

interface NameSent {
  readonly name: string;
  readonly scope: string;
  readonly line: number;
  readonly call: number;
}

/** A name means the object that was written before, in the same function or around it. */
const holds = (sent: NameSent, { name, scope, line }: Pick<Top['shape'], 'name' | 'scope' | 'line'>): boolean =>
  sent.name === name && line <= sent.line && (sent.scope === scope || scope === '' || sent.scope.startsWith(`${scope}.`));

const memories = new WeakMap<FileScan, readonly NameSent[]>();

/** The names that requests of a file are given as their bodies: `data` of `request(routes.shift, { body: data })`. */
function namesSent(scan: FileScan): readonly NameSent[] {
  let found = memories.get(scan);
  if (!found) {
    const all: NameSent[] = [];
    for (let index = 0; index < scan.view.expressionCount; index += 1) all.push(...namesSentBy(scan, index));
    found = all;
    memories.set(scan, found);
  }
  return found;
}

function namesSentBy(scan: FileScan, call: number): NameSent[] {
  const { view } = scan;
  const { kind, text, args, scope, line } = view.expression(call);
  if (kind !== 'call' || !mayRequest(text)) return [];
  return args.flatMap((argument, position) => {
    const given = view.expression(argument);
    const values =
      given.kind === 'object'
        ? view.membersOf(given.shape).flatMap((row) => {
            const { name, value } = view.member(row);
            return isBody(text, position, name) ? [value] : [];
          })
        : isBody(text, position, undefined)
          ? [argument]
          : [];
    return values.flatMap((value) => {
      const name = nameIn(scan, value);
      return name === null ? [] : [{ name, scope, line, call }];
    });
  });
}

/** The name that a body is, also as a text: `JSON.stringify(data)`. */
function nameIn({ view }: FileScan, value: number): string | null {
  if (value < 0) return null;
  const { kind, text, args } = view.expression(value);
  if (kind === 'path' && !text.includes('.')) return text;
  const inner = kind === 'call' && asText.test(text) && args[0] !== undefined ? view.expression(args[0]) : null;
  return inner?.kind === 'path' && !inner.text.includes('.') ? inner.text : null;
}
