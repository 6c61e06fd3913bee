import type { KnownRecipient } from './catalog.js';

/** What tells services apart by the addresses that code calls. */
export interface ServiceSigns {
  readonly domains: ReadonlyMap<string, string>;
  /** Addresses on hosts that several services share, part by part; `*` stands for any one part. */
  readonly addresses: readonly (readonly [parts: readonly string[], id: string])[];
}

/** Reads the signs of the catalogue's services. */
export function serviceSigns(recipients: Readonly<Record<string, KnownRecipient>>): ServiceSigns {
  const rows = Object.entries(recipients);
  return {
    domains: new Map(rows.flatMap(([id, { domains }]) => domains.map((domain) => [domain, id] as const))),
    addresses: rows.flatMap(([id, { addresses = [] }]) => addresses.map((one) => [one.split('/'), id] as const)),
  };
}

const scheme = /^(?:(?:https?|wss?):)?\/\//i;

/** The service that answers at an address, with or without a scheme: by the whole address, else by its host or a domain above it. */
export function serviceAt({ domains, addresses }: ServiceSigns, written: string): string | undefined {
  const [whole = ''] = written.replace(scheme, '').split(/[?#]/, 1);
  const [authority = '', ...path] = whole.replace(/\/+$/, '').split('/');
  const host = authority.split(':', 1)[0]?.toLowerCase() ?? '';
  const parts = [host, ...path];
  const shared = addresses.find(
    ([wanted]) => wanted.length === parts.length && wanted.every((part, at) => part === '*' || part === parts[at]),
  );
  if (shared) return shared[1];
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const id = domains.get(at);
    if (id !== undefined) return id;
  }
  return undefined;
}
