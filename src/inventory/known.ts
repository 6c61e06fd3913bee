import type { Catalog } from '../core/catalog.js';

/** Ids that a value may name, by `x-names` of the schema; null where nothing is known to hold it against. */
export type Known = (names: readonly string[]) => ReadonlySet<string> | null;

/** The law packs that forthright speaks of whether or not they are installed. */
const packs = ['gdpr', 'uk', 'ccpa'];
const origins = ['person', 'device', 'derived', 'inferred'];

/** Gathers ids from the inventory's own sections and the catalogue, each list once. A catalogue table that is empty checks nothing. */
export function knownIn(inventory: Readonly<Record<string, unknown>>, catalog: Catalog): Known {
  const own = (section: string) => Object.keys((inventory[section] as object | undefined) ?? {});
  const table = (rows: object) => (Object.keys(rows).length > 0 ? Object.keys(rows) : null);
  const conditions = () => Object.values(catalog.jurisdictions).flatMap((pack) => pack.special_conditions ?? []);
  const lists: Readonly<Record<string, () => readonly string[] | null>> = {
    sources: () => [...origins, ...own('subjects'), ...own('recipients')],
    events: () => table(catalog.events) && [...Object.keys(catalog.events), ...own('events')],
    categories: () => table(catalog.categories),
    uses: () => table(catalog.uses),
    bases: () => table(catalog.bases),
    roles: () => table(catalog.roles),
    measures: () => table(catalog.measures),
    jurisdictions: () => [...packs, ...Object.keys(catalog.jurisdictions)],
    conditions: () => (conditions().length > 0 ? conditions() : null),
  };
  const cache = new Map<readonly string[], ReadonlySet<string> | null>();
  return (names) => {
    let set = cache.get(names);
    if (set === undefined) {
      const parts = names.map((name) => (lists[name] ? lists[name]() : own(name)));
      set = parts.includes(null) ? null : new Set(parts.flatMap((part) => part ?? []));
      cache.set(names, set);
    }
    return set;
  };
}

/** What an id of each list is called, the kind of problem when it is unknown, and what to do then. */
export const references = {
  subjects: {
    kind: 'unknown-subject',
    message: 'names no subject',
    advice: 'Declare it under `subjects`, or name one that is there.',
  },
  stores: { kind: 'unknown-store', message: 'names no store', advice: 'Declare it under `stores`, or name one that is there.' },
  recipients: {
    kind: 'unknown-recipient',
    message: 'names no recipient',
    advice: 'Declare it under `recipients`, or name one that is there.',
  },
  purposes: {
    kind: 'unknown-purpose',
    message: 'names no purpose',
    advice: 'Declare it under `purposes`, or name one that is there.',
  },
  fields: { kind: 'unknown-field', message: 'names no field', advice: 'Declare it under `fields`, or name one that is there.' },
  parties: { kind: 'unknown-party', message: 'names no party', advice: 'Declare it under `parties`, or name one that is there.' },
  consents: {
    kind: 'unknown-consent',
    message: 'names no consent',
    advice: 'Declare it under `consents`, or name one that is there.',
  },
  sources: {
    kind: 'unknown-source',
    message: 'is no source',
    advice: 'Write `person`, `device`, `derived`, `inferred`, or the id of a subject or recipient.',
  },
  events: {
    kind: 'unknown-event',
    message: 'is no event',
    advice: 'Name an event of the catalogue, or declare your own under `events`.',
  },
  categories: {
    kind: 'unknown-category',
    message: 'is no category of the catalogue',
    advice: 'Run `forthright explain user` to see the categories.',
  },
  uses: {
    kind: 'unknown-use',
    message: 'is no use of the catalogue',
    advice: 'Name a use of the catalogue, such as `essential.service`.',
  },
  bases: {
    kind: 'unknown-basis',
    message: 'is no legal basis',
    advice: 'Name a basis of the catalogue, such as `contract` or `consent`.',
  },
  roles: { kind: 'unknown-role', message: 'is no role', advice: 'Name a role of the catalogue, such as `processor`.' },
  measures: {
    kind: 'unknown-measure',
    message: 'is no measure of the catalogue',
    advice: 'Name a measure of the catalogue, or add your own in a file named under `catalog`.',
  },
  jurisdictions: {
    kind: 'unknown-jurisdiction',
    message: 'is no law pack',
    advice: 'Write `gdpr`, `uk` or `ccpa`, or add a pack of your own in a file named under `catalog`.',
  },
  conditions: {
    kind: 'unknown-condition',
    message: 'is no condition of a law pack',
    advice: 'Name a condition of the pack, such as `explicit_consent`.',
  },
} as const;
