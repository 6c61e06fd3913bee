import { countOf, type Facts, shapeAt, shapeKinds, shapes } from '../../core/facts.js';
import { compareText } from '../../core/range.js';
import type { RowRef } from './graph.js';

const sharing = (['graphql', 'openapi', 'table'] as const).map((kind) => shapeKinds.indexOf(kind));

/** Finds what a name means in schemas whose files share their names: in the file itself before others. */
export function sharedNames(all: ReadonlyMap<string, Facts>): (file: string, name: string) => readonly RowRef[] {
  let known: ReadonlyMap<string, readonly RowRef[]> | undefined;
  return (file, name) => {
    known ??= gather(all);
    const found = known.get(name) ?? [];
    const own = found.filter((row) => row.file === file);
    return own.length > 0 ? own : found;
  };
}

function gather(all: ReadonlyMap<string, Facts>): ReadonlyMap<string, readonly RowRef[]> {
  const found = new Map<string, RowRef[]>();
  for (const [file, facts] of [...all].sort(([a], [b]) => compareText(a, b))) {
    for (let index = 0; index < countOf(facts, 'shapes'); index += 1) {
      if (!sharing.includes(facts.shapes[index * shapes.width] as number)) continue;
      const { name, owner } = shapeAt(facts, index);
      if (name === '' || owner !== -1) continue;
      const rows = found.get(name);
      if (rows) rows.push({ file, index });
      else found.set(name, [{ file, index }]);
    }
  }
  return found;
}
