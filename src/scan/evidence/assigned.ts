import type { OpenFile } from '../link/open-file.js';

const known = new WeakMap<OpenFile, ReadonlySet<string>>();

/** The bare names that a file gives something else after they were declared. */
export function assignedNames(open: OpenFile): ReadonlySet<string> {
  const found = known.get(open);
  if (found) return found;
  const names = new Set<string>();
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text } = open.expression(row);
    if (kind === 'assign') names.add(text);
  }
  known.set(open, names);
  return names;
}
