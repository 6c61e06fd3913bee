import type { Finding, Location, Severity } from '../core/finding.js';
import { hashOf } from '../core/fingerprint.js';
import { joinPath } from '../core/paths.js';
import { compareRanges, compareText, type Range } from '../core/range.js';
import type { Changes, Result } from '../core/result.js';
import { compareFindings } from '../lint/complaint.js';
import { inventoryName } from '../tree/find-root.js';

/** What one of several inventories told. `home`: its folder, from the root of the run. `places`: what was seen, each by a name that is the same wherever it was seen from. */
export interface Told {
  readonly home: string;
  readonly result: Result;
  readonly places: readonly string[];
}

/** The path of an inventory, from the root of the run. */
export const inventoryAt = (home: string): string => joinPath(home, inventoryName);

const rank: readonly Severity[] = ['error', 'warn', 'info'];

const unique = <T>(all: readonly T[], keyOf: (one: T) => string): T[] =>
  [...new Map([...all].reverse().map((one) => [keyOf(one), one])).values()].reverse();

/** Something with a place, as it is seen from the root of the run. */
export const moved = <T extends { readonly file: string }>(home: string, one: T): T => ({
  ...one,
  file: joinPath(home, one.file),
});

/**
 * A finding as it is seen from the root. Its fingerprint tells the folder too: two products may each have a `User.email`. What joins places of the product's own
 * code with those of shared packages is parted by folder, since others may tell of the package too. `packageOf` knows the folder of a shared package.
 */
function findingsFrom(home: string, finding: Finding, packageOf: (file: string) => string): Finding[] {
  const folders = new Map<string, Location[]>();
  const isParted = finding.rule.startsWith('code/');
  const folderOf = ({ file }: Location) => (file.startsWith('../') ? packageOf(joinPath(home, file)) : home);
  const first = finding.locations[0] ? folderOf(finding.locations[0]) : home;
  for (const one of finding.locations) {
    const folder = isParted ? folderOf(one) : first;
    folders.set(folder, [...(folders.get(folder) ?? []), moved(home, one)]);
  }
  return [...(folders.size === 0 ? [[home, []] as const] : folders)].map(([folder, locations]) => ({
    ...finding,
    locations,
    fingerprint: folder === '' ? finding.fingerprint : hashOf([finding.fingerprint, folder], finding.fingerprint.length),
    ...(finding.fix ? { fix: { ...finding.fix, at: moved(home, finding.fix.at) } } : {}),
    inventories: [inventoryAt(home)],
  }));
}

const placeOf = ({ file, line, column }: Range) => `${file}:${line}:${column}`;

