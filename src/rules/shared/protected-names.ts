import type { Catalog } from '../../core/catalog.js';
import { sensitivityOf } from '../../core/selectors.js';

/** Words that name protected data wherever they stand, by catalogue: those of special and criminal kinds with more than four letters. A body measure (`shoe_size`) is protected only where it shows health. */
const known = new WeakMap<Catalog, ReadonlyMap<string, string>>();

function protectedWords(catalog: Catalog): ReadonlyMap<string, string> {
  const found = known.get(catalog);
  if (found) return found;
  const rows = catalog.names.filter(({ strength, category }) => {
    const sensitivity = sensitivityOf(catalog, category);
    return strength === 'strong' && !/biometric/.test(category) && (sensitivity === 'special' || sensitivity === 'criminal');
  });
  const words = new Map(
    rows.flatMap((row) =>
      Object.values(row.words)
        .flat()
        .filter((word) => word.length > 4)
        .map((word) => [word, row.category] as const),
    ),
  );
  known.set(catalog, words);
  return words;
}

/** The protected kind of data that an id names: as a whole (`diagnosis`), or as what a score or a risk is about (`pregnancy_score`). */
export function protectedKindOf(catalog: Catalog, id: string): string | undefined {
  const words = id.replaceAll('_', ' ');
  const about = words
    .replace(/^(predicted|inferred|estimated|likely) /, '')
    .replace(/ (scores?|risk|likelihood|probability|prediction|segment|flag|level)$/, '');
  const table = protectedWords(catalog);
  return table.get(words) ?? table.get(about);
}
