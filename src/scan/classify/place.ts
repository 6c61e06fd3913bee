import { formatPlace, type PlacePrefix } from '../../core/place.js';
import type { FileScan } from './scan.js';

const clean = (segment: string): string => segment.replace(/\s+/g, ' ').trim() || '*';
/** Segments are parted by dots, so that a dot inside a name would part it. */
const segmentsOf = (...parts: readonly (string | null)[]): string[] =>
  parts.flatMap((part) =>
    part === null
      ? []
      : part
          .split('.')
          .filter((segment) => segment !== '')
          .map(clean),
  );

const operation = /^([a-z]+) (\/\S*)$/;

/** `User.email`: a member of a named container; `*` stands for a container without a name. An operation of OpenAPI without an id is its route: `GET /me x-api-key`. */
export function memberPlace(container: string | null, field: string): string {
  const [, method, route] = operation.exec(container ?? '') ?? [];
  if (method !== undefined && route !== undefined) return requestPlace(method.toUpperCase(), route, '', field);
  return formatPlace({ kind: 'member', folders: [], segments: segmentsOf(container ?? '*', field) });
}

/** `param:function.name`, `form:Component.field`, `to:recipient.field`, `log:function.field`, `arg:callee.field`. */
export function prefixedPlace(kind: PlacePrefix, ...parts: readonly (string | null)[]): string {
  return formatPlace({ kind, segments: segmentsOf(...parts) });
}

/** `cookie:sid`, `storage:token`, `header:x-user-email`: one name, whatever stands in it. */
export function namePlace(kind: 'cookie' | 'storage' | 'header', name: string): string {
  return formatPlace({ kind, segments: [kind === 'header' ? name.toLowerCase() : name] });
}

/** `POST /signup body.email`; `*` where the route is not known. */
export function requestPlace(method: string, route: string, source: string, field: string): string {
  return formatPlace({ kind: 'request', method, route, segments: segmentsOf(source, field) });
}

/** The name of the thing that a shape belongs to, with the members that lead to it (`User.address`); null for one without names. */
export function containerOf(scan: FileScan, shape: number): string | null {
  const names: string[] = [];
  let at = shape;
  for (let depth = 0; depth < 8; depth += 1) {
    const row = scan.view.shape(at);
    if (row.owner >= 0) {
      const owner = scan.view.member(row.owner);
      if (owner.name !== '') names.unshift(owner.name);
      at = owner.shape;
      continue;
    }
    if (row.name !== '') names.unshift(row.name);
    else if (row.call >= 0 && row.kind === 'object') {
      const holder = scan.graph.holderOf(scan.view.file, row.call);
      if (holder.kind === 'member' && holder.file === scan.view.file && scan.view.member(holder.index).shape !== at) {
        const member = scan.view.member(holder.index);
        if (member.name !== '') names.unshift(member.name);
        at = member.shape;
        continue;
      }
      const variable = holder.kind === 'variable' && holder.file === scan.view.file ? scan.view.variable(holder.index).name : '';
      names.unshift(variable || classOfCall(scan.view.expression(row.call).text, row.scope) || lastOf(row.scope));
    } else names.unshift(lastOf(row.scope));
    break;
  }
  const name = names.filter((part) => part !== '').join('.');
  return name === '' ? null : name;
}

const lastOf = (scope: string): string => scope.slice(scope.lastIndexOf('.') + 1);

/** The class whose columns a call says: `Customer.init({ … })`, or `super.init({ … })` within it. */
function classOfCall(callee: string, scope: string): string {
  const [, receiver = ''] = /^(\w+)\.init$/.exec(callee) ?? [];
  if (receiver === 'super' || receiver === 'this') return scope.split('.').at(-2) ?? '';
  return /^[A-Z]/.test(receiver) ? receiver : '';
}
