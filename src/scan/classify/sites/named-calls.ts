import type { LibraryRow } from '../../../core/catalog.js';
import type { Expression } from '../../../core/facts.js';
import type { Site } from '../../../core/observation.js';
import { trace } from '../paths.js';
import { namePlace, prefixedPlace, requestPlace } from '../place.js';
import { proofOfGiven } from '../proofs.js';
import { routeOf } from '../routes.js';
import type { FileScan } from '../scan.js';
import { isConstant } from '../value-kinds.js';
import { ownerOfValue } from '../values.js';
import { candidate } from './base.js';
import type { Together } from './together.js';

/** What a receiver of the web platform is, and what its calls name. */
const platform: Readonly<
  Record<string, readonly { readonly methods: RegExp; readonly site: Site; readonly role: LibraryRow['role'] }[]>
> = {
  form: [
    { methods: /^(?:get|getAll)$/, site: 'request', role: 'receives' },
    { methods: /^(?:append|set)$/, site: 'payload', role: 'sends' },
  ],
  query: [
    { methods: /^(?:get|getAll)$/, site: 'request', role: 'receives' },
    { methods: /^(?:append|set)$/, site: 'payload', role: 'sends' },
  ],
  headers: [
    { methods: /^get$/, site: 'header', role: 'receives' },
    { methods: /^(?:append|set)$/, site: 'header', role: 'sends' },
  ],
  request: [
    { methods: /^(?:header|getHeader|get)$/, site: 'header', role: 'receives' },
    { methods: /^(?:param|query|queries)$/, site: 'request', role: 'receives' },
    { methods: /^cookie$/, site: 'header', role: 'receives' },
  ],
  response: [{ methods: /^(?:header|setHeader|set|append)$/, site: 'header', role: 'sends' }],
  cookies: [{ methods: /^set$/, site: 'storage', role: 'stores' }],
};

const receivers: readonly (readonly [RegExp, keyof typeof platform])[] = [
  [/formdata$/i, 'form'],
  [/(?:search|^http)params$/i, 'query'],
  [/^(?:request)?headers$/i, 'headers'],
  [/^cookies$/i, 'cookies'],
  [/^(?:req|request|httprequest|nextrequest|fastifyrequest)$/i, 'request'],
  [/^(?:res|response|reply|nextresponse)$/i, 'response'],
];

const kindOfReceiver = (name: string): keyof typeof platform | null =>
  receivers.find(([pattern]) => pattern.test(name))?.[1] ?? null;

/** What a receiver is: by its own name, the call that made it (`await request.formData()`, `headers()`), or the type that it was declared with. */
function receiverOf(scan: FileScan, path: string, scope: string, line: number): keyof typeof platform | null {
  const own = kindOfReceiver(path.slice(path.lastIndexOf('.') + 1));
  if (own) return own;
  const traced = trace(scan, path, scope, line);
  const last = traced.segments.at(-1);
  if (last !== undefined) return kindOfReceiver(last);
  if (traced.call >= 0) return kindOfReceiver(traced.root.slice(traced.root.lastIndexOf('.') + 1));
  const type = traced.parameter?.type ?? -1;
  return type < 0 ? null : kindOfReceiver(scan.view.type(type).text);
}

/** What the calls before a call give: `(await headers()).get(…)`, `new HttpParams().set('a', a).set(…)`. */
function madeBy(scan: FileScan, base: number): keyof typeof platform | null {
  let at = base;
  for (let depth = 0; at >= 0 && depth < 10; depth += 1) {
    const { kind, text, base: before } = scan.view.expression(at);
    if (kind !== 'call' && kind !== 'new') return null;
    const found = kindOfReceiver(text.slice(text.lastIndexOf('.') + 1));
    if (found) return found;
    // Each link of a chain that adds to a query or a form gives that again.
    if (!/(?:^|\.)(?:set|append)$/.test(text)) return null;
    if (before < 0) return kindOfReceiver(text.split('.').at(-2) ?? '');
    at = before;
  }
  return null;
}

interface Named {
  readonly site: Site;
  readonly role: LibraryRow['role'];
  readonly argument: number;
  readonly from: string;
}

