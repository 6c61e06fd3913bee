import type { FileScan } from './scan.js';
import type { FileView } from './view.js';

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
const exported = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** The route in a file's path, as Next and its like have it: `app/api/users/[id]/route.ts`, `pages/api/login.ts`. */
function routeOfFile(file: string): string | null {
  const found = /(?:^|\/)(?:app|pages|src\/routes|routes)\/(.+?)(?:\/(?:route|index|\+server|\+page\.server))?\.[jt]sx?$/.exec(
    file,
  );
  if (!found || !/(?:\/route\.[jt]sx?$|\/pages\/api\/|\+server|\+page\.server)/.test(`/${file}`)) return null;
  return `/${(found[1] as string).replace(/\(.*?\)\//g, '').replace(/\[(?:\.\.\.)?(.+?)\]/g, ':$1')}`;
}

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

const handlers = new WeakMap<FileView, readonly number[]>();

/** Functions that are written where they are handed to a call, innermost last. */
function handlersOf(view: FileView): readonly number[] {
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

/** The route that the functions around a place handle. */
export function routeOf(scan: FileScan, scope: string, line: number): Route {
  const written = routeAround(scan, line);
  if (written) return written;
  for (const name of scope.split('.')) {
    const found = scan.routeAt(name);
    if (found) return found;
  }
  const file = routeOfFile(scan.view.file);
  if (!file) return unknown;
  const verb = scope.split('.').find((name) => exported.has(name));
  return { method: verb ?? '*', route: file };
}
