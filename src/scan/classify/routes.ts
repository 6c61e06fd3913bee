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
const exported = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** The route in a file's path, as Next and its like have it: `app/api/users/[id]/route.ts`, `pages/api/login.ts`. */
function routeOfFile(file: string): string | null {
  const found = /(?:^|\/)(?:app|pages|src\/routes|routes)\/(.+?)(?:\/(?:route|index|\+server|\+page\.server))?\.[jt]sx?$/.exec(
    file,
  );
  if (!found || !/(?:\/route\.[jt]sx?$|\/pages\/api\/|\+server|\+page\.server)/.test(`/${file}`)) return null;
  return `/${(found[1] as string).replace(/\(.*?\)\//g, '').replace(/\[(?:\.\.\.)?(.+?)\]/g, ':$1')}`;
}

/** Notes a call that registers handlers for a route. */
export function noteRoute(scan: FileScan, expression: number): void {
  const row = scan.view.expression(expression);
  const method = verbs.get(row.text.slice(row.text.lastIndexOf('.') + 1));
  const first = row.args[0];
  if (!method || first === undefined || row.args.length < 2) return;
  const path = scan.view.expression(first);
  if (path.kind !== 'string' || !path.text.startsWith('/')) return;
  const route: Route = { method, route: path.text.replace(/\s/g, '') };
  const { routes } = scan;
  for (const argument of row.args.slice(1)) {
    const handler = scan.view.expression(argument);
    if (handler.kind === 'function') {
      routes.set(`${scan.view.file}:${handler.line}`, route);
      continue;
    }
    if (handler.kind !== 'path' && handler.kind !== 'call') continue;
    const dot = handler.text.lastIndexOf('.');
    const target = scan.graph.resolveName(
      { file: scan.view.file, scope: row.scope, line: row.line },
      dot < 0 ? handler.text : handler.text.slice(0, dot),
    );
    if (target && target.kind !== 'external') {
      const name = handler.text.slice(dot + 1);
      if (method !== '*' || !routes.has(`${target.file}#${name}`)) routes.set(`${target.file}#${name}`, route);
    }
  }
}

/** The route that the functions around a place handle. */
export function routeOf(scan: FileScan, scope: string): Route {
  const { routes } = scan;
  for (const name of scope.split('.')) {
    const found = routes.get(`${scan.view.file}#${name}`);
    if (found) return found;
  }
  const file = routeOfFile(scan.view.file);
  if (!file) return unknown;
  const verb = scope.split('.').find((name) => exported.has(name));
  return { method: verb ?? '*', route: file };
}
