import type { KnownFindings } from './classify.js';
import type { Questions } from './questions.js';

/**
 * The known findings that still stand: of files about which no question has another answer now, and that rest on such files alone.
 * A file without known findings is in none of them.
 */
export function stillStanding(
  files: readonly string[],
  known: (file: string) => KnownFindings | undefined,
  questions: Questions,
): ReadonlyMap<string, KnownFindings> {
  const standing = new Map(files.flatMap((file) => [[file, known(file)] as const]).filter(isKnown));
  const fallen = files.filter((file) => {
    const findings = standing.get(file);
    return !findings || Object.entries(findings.asked).some(([question, digest]) => questions.askAgain(file, question) !== digest);
  });
  for (const file of restingOn(fallen, (file) => standing.get(file)?.restsOn ?? [], standing.keys())) standing.delete(file);
  return standing;
}

const isKnown = (entry: readonly [string, KnownFindings | undefined]): entry is readonly [string, KnownFindings] =>
  entry[1] !== undefined;

/** Some files, and all others that rest on them, directly or through others. */
export function restingOn(
  some: readonly string[],
  restsOn: (file: string) => readonly string[],
  all: Iterable<string>,
): ReadonlySet<string> {
  const found = new Set(some);
  if (found.size === 0) return found;
  const dependents = new Map<string, string[]>();
  for (const file of all) {
    for (const other of restsOn(file)) {
      const files = dependents.get(other);
      if (files) files.push(file);
      else dependents.set(other, [file]);
    }
  }
  const waiting = [...found];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const dependent of dependents.get(file) ?? []) {
      if (found.has(dependent)) continue;
      found.add(dependent);
      waiting.push(dependent);
    }
  }
  return found;
}
