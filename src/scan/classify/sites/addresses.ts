import type { Candidate } from '../candidate.js';
import { requestPlace } from '../place.js';
import { routeOf } from '../routes.js';
import type { Emit, FileScan } from '../scan.js';
import { candidate } from './base.js';

/** Calls that give the address that a request came from: SvelteKit, h3 and Nitro, request-ip, Vercel, Hono, Next. */
const givesAddress = /^(?:[\w.]+\.)?(?:getClientAddress|getRequestIP|getClientIp|ipAddress|getConnInfo|getClientIPAddress)$/;

/** `event.getClientAddress()`. */
export const readsAddress = (callee: string): boolean => givesAddress.test(callee);

/** The address that a request came from, where a call gives it. */
export function addressReads(scan: FileScan, expression: number, emit: Emit): void {
  const { text, scope, line } = scan.view.expression(expression);
  const call = text.slice(text.lastIndexOf('.') + 1);
  const own = text === call ? scan.graph.resolveName({ file: scan.view.file, scope, line }, call) : null;
  // The project's own function of that name takes the address from elsewhere, and is read there.
  if (own && (own.kind === 'variable' || own.kind === 'shape' || own.kind === 'module')) return;
  const { method, route } = routeOf(scan, scope, line);
  emit(
    candidate(scan, {
      ...named(scan, expression, call),
      reading: null,
      site: 'header',
      role: 'receives',
      incoming: true,
      container: scope.slice(scope.lastIndexOf('.') + 1) || null,
      place: requestPlace(method, route, 'ip', 'ip'),
      proofs: [{ category: 'user.device.ip_address', text: `\`${call}()\` gives the address that the request came from` }],
    }),
  );
}

/** What the code calls the address: the variable that takes it, else the call. */
function named(scan: FileScan, expression: number, call: string): Pick<Candidate, 'field' | 'line' | 'column' | 'endColumn'> {
  const holder = scan.graph.holderOf(scan.view.file, expression);
  if (holder.kind !== 'variable' || holder.file !== scan.view.file) {
    const { line, column, endColumn } = scan.view.expression(expression);
    return { field: call, line, column, endColumn };
  }
  const { name, line, column } = scan.view.variable(holder.index);
  return { field: name, line, column, endColumn: column + name.length };
}
