import { basename } from 'node:path/posix';
import type { Config } from '../core/config.js';
import type { Syntax } from '../core/facts.js';
import type { SkippedFile } from '../core/observation.js';
import { joinPath, pathFrom } from '../core/paths.js';
import { compareText } from '../core/range.js';
import { globsFor, matchAny } from './globs.js';
import { leftOutKinds, schemaSigns, syntaxes } from './source-kinds.js';
import type { OpenTree, Tree, TreeEntry } from './tree.js';

/** A source file to scan, with how it is read. */
export interface Source extends TreeEntry {
  readonly syntax: Syntax;
}

/**
 * What a scan looks at, what it leaves out by kind (`tests: 388`), and what it cannot follow: linked source files, submodules, other repositories.
 * `unused` are entries of `scan.include` and `scan.exclude` that no file answers to.
 */
export interface Selection {
  readonly sources: readonly Source[];
  readonly leftOut: Readonly<Record<string, number>>;
  /** The files that `leftOut` counts, with their kinds. */
  readonly leftOutFiles: readonly { readonly path: string; readonly kind: string }[];
  readonly skipped: readonly SkippedFile[];
  readonly unused: readonly string[];
}

type Matcher = (path: string) => boolean;
interface Named {
  readonly name: string;
  readonly matches: Matcher;
}

const table = (rows: Readonly<Record<string, readonly string[]>>): Named[] =>
  Object.entries(rows).map(([name, globs]) => ({ name, matches: matchAny(globs) }));
const asked = (paths: readonly string[]): Named[] => paths.map((name) => ({ name, matches: matchAny(globsFor(name)) }));

let compiled: { readonly syntaxes: readonly Named[]; readonly kinds: readonly Named[]; readonly schemas: Matcher } | undefined;

function patterns() {
  compiled ??= { syntaxes: table(syntaxes), kinds: table(leftOutKinds), schemas: matchAny(schemaSigns.files) };
  return compiled;
}

/** How a file is read, by its name; undefined where it is no source file. */
export function syntaxOf(path: string): Syntax | undefined {
  return patterns().syntaxes.find((one) => one.matches(path))?.name as Syntax | undefined;
}

function namesSchemaPackage(text: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string> | undefined>;
    const names = Object.keys({ ...dependencies, ...devDependencies });
    return schemaSigns.packages.some((name) => names.includes(name));
  } catch {
    return false;
  }
}

/** Whether a schema says what is stored; migrations are then history. */
function hasSchema(tree: Tree): boolean {
  const paths = tree.list().map((entry) => entry.path);
  if (paths.some(patterns().schemas)) return true;
  const manifests = paths.filter((path) => basename(path) === 'package.json' && !path.includes('node_modules/'));
  let found = false;
  tree.readAll(manifests, (_, text) => {
    found ||= namesSchemaPackage(text);
  });
  return found;
}

/** How many files of each kind there are, by kind in code-unit order. */
export function countKinds(files: Selection['leftOutFiles']): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of files) counts[kind] = (counts[kind] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => compareText(a, b)));
}

/**
 * Chooses the product code of a tree. Left out by default: the kinds in `source-kinds.ts`, and migrations where a schema is.
 * `scan.include` takes names of kinds, paths and globs; `scan.exclude` takes paths and globs and has the last word.
 */
export function selectSources(tree: OpenTree, scan: Config['scan']): Selection {
  const { kinds } = patterns();
  const included = asked(scan.include.filter((name) => !(name in leftOutKinds)));
  const excluded = asked(scan.exclude);
  const off = kinds.filter((kind) => !scan.include.includes(kind.name));
  const used = new Set(scan.include.filter((name) => name in leftOutKinds));
  const leftOutFiles: { path: string; kind: string }[] = [];
  const sources: Source[] = [];
  let schema: boolean | undefined;

  const { from } = scan;
  const seen = (path: string) =>
    from === undefined ? path : pathFrom(joinPath(tree.home ?? '', from), joinPath(tree.home ?? '', path));

  const kindOf = (path: string): string | undefined => {
    const banned = excluded.find((one) => one.matches(seen(path)));
    const wanted = included.find((one) => one.matches(seen(path)));
    if (wanted) used.add(wanted.name);
    if (banned) used.add(banned.name);
    if (banned) return 'excluded';
    const kind = wanted ? undefined : off.find((one) => one.matches(path))?.name;
    if (kind !== 'migrations') return kind;
    schema ??= hasSchema(tree);
    return schema ? kind : undefined;
  };

  for (const entry of tree.list()) {
    const syntax = syntaxOf(entry.path);
    if (!syntax) continue;
    const kind = kindOf(entry.path);
    if (kind) leftOutFiles.push({ path: entry.path, kind });
    else sources.push({ ...entry, syntax });
  }
  return {
    sources,
    leftOut: countKinds(leftOutFiles),
    leftOutFiles,
    skipped: tree.unread().filter(({ path, reason }) => reason === 'submodule' || path.endsWith('/') || syntaxOf(path)),
    // What stands in a config for several may be there for the others.
    unused: from === undefined ? [...scan.include, ...scan.exclude].filter((name) => !used.has(name)) : [],
  };
}
