import { groupBy } from '../core/group-by.js';
import type { Observation, Site } from '../core/observation.js';

/** Sites that declare what is stored, as against code that writes it there. */
const declaring: ReadonlySet<Site> = new Set(['prisma', 'typeorm', 'sequelize', 'drizzle', 'dml', 'mongoose']);

/** Whether a place declares what is stored. */
export const isColumn = ({ role, site }: Observation): boolean => role === 'stores' && declaring.has(site);

const keyOf = ({ category, field }: Observation) => `${category} ${field.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')}`;

/** Finds the column, among some, for which a place takes a datum in: the same kind of data of the same person under the same name. */
export function columnsFilledBy(columns: readonly Observation[]): (taken: Observation) => Observation | undefined {
  const byKey = groupBy(columns.filter(isColumn), keyOf);
  return (taken) => {
    if (taken.role !== 'receives') return undefined;
    return byKey
      .get(keyOf(taken))
      ?.find(({ subject }) => subject === null || taken.subject === null || subject === taken.subject);
  };
}

/** Finds the columns that code writes to, by kind of data and name: such a column stands for the write. A column itself writes to none. */
export function columnsWrittenBy(observations: readonly Observation[]): (write: Observation) => readonly Observation[] {
  const columns = new Map<string, Observation[]>();
  for (const one of observations) {
    if (!isColumn(one)) continue;
    const known = columns.get(keyOf(one));
    if (known) known.push(one);
    else columns.set(keyOf(one), [one]);
  }
  return (write) => (write.role !== 'stores' || isColumn(write) ? [] : (columns.get(keyOf(write)) ?? []));
}