/** The same fault of a shared package, told once: as gravely as anybody tells it, with the inventories that it concerns. */
function once(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const [first] = one.locations;
    const key = first ? `${one.rule} ${placeOf(first)}` : `${one.rule} ${one.about} ${one.inventories}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const own = unique(group, ({ inventories }) => `${inventories}`);
    // What one inventory says twice of one place are two faults.
    if (own.length < group.length || group.length === 1) return group;
    const open = group.some(({ suppressed }) => !suppressed) ? group.filter(({ suppressed }) => !suppressed) : group;
    const [gravest] = [...open].sort((a, b) => rank.indexOf(a.severity) - rank.indexOf(b.severity));
    return gravest ? [{ ...gravest, inventories: open.flatMap(({ inventories = [] }) => inventories).sort(compareText) }] : [];
  });
}

/** Words of several parts: what all say stands once, else it is said of which folder it holds. */
function together(parts: readonly Told[], wordsOf: (part: Told) => readonly string[]): string[] {
  const all = parts.map((part) => ({ name: inventoryAt(part.home), words: wordsOf(part) }));
  const shared = (word: string) => all.every(({ words }) => words.includes(word));
  return [...new Set(all.flatMap(({ name, words }) => words.map((word) => (shared(word) ? word : `${name}: ${word}`))))];
}

function notRunIn(parts: readonly Told[]): Result['rulesNotRun'] {
  const ran = new Set(parts.flatMap(({ result }) => result.rulesRun.map(({ id }) => id)));
  const all = parts.flatMap(({ home, result }) => result.rulesNotRun.map((one) => ({ ...one, home })));
  return unique(
    all.map(({ id, because, home }) => {
      const isEverywhere =
        !ran.has(id) && parts.every(({ result }) => result.rulesNotRun.some((one) => one.id === id && one.because === because));
      return { id, because: isEverywhere ? because : `${because}, in ${inventoryAt(home)}` };
    }),
    ({ id, because }) => `${id} ${because}`,
  );
}

function changesIn(parts: readonly Told[]): Pick<Result, 'since'> {
  const all = parts.flatMap(({ home, result: { since } }) => (since ? [{ home, since }] : []));
  const [first] = all;
  if (!first) return {};
  const places = (key: 'came' | 'went'): Changes['came'] =>
    unique(
      all.flatMap(({ home, since }) => since[key].map((one) => ({ ...one, at: moved(home, one.at) }))),
      ({ place, at }) => `${place} ${placeOf(at)}`,
    ).sort((a, b) => compareRanges(a.at, b.at) || compareText(a.place, b.place));
  const names = (key: 'recipientsCame' | 'recipientsWent') =>
    [...new Set(all.flatMap(({ since }) => since[key]))].sort(compareText);
  return {
    since: {
      commit: first.since.commit,
      came: places('came'),
      went: places('went'),
      recipientsCame: names('recipientsCame'),
      recipientsWent: names('recipientsWent'),
    },
  };
}

const oneOf = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] as T) : null);

/** Recipients that were seen, each sighting once. */
export const sightingsIn = (
  parts: readonly { readonly home: string; readonly recipients: Result['recipients'] }[],
): Result['recipients'] =>
  unique(
    parts.flatMap(({ home, recipients }) => recipients.map((one) => moved(home, one))),
    ({ id, by, seen, file, line, column }) => `${file}:${line}:${column} ${id} ${by} ${seen}`,
  ).sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);

/** One result of several: paths from one root, each fault once, each file counted once. */
export function combine(
  parts: readonly [Told, ...Told[]],
  {
    files,
    packageOf,
    notes,
  }: { readonly files: Result['files']; packageOf(file: string): string; readonly notes: readonly string[] },
): Result {
  const [{ result: first }] = parts;
  const known = parts.flatMap(({ result }) => (typeof result.known === 'number' ? [result.known] : []));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    schemaVersion: 1,
    tool: first.tool,
    command: first.command,
    inventory: null,
    inventories: parts.map(({ home }) => inventoryAt(home)),
    governedBy: [...new Set(parts.flatMap(({ home, result }) => (result.governedBy ?? []).map((path) => joinPath(home, path))))],
    findings: once(
      parts.flatMap(({ home, result }) => result.findings.flatMap((one) => findingsFrom(home, one, packageOf))),
    ).sort(compareFindings),
    rulesRun: unique(
      parts.flatMap(({ result }) => result.rulesRun),
      ({ id }) => id,
    ),
    rulesNotRun: notRunIn(parts),
    files,
    places: new Set(parts.flatMap(({ places }) => places)).size,
    known: known.length === 0 ? null : sum(known),
    legal: oneOf(parts.map(({ result }) => result.legal ?? null)),
    dismissed: sum(parts.map(({ result }) => result.dismissed ?? 0)),
    recipients: sightingsIn(parts.map(({ home, result: { recipients } }) => ({ home, recipients }))),
    todos: parts.flatMap(({ home, result }) => result.todos.map((path) => `${inventoryAt(home)}: ${path}`)),
    notes: [...together(parts, ({ result }) => result.notes), ...notes],
    ...changesIn(parts),
  };
}
