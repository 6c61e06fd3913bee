import { countOf, type Facts, shapeAt, shapeKinds, shapes } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import type { FactsByPath, RowRef } from './graph.js';
import type { Tracker } from './tracker.js';

const sharing = (['graphql', 'openapi', 'table'] as const).map((kind) => shapeKinds.indexOf(kind));

/** The files whose declarations others of their syntax know by name, or follow on, in code-unit order. */
export function sharingFiles(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => /\.(?:graphqls?|gql|sql|ya?ml|json)$/.test(path)).sort(compareText);
}

type Names = ReadonlyMap<string, readonly RowRef[]>;

/** Finds what a name means in schemas whose files share their names: in the file itself before others. */
export function sharedNames(all: FactsByPath, tracker: Tracker): (file: string, name: string) => readonly RowRef[] {
  const own = new Map<string, Names>();
  const namesIn = (file: string): Names => {
    tracker.note(file);
    const names = own.get(file) ?? gather(file, all.get(file) ?? null);
    own.set(file, names);
    return names;
  };
  let files: readonly string[] | undefined;
  return (file, name) => {
    const near = namesIn(file).get(name);
    if (near) return near;
    files ??= sharingFiles(all.keys());
    return files.flatMap((other) => namesIn(other).get(name) ?? []);
  };
}

function gather(file: string, facts: Facts | null): Names {
  const found = new Map<string, RowRef[]>();
  for (let index = 0; facts && index < countOf(facts, 'shapes'); index += 1) {
    if (!sharing.includes(facts.shapes[index * shapes.width] as number)) continue;
    const { name, owner } = shapeAt(facts, index);
    if (name === '' || owner !== -1) continue;
    const rows = found.get(name);
    if (rows) rows.push({ file, index });
    else found.set(name, [{ file, index }]);
  }
  return found;
}
