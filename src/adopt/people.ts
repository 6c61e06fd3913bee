import type { Catalog } from '../core/catalog.js';
import { groupBy } from '../core/group-by.js';
import type { Observation } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { readContainer } from '../scan/classify/containers.js';
import { vocabularyOf } from '../scan/classify/vocabulary.js';
import { idFor } from './ids.js';

/** Somebody whose data the code holds: `id` for the inventory, and the containers that are them (`User`, `Customer`). */
export interface Person {
  readonly id: string;
  readonly containers: readonly string[];
}

/** Sites that declare a record as it is stored. */
export const models: ReadonlySet<string> = new Set(['prisma', 'typeorm', 'sequelize', 'drizzle', 'dml', 'mongoose']);
/** What surely means a person; what only may (`account`, `contact`) is asked about. */
const kindsOfPerson: ReadonlySet<string> = new Set(['person']);

const first = (container: string) => container.split('.')[0] as string;

/** The person that a container is named for, as an id; null where its name tells of none. */
export function personIn(container: string, catalog: Catalog): string | null {
  const reading = readContainer(vocabularyOf(catalog), container);
  return kindsOfPerson.has(reading.kind) ? idFor(reading.word) : null;
}

/** The person that a container may be named for. */
function maybeIn(container: string, catalog: Catalog): string | null {
  const reading = readContainer(vocabularyOf(catalog), container);
  return reading.kind === 'maybe' ? idFor(reading.word) : null;
}

/** Whose data stored records are, as their names tell: a model `User` is a user. What no name tells is left open. */
export function peopleIn(observations: readonly Observation[], catalog: Catalog): Person[] {
  const stored = observations.filter(
    ({ role, confidence, container }) => role === 'stores' && confidence === 'high' && container,
  );
  const inModels = stored.filter(({ site }) => models.has(site));
  const containers = new Set((inModels.length > 0 ? inModels : stored).map(({ container }) => first(container as string)));
  const byId = new Map<string, string[]>();
  for (const container of [...containers].sort(compareText)) {
    const id = personIn(container, catalog);
    if (id !== null) byId.set(id, [...(byId.get(id) ?? []), container]);
  }
  return [...byId].map(([id, names]) => ({ id, containers: names }));
}

/** A stored record of which nothing tells whose data it holds, and the names of what it holds of somebody. */
export interface AmbiguousRecord {
  readonly record: string;
  /** Who it may be by the record's own name, as an id: `viewer`; null where it names nobody. */
  readonly maybe: string | null;
  readonly holds: readonly string[];
}

/** Stored records with a name or a way to reach somebody, of whom nothing tells who it is: `Invite`, `Share`. Those that hold most come first. */
export function ambiguousRecords(
  observations: readonly Observation[],
  people: readonly Person[],
  catalog: Catalog,
): AmbiguousRecord[] {
  const known = new Set(people.flatMap(({ containers }) => containers));
  const stored = observations.filter(
    ({ role, site, confidence, container }) =>
      role === 'stores' && models.has(site) && confidence === 'high' && container !== null,
  );
  const byRecord = groupBy(stored, ({ container }) => first(container as string));
  return [...byRecord]
    .filter(
      ([record, columns]) =>
        !known.has(record) &&
        columns.some(({ category }) => /^user\.(contact|name)\b/.test(category)) &&
        personIn(record, catalog) === null,
    )
    .map(([record, columns]) => ({
      record,
      maybe: maybeIn(record, catalog),
      holds: [...new Set(columns.map(({ field }) => field))].sort(compareText),
    }))
    .sort((a, b) => b.holds.length - a.holds.length || compareText(a.record, b.record));
}