function namedBy(scan: FileScan, expression: number): Named | null {
  const row = scan.view.expression(expression);
  const found = scan.library.ofCall(expression);
  const library =
    found &&
    (scan.libraries.rowsFor('storage', found)[0] ?? scan.libraries.rowsFor('storage', { module: 'global', name: row.text })[0]);
  if (library) return { site: library.site as Site, role: library.role, argument: library.argument ?? 0, from: library.id };
  const global = found ? null : scan.libraries.rowsFor('storage', { module: 'global', name: row.text })[0];
  if (global) return { site: global.site as Site, role: global.role, argument: global.argument ?? 0, from: global.id };
  const dot = row.text.lastIndexOf('.');
  const method = row.text.slice(dot + 1);
  const receiver = dot < 0 ? madeBy(scan, row.base) : receiverOf(scan, row.text.slice(0, dot), row.scope, row.line);
  const known = receiver && platform[receiver]?.find(({ methods }) => methods.test(method));
  return known ? { site: known.site, role: known.role, argument: 0, from: receiver } : null;
}

/** The parts of a request by what is called for them. */
const partsOfRequest: Readonly<Record<string, string>> = { form: 'body', params: 'params', param: 'params' };

/** A value of a request by its route; what a function is handed as a form without one (a server action) is a part of its parameter. */
function placeOfRequest(scan: FileScan, from: string, name: string, { text, scope, line }: Expression): string {
  const { method, route } = routeOf(scan, scope, line);
  const caller = scope.slice(scope.lastIndexOf('.') + 1);
  if (route === '*' && from === 'form' && caller !== '') return prefixedPlace('param', caller, name);
  const asked = from === 'request' ? text.slice(text.lastIndexOf('.') + 1).replace(/^queries$/, 'query') : from;
  return requestPlace(method, route, partsOfRequest[asked] ?? asked, name);
}

function placeOf(scan: FileScan, site: Site, from: string, name: string, row: Expression): string {
  const { scope } = row;
  if (site === 'header') return namePlace('header', name);
  if (site === 'storage') return namePlace(/cookie/i.test(from) ? 'cookie' : 'storage', name);
  if (site === 'request') return placeOfRequest(scan, from, name, row);
  if (site === 'form') return prefixedPlace('form', scope.slice(scope.lastIndexOf('.') + 1) || '*', name);
  return prefixedPlace('arg', from, name);
}

/** The argument that names the datum; of a field's options, what stands under `name`. */
function nameGiven({ view }: FileScan, site: Site, argument: number | undefined): number | undefined {
  if (site !== 'form' || argument === undefined) return argument;
  const { kind, shape } = view.expression(argument);
  if (kind !== 'object') return argument;
  const name = view.membersOf(shape).find((row) => view.member(row).name === 'name');
  return name === undefined || view.member(name).value < 0 ? undefined : view.member(name).value;
}

/** Calls that name a datum by a text: stored keys, cookies, headers, parts of forms and requests. */
export function namedCallSites(scan: FileScan, expression: number, reads: Together): void {
  const row = scan.view.expression(expression);
  if (row.args.length === 0) return;
  const named = namedBy(scan, expression);
  if (!named) return;
  const argument = nameGiven(scan, named.site, row.args[named.argument]);
  if (argument === undefined) return;
  const name = scan.graph.textOf(scan.view.file, argument);
  if (!name || name.length > 80 || /\s/.test(name)) return;
  const reading = scan.read(name);
  if (!reading && !scan.everything) return;
  const key = scan.view.expression(argument);
  const value = row.args[named.argument + 1] ?? -1;
  const given = proofOfGiven(scan, value);
  const keeps = named.site === 'storage' || named.site === 'header';
  // What is taken from one form, or put into one, stands together; headers and stored keys do not.
  const group = keeps ? String(expression) : `${row.scope} ${row.text}`;
  reads.add(
    group,
    candidate(scan, {
      line: key.line,
      column: key.column,
      endColumn: key.endColumn,
      // A constant's name is what the code writes.
      field: keeps && key.kind === 'path' ? key.text.slice(key.text.lastIndexOf('.') + 1) : name,
      reading,
      site: named.site,
      role: named.role,
      incoming: named.role === 'receives' && named.site !== 'form',
      container: row.scope.slice(row.scope.lastIndexOf('.') + 1) || null,
      place: placeOf(scan, named.site, named.from, name, row),
      contexts: scan.contexts.around(row.scope, row.line),
      valueOwner: ownerOfValue(scan.vocabulary, scan.view, scan.graph, value),
      proofs: given ? [given] : [],
      // A field starts with whatever stands behind its name.
      constant: named.site !== 'form' && value >= 0 && isConstant(scan.view, value),
      bias:
        keeps && reading?.senses.some(({ category, within }) => category.startsWith('user.authorization') && !within)
          ? 4
          : named.site === 'request' || named.site === 'form'
            ? 1
            : 0,
    }),
  );
}
