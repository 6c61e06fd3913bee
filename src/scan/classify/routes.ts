import type { OpenFile } from '../link/open-file.js';
import { decoratedRoute } from './routes-decorated.js';
import { routeOfFile } from './routes-of-files.js';
import type { FileScan } from './scan.js';

/** Where a handler is reached: `POST /signup`; `*` where the code does not say. */
export interface Route {
  readonly method: string;
  readonly route: string;
}

const unknown: Route = { method: '*', route: '*' };
const verbs = new Map([
  ['get', 'GET'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['patch', 'PATCH'],
  ['delete', 'DELETE'],
  ['del', 'DELETE'],
  ['head', 'HEAD'],
  ['options', 'OPTIONS'],
  ['all', '*'],
  ['use', '*'],
]);
/** That a handler, `file#function` or `file:line`, is registered for a route. Plain data. */
export interface RouteNote extends Route {
  readonly handler: string;
}

/** What a call that registers handlers for a route says of them. */
export function routesOfCall(scan: FileScan, expression: number): RouteNote[] {
  const row = scan.view.expression(expression);
  const method = verbs.get(row.text.slice(row.text.lastIndexOf('.') + 1));
  const first = row.args[0];
  if (!method || first === undefined || row.args.length < 2) return [];
  const path = scan.view.expression(first);
  if (path.kind !== 'string' || !path.text.startsWith('/')) return [];
  const route: Route = { method, route: path.text.replace(/\s/g, '') };
  return row.args.slice(1).flatMap((argument) => {
    const handler = handlerOf(scan, argument, row);
    return handler === null ? [] : [{ handler, ...route }];
  });
}

function handlerOf(scan: FileScan, argument: number, site: { readonly scope: string; readonly line: number }): string | null {
  const handler = scan.view.expression(argument);
  if (handler.kind === 'function') return `${scan.view.file}:${handler.line}`;
  if (handler.kind !== 'path' && handler.kind !== 'call') return null;
  const dot = handler.text.lastIndexOf('.');
  const target = scan.graph.resolveName(
    { file: scan.view.file, scope: site.scope, line: site.line },
    dot < 0 ? handler.text : handler.text.slice(0, dot),
  );
  return target && target.kind !== 'external' ? `${target.file}#${handler.text.slice(dot + 1)}` : null;
}

/** Routes by handler. Where several are noted the last one counts, but one for every method (`app.use`) only where no other is. */
export function routeTable(notes: Iterable<RouteNote>): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const { handler, method, route } of notes) {
    if (method !== '*' || !handler.includes('#') || !routes.has(handler)) routes.set(handler, { method, route });
  }
  return routes;
}

const handlers = new WeakMap<OpenFile, readonly number[]>();

/** Functions that are written where they are handed to a call, innermost last. */
function handlersOf(view: OpenFile): readonly number[] {
  let found = handlers.get(view);
  if (!found) {
    found = Array.from({ length: view.shapeCount }, (_, index) => index).filter((index) => {
      const { kind, call } = view.shape(index);
      return kind === 'parameters' && call >= 0;
    });
    handlers.set(view, found);
  }
  return found;
}

/** The route of a call that hands a place's function over: `app.post('/me', (req) => …)`, `router.route('/me').post(…)`. */
function routeAround({ view }: FileScan, line: number): Route | null {
  for (const index of [...handlersOf(view)].reverse()) {
    const shape = view.shape(index);
    if (shape.line > line || shape.endLine < line) continue;
    const row = view.expression(shape.call);
    const method = verbs.get(row.text.slice(row.text.lastIndexOf('.') + 1));
    const base = row.base < 0 ? null : view.expression(row.base);
    const at = base && /(?:^|\.)route$/.test(base.text) ? base.args[0] : row.args[0];
    const path = at === undefined ? null : view.expression(at);
    if (method && path?.kind === 'string' && path.text.startsWith('/')) return { method, route: path.text.replace(/\s/g, '') };
  }
  return null;
}

/** The route of a call that an expression is part of: the schema in `app.post('/signup', validate(z.object({ … })), …)`. */
export function routeOfArgument({ view }: FileScan, expression: number): Route | null {
  let at = expression;
  for (let depth = 0; at >= 0 && depth < 8; depth += 1) {
    const row = view.expression(at);
    const method =
      row.kind === 'call' && row.text.includes('.') ? verbs.get(row.text.slice(row.text.lastIndexOf('.') + 1)) : null;
    const path = method && row.args.length > 1 ? view.expression(row.args[0] as number) : null;
    if (method && path?.kind === 'string' && path.text.startsWith('/')) return { method, route: path.text.replace(/\s/g, '') };
    at = row.parent;
  }
  return null;
}

/** The route that the functions around a place handle. */
export function routeOf(scan: FileScan, scope: string, line: number): Route {
  const written = routeAround(scan, line);
  if (written) return written;
  const names = scope.split('.');
  for (const [at, name] of names.entries()) {
    const found = scan.routeAt(name) ?? (at > 0 ? decoratedRoute(scan, names[at - 1] as string, name) : null);
    if (found) return found;
  }
  return routeOfFile(scan.view.file, names) ?? unknown;
}
