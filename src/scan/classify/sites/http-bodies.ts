import { type HttpTarget, httpTarget } from '../http-target.js';
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
export function sentOverHttp(scan: FileScan, { shape: top, owners }: Top, depth = 0): HttpTarget | null {
  if (top.call < 0 || depth > 2) return null;
  const { text } = scan.view.expression(top.call);
  if (asText.test(text)) {
    const { parent } = scan.view.expression(top.call);
    if (parent >= 0) return sentAsArgument(scan, parent, top.call);
    const holder = scan.graph.holderOf(scan.view.file, top.call);
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

/** Methods whose second argument is the body and not options. */
export const bodyArgument = /(?:^|\.)(?:post|put|patch|sendBeacon|post\$|postForm|putForm|patchForm)$/;

function sentAsArgument(scan: FileScan, call: number, argument: number): HttpTarget | null {
  const { kind, text, args } = scan.view.expression(call);
  if (kind !== 'call' || args[1] !== argument || !bodyArgument.test(text)) return null;
  return httpTarget(scan, call);
}
