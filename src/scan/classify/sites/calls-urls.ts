import { nounsOfUrl } from '../call-nouns.js';
import { readContainer } from '../containers.js';
import { serviceOfUrl } from '../http-target.js';
import { prefixedPlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { emitKeyed, emitKeys, type Sink } from './calls-sink.js';
import { functionAt } from './logs.js';

const parameter = /[?&]([A-Za-z_][\w.[\]-]*)=(?=\$\{\})/g;
const openParameter = /[?&]([A-Za-z_][\w.[\]-]*)=$/;

/** Whether a text may be a URL with values in its query. */
export const hasQuery = (text: string): boolean => text.length < 2000 && /[?&][A-Za-z_][\w.[\]-]*=(?:\$\{\}|$)/.test(text);

function sinkOf(scan: FileScan, scope: string, url: string): Sink {
  const contexts = nounsOfUrl(url.replace(/\$\{\}/g, ''))
    .slice(0, 2)
    .map((name) => ({ name, reading: readContainer(scan.vocabulary, name), by: 'call' as const }));
  const to = serviceOfUrl(scan, url);
  return {
    site: 'payload',
    role: 'sends',
    container: functionAt(scope),
    contexts: [...contexts, ...scan.contexts.ofScope(scope)],
    place: (field) => (to ? prefixedPlace('to', to, field) : prefixedPlace('arg', 'url', field)),
  };
}

function emitParameter(scan: FileScan, sink: Sink, field: string, value: number, emit: Emit): void {
  const { line, column, endColumn } = scan.view.expression(value);
  emitKeyed(scan, sink, { field, value, at: { line, column, endColumn }, extra: {} }, emit);
}

/** Values in the query of a URL that a template builds: `/welcome?email=${email}`. */
export function templateUrls(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const sink = sinkOf(scan, row.scope, row.text);
  for (const match of row.text.matchAll(parameter)) {
    const hole = row.text.slice(0, match.index).split(/\$\{\}/).length - 1;
    const value = row.args[hole];
    if (value !== undefined) emitParameter(scan, sink, match[1] as string, value, emit);
  }
}

/** Values in the query of a URL that a sum builds: `'/lead?email=' + email`. */
export function addedUrls(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  for (const [position, part] of row.args.entries()) {
    const { kind, text } = scan.view.expression(part);
    const name = kind === 'string' ? openParameter.exec(text)?.[1] : undefined;
    const value = row.args[position + 1];
    if (name && value !== undefined) emitParameter(scan, sinkOf(scan, row.scope, text), name, value, emit);
  }
}

/** `new URLSearchParams({ … })`, also as `url.search`. */
export function builtQueries(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const argument = row.args[0];
  if (argument === undefined) return;
  const { kind, shape } = scan.view.expression(argument);
  if (kind === 'object') emitKeys(scan, { ...sinkOf(scan, row.scope, ''), contexts: [] }, shape, emit);
}

const receivers = /(?:^|\.)(?:\w*[sS]earchParams|params|httpParams|query|qs)\.(?:append|set)$/;

/** Whether a callee adds to the query of a URL. */
export const addsToQuery = (callee: string): boolean => receivers.test(callee);

/** `url.searchParams.set('email', applicant.reachAt)`, read by its value too. */
export function setParameters(scan: FileScan, expression: number, emit: Emit): void {
  const row = scan.view.expression(expression);
  const [first, value] = row.args;
  if (first === undefined || value === undefined) return;
  const field = scan.graph.textOf(scan.view.file, first);
  if (!field || /\s/.test(field)) return;
  const { line, column, endColumn } = scan.view.expression(first);
  emitKeyed(scan, sinkOf(scan, row.scope, ''), { field, value, at: { line, column, endColumn }, extra: {} }, emit);
}
