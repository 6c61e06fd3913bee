import type { Candidate, Context } from '../candidate.js';
import { readContainer } from '../containers.js';
import { trace, traceShape } from '../paths.js';
import { namePlace, requestPlace } from '../place.js';
import { type RequestSource, requestSource } from '../request-source.js';
import { routeOf } from '../routes.js';
import type { Emit, FileScan } from '../scan.js';
import { kindOfType } from '../value-kinds.js';
import { candidate, positionOf } from './base.js';
import type { Together } from './together.js';

const lastOf = (scope: string): string | null => scope.slice(scope.lastIndexOf('.') + 1) || null;

/** What a request's part is called in places: a header and a cookie stand for themselves. */
function placeOf(
  scan: FileScan,
  source: RequestSource['source'],
  field: string,
  at: { readonly scope: string; readonly line: number },
): string {
  if (source === 'headers') return namePlace('header', field);
  if (source === 'cookies') return namePlace('cookie', field);
  const { method, route } = routeOf(scan, at.scope, at.line);
  return requestPlace(method, route, source, field);
}

function nested(scan: FileScan, rest: readonly string[]): Context[] {
  return rest
    .slice(0, -1)
    .reverse()
    .map((name) => ({ name, reading: readContainer(scan.vocabulary, name), by: 'outer' as const }));
}

type At = Pick<Candidate, 'line' | 'column' | 'endColumn'>;

function emitSource(
  scan: FileScan,
  found: RequestSource,
  at: At,
  scope: string,
  emit: Emit,
  extra: Partial<Candidate> = {},
): void {
  const field = found.source === 'ip' ? (found.rest.at(-1) ?? 'ip') : (found.rest.at(-1) as string);
  const header = found.source === 'headers' || found.source === 'ip' || found.source === 'cookies';
  emit(
    candidate(scan, {
      ...at,
      field,
      site: header ? 'header' : 'request',
      role: 'receives',
      incoming: true,
      container: lastOf(scope),
      place: placeOf(scan, found.source, field, { scope, line: at.line }),
      contexts: [...nested(scan, found.rest), ...scan.contexts.around(scope, at.line)],
      proofs:
        found.source === 'ip'
          ? [{ category: 'user.device.ip_address', text: 'it is the address that the request came from' }]
          : [],
      ...extra,
    }),
  );
}

/** Names taken out of a request by a destructuring pattern. */
export function requestBindings(scan: FileScan, index: number, wanted: (member: number) => boolean, emit: Emit): boolean {
  const traced = traceShape(scan, index);
  if (!traced) return false;
  const { view } = scan;
  let found = false;
  for (const row of view.membersOf(index)) {
    const member = view.member(row);
    if (member.name === '' || member.inner >= 0 || member.kind === 'spread') continue;
    const source = requestSource(scan, { ...traced, segments: [...traced.segments, member.name] });
    if (!source || (source.rest.length === 0 && source.source !== 'ip')) continue;
    found = true;
    if (!wanted(row) && source.source !== 'ip') continue;
    emitSource(scan, source, positionOf(member), view.shape(index).scope, emit, {
      kind: kindOfType(view, member.type),
      company: scan.company(index),
      contexts: [
        ...nested(scan, source.rest),
        ...scan.contexts.shown(index),
        ...scan.contexts.around(view.shape(index).scope, member.line),
      ],
    });
  }
  return found;
}

/** The first read of each part of a request in a function: `req.body.email`, `req.ip`, `req.headers['user-agent']`. Those of one part stand together. */
export function requestReads(scan: FileScan, expression: number, path: string, seen: Set<string>, reads: Together): void {
  const row = scan.view.expression(expression);
  const traced = trace(scan, path, row.scope, row.line);
  // A local name for what was taken out of the request where the name is declared.
  if (traced.root !== path && !path.includes('.')) return;
  const source = requestSource(scan, traced);
  if (!source || (source.rest.length === 0 && source.source !== 'ip')) return;
  if (source.source === 'ip' && source.rest.length > 0) return;
  const named = source.rest.at(-1) === '[]' ? nameOfIndex(scan, expression) : null;
  const field = source.source === 'ip' ? (path.split('.').at(-1) as string) : (named?.field ?? (source.rest.at(-1) as string));
  const key = `${row.scope} ${source.source} ${field}`;
  if (source.source !== 'headers' && source.source !== 'ip') {
    if (seen.has(key)) return;
    seen.add(key);
  }
  emitSource(
    scan,
    { ...source, rest: source.source === 'ip' ? [field] : source.rest },
    { line: row.line, column: row.column, endColumn: row.endColumn },
    row.scope,
    (found) => reads.add([row.scope, source.source, ...source.rest.slice(0, -1)].join(' '), found),
    {
      field,
      reading: scan.read(named?.text ?? field),
      ...(named ? { place: placeOf(scan, source.source, named.text, row) } : {}),
    },
  );
}

/** What a constant that a header or a cookie is read by says: `req.headers[DEVICE_HEADER]`. */
function nameOfIndex(scan: FileScan, expression: number): { readonly field: string; readonly text: string } | null {
  const [index] = scan.view.expression(expression).args;
  const text = index === undefined ? null : scan.graph.textOf(scan.view.file, index);
  if (index === undefined || !text || /\s/.test(text)) return null;
  const written = scan.view.expression(index).text;
  return { field: written.slice(written.lastIndexOf('.') + 1), text };
}
