import { clientBase } from '../link/client-base.js';
import { serviceOfUrl } from './http-target.js';
import type { FileScan } from './scan.js';

const local = /^(?:https?:\/\/)?(?:localhost|127\.|0\.0\.0\.0|host\.docker\.internal|\[::1\])/i;

/** What a template puts in: `https://${region}.example.com`. */
const hole = /\$\{\}/g;

/**
 * Who gets what a call of a package is given: whom its client points to (`new OpenAI({ baseURL: 'https://api.groq.com' })`), else whom the package stands for.
 * Null for the machine itself. `isProxied`: what a page tells may go by way of a host of its own, so that only another service counts.
 */
export function recipientOfClient(scan: FileScan, call: number, module: string, isProxied = false): string | null {
  const base = clientBase(scan.graph, scan.view, call);
  if (!base?.address) return module;
  if (local.test(base.address)) return isProxied ? module : null;
  const written = base.address.replace(hole, 'x');
  const url = /^\w+:\/\//.test(written) ? written : `https://${written}`;
  const service = serviceOfUrl(scan, url);
  const known = service === null ? undefined : scan.catalog.recipients[service];
  // The vendor's own host is no other service: places keep the name of the package.
  const isVendors = known?.packages?.some((name) => module === name || module.startsWith(`${name}/`)) ?? false;
  return service === null || isVendors || (isProxied && !known) ? module : service;
}
