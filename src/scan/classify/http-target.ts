import type { Catalog } from '../../core/catalog.js';
import { type ServiceSigns, serviceAt, serviceSigns } from '../../core/service-address.js';
import type { FileScan } from './scan.js';

/** Who a request over HTTP goes to. */
export interface HttpTarget {
  /** The catalogue's id of the service, else the host with `-` for dots; null where the address is of the own server. */
  readonly to: string | null;
}

const requesting =
  /^(?:(?:window|globalThis|self|navigator)\.)?(?:[\w$]+\.)*(?:fetch|\$fetch|ofetch|useFetch|\$http|axios|ky|got|request|needle|superagent|wretch|get|post|put|patch|delete|head|sendBeacon|post\$|default|postForm|putForm|patchForm|json)$/;
const address = /^(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#:]|$)/i;
/** Hosts that are nobody: names kept for examples (RFC 2606), and numbers. */
const nobody = /(?:^|\.)(?:test|invalid|localhost|local|internal)$|^[\d.]+$/i;

/** Whether a callee may send a request, by its name alone. */
export const mayRequest = (callee: string): boolean => requesting.test(callee);

/** The URL that a text, a constant or a template begins with; null where the code does not say. */
function urlIn(scan: FileScan, expression: number, depth = 0): string | null {
  if (expression < 0 || depth > 4) return null;
  const row = scan.view.expression(expression);
  const { file } = scan.view;
  if (row.kind === 'string') return row.text;
  if (row.kind === 'template') {
    if (!/^\$\{\}/.test(row.text)) return row.text;
    const base = urlIn(scan, row.args[0] ?? -1, depth + 1);
    return base === null ? null : base + row.text.slice(3);
  }
  if (row.kind === 'path') return scan.graph.textOf(file, expression);
  if (row.kind === 'binary' && (row.text === '+' || row.text === '??' || row.text === '||'))
    return row.text === '+' ? urlIn(scan, row.args[0] ?? -1, depth + 1) : firstOf(scan, row.args, depth);
  if (row.kind === 'new' && row.text === 'URL') return firstOf(scan, [row.args[1] ?? -1, row.args[0] ?? -1], depth);
  return null;
}

function firstOf(scan: FileScan, expressions: readonly number[], depth: number): string | null {
  for (const expression of expressions) {
    const found = urlIn(scan, expression, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** The `url`, or the `baseURL` before it, of an object of options; null without one. */
function urlOfOptions(scan: FileScan, argument: number): string | null {
  const { kind, shape } = scan.view.expression(argument);
  if (kind !== 'object') return null;
  let url: string | null = null;
  for (const index of scan.view.membersOf(shape)) {
    const { name, value } = scan.view.member(index);
    if (!/^(?:url|uri|baseURL|baseUrl|prefixUrl|hostname|host)$/.test(name)) continue;
    const found = urlIn(scan, value);
    if (found !== null && (url === null || address.test(found))) url = found;
  }
  return url;
}

/** The base that a client was made with: `const crm = axios.create({ baseURL: 'https://…' })`. */
function baseOfClient(scan: FileScan, callee: string, scope: string, line: number): string | null {
  const dot = callee.indexOf('.');
  if (dot < 0) return null;
  const target = scan.graph.resolveName({ file: scan.view.file, scope, line }, callee.slice(0, dot));
  if (target?.kind !== 'variable' || target.file !== scan.view.file) return null;
  const { value } = scan.view.variable(target.index);
  const made = value < 0 ? null : scan.view.expression(value);
  if (made?.kind !== 'call' || !/(?:^|\.)(?:create|extend)$/.test(made.text)) return null;
  return made.args[0] === undefined ? null : urlOfOptions(scan, made.args[0]);
}

/** Who a call sends a request to; null where it sends none or the code does not say where. */
export function httpTarget(scan: FileScan, call: number): HttpTarget | null {
  const { kind, text, base, args, scope, line } = scan.view.expression(call);
  if (kind !== 'call' || base >= 0 || !mayRequest(text) || args[0] === undefined) return null;
  const written = urlIn(scan, args[0]) ?? urlOfOptions(scan, args[0]);
  if (written === null) return null;
  const url = address.test(written) ? written : (baseOfClient(scan, text, scope, line) ?? written);
  const to = serviceOfUrl(scan, url);
  if (to !== null) return { to };
  return /^\.{0,2}\/(?!\/)/.test(url) ? { to: null } : null;
}

/** Who answers at an address: the catalogue's id of the service, else the host with `-` for dots; null where the text names no host. */
export function serviceOfUrl(scan: FileScan, url: string): string | null {
  const host = address.exec(url)?.[1]?.toLowerCase();
  if (host === undefined || nobody.test(host)) return null;
  return serviceOf(scan.catalog, url) ?? host.replaceAll('.', '-');
}

const services = new WeakMap<Catalog, ServiceSigns>();

function serviceOf(catalog: Catalog, url: string): string | undefined {
  const signs = services.get(catalog) ?? serviceSigns(catalog.recipients);
  services.set(catalog, signs);
  return serviceAt(signs, url);
}
