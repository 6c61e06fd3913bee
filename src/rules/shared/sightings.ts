import type { KnownRecipient } from '../../core/catalog.js';
import type { Inventory } from '../../core/inventory.js';
import type { RecipientSighting } from '../../core/observation.js';

const isHostOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);

/** Whether the inventory declares a recipient that was seen: by its id, by a package, or by a domain. */
export function isDeclared(
  inventory: Inventory,
  id: string,
  seen: readonly string[],
  known: KnownRecipient | undefined,
): boolean {
  const packages = [...(known?.packages ?? []), ...seen, id];
  const domains = [...(known?.domains ?? []), ...seen, id];
  return Object.entries(inventory.recipients).some(
    ([own, recipient]) =>
      own === id ||
      recipient.packages.some((name) => packages.includes(name)) ||
      recipient.domains.some((domain) => domains.some((host) => isHostOf(host, domain))),
  );
}

/** The entry to write into the inventory. The catalogue only proposes: what a contract says stays `todo`. */
export function recipientStub(id: string, known: KnownRecipient | undefined, sightings: readonly RecipientSighting[]): string {
  const imported = new Set(sightings.filter(({ by }) => by === 'import').map(({ seen }) => seen));
  const names = imported.size > 0 ? `\n    packages: [${[...imported].join(', ')}]` : known ? '' : `\n    domains: [${id}]`;
  const role = known?.role ? `todo  # mostly ${known.role}` : 'todo';
  const does = known ? JSON.stringify(known.does) : 'todo';
  const key = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `recipients:\n  ${key}:\n    name: todo\n    country: todo\n    role: ${role}\n    for: todo\n    does: ${does}\n    contract: todo\n    in_return: todo${names}`;
}
