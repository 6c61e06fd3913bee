import { loadCatalog } from '../catalog/load.js';
import type { Catalog } from '../core/catalog.js';
import type { Facts } from '../core/facts.js';
import { hashOf } from '../core/fingerprint.js';
import type { Considered, Observation, RecipientSighting } from '../core/observation.js';
import { compareText } from '../core/range.js';
import { suppressionsIn } from '../lint/directives.js';
import { type Classification, type ClassifyOptions, classify, type Told } from '../scan/classify/classify.js';
import { inOrder, type RecipientFinder, recipientFinder } from '../scan/classify/recipients.js';
import { type FileNotes, noNotes, notesOf } from '../scan/evidence/notes.js';
import type { Graph } from '../scan/link/graph.js';
import { linkFacts } from '../scan/link/link.js';
import { createModuleResolver } from '../scan/link/modules.js';
import { prismaFiles } from '../scan/link/prisma.js';
import { readProject } from '../scan/link/project.js';
import { sharingFiles } from '../scan/link/shared.js';
import { listOf } from '../scan/link/tracker.js';
import { type Book, type BookEntry, bookKey, keptOf, readBook } from './book.js';
import { type Grounds, type Weighed, weigh } from './evidence.js';
import type { Gathered } from './facts.js';
import type { Declared, Project } from './project.js';

/** What linking and classifying find in a project's facts. Files are in code-unit order. */
export interface Analysis {
  readonly files: readonly BookEntry[];
  readonly recipients: readonly RecipientSighting[];
  considered(): readonly Considered[];
  /** Holds the inventory's promises against the code. `observations` know the fields that cover them. */
  weigh(observations: readonly Observation[]): Weighed;
}

/** Links and classifies what was gathered. Files that nothing has touched since the last scan are not looked at again, and neither are those that rest on them alone. */
export function analyse(project: Project, declared: Declared | null, { facts, contents }: Gathered): Analysis {
  const { tree, config, store, watcher } = project;
  const catalog = declared?.catalog ?? loadCatalog();
  const people = Object.fromEntries(Object.entries(declared?.inventory.subjects ?? {}).map(([id, { code }]) => [id, code]));
  watcher.stage('link');
  const modules = readProject(tree);
  const paths = [...facts.keys()].sort(compareText);
  const key = bookKey([
    people,
    catalog === loadCatalog() ? null : catalog,
    config.scan.own,
    prismaFiles(paths),
    sharingFiles(paths),
    // Products of one workspace share a cache; each has a book of its own.
    ...(tree.home ? [tree.home] : []),
  ]);
  const moduleFile = createModuleResolver(facts, modules);
  const names = hashOf([textOf(modules), ...paths]);
  const state = hashOf([names, ...paths.map((path) => contents.get(path) ?? '')]);
  const grounds = { catalog, key, names, moduleFile };
  const book = readBook(store, key);
  const classifyWith = (known: ReadonlyMap<string, BookEntry>): readonly [Classification, Graph] => {
    const graph = linkFacts(facts, modules, (file) => answered(known.get(file)));
    const options = { people, known: (file: string) => known.get(file), onFile: watcher.progress };
    return [classify(facts, graph, catalog, { ...options, ...(known.size > 0 && book ? asBefore(book, paths) : {}) }), graph];
  };
  const finder = recipientFinder(catalog, config.scan.own);
  const told = (files: readonly BookEntry[]) =>
    inOrder([...files.flatMap(({ recipients }) => recipients), ...finder.inEnvironment(tree.envNames())]);

  if (book?.state === state) {
    const files = paths.flatMap((path) => book.files[path] ?? []);
    const linked = () => linkFacts(facts, modules, (file) => answered(book.files[file]));
    const recipients = told(files);
    return {
      files,
      recipients,
      considered: () => classifyWith(new Map())[0].considered(),
      weigh: weigherOf(project, declared, { ...grounds, linked, files: byPath(paths, files), recipients }),
    };
  }
  watcher.stage('classify');
  const { same, untouched } = keptOf(book ?? { files: {}, names }, { contents, names, moduleFile });
  const [found, graph] = classifyWith(untouched);
  const files = paths.map((path): BookEntry => {
    const before = untouched.get(path);
    const findings = found.files.get(path) ?? { observations: [], opaque: [], routes: [], restsOn: [], asked: {} };
    const reaches = graph.reachesIn(path);
    // Most files: nothing touched them, and nobody asked for a module in them.
    if (before && findings === before && book?.names === names && graph.modulesOf(path).size === 0) return before;
    const own = before ?? {
      content: contents.get(path) ?? '',
      ...ofFacts(path, facts.get(path), finder, findings.observations, catalog),
    };
    return {
      ...own,
      ...findings,
      imports: before && book?.names === names ? before.imports : importsOf(path, own.notes, moduleFile),
      modules: [...new Map([...(same.get(path)?.modules ?? []), ...graph.modulesOf(path)])],
      restsOn: [...new Set([...(before?.restsOn ?? []), ...findings.restsOn, ...listOf(reaches.grounds)])],
      reaches: reaches.answer,
    };
  });
  store.set(key, JSON.stringify({ state, names, files: Object.fromEntries(paths.map((path, index) => [path, files[index]])) }));
  const recipients = told(files);
  return {
    files,
    recipients,
    considered: found.considered,
    weigh: weigherOf(project, declared, { ...grounds, linked: () => graph, files: byPath(paths, files), recipients }),
  };
}

/** The project's files that a file imports. */
function importsOf(path: string, { modules }: FileNotes, moduleFile: Grounds['moduleFile']): string[] {
  const files = modules.map((module) => moduleFile(path, module));
  return [...new Set(files)].filter((file): file is string => file !== null && file !== path);
}

/** Data as text, with what its maps hold. */
const textOf = (value: unknown): string => JSON.stringify(value, (_, one) => (one instanceof Map ? [...one] : one));

const byPath = (paths: readonly string[], files: readonly BookEntry[]) =>
  new Map(paths.flatMap((path, index) => (files[index] ? [[path, files[index]] as const] : [])));

/** What evidence is gathered from, the linked facts as they are asked for. `key` is that of the project's book. */
interface Weighing extends Pick<Grounds, 'catalog' | 'files' | 'names' | 'recipients' | 'moduleFile'> {
  readonly key: string;
  linked(): Graph;
}

function weigherOf(
  { tree, store, watcher }: Project,
  declared: Declared | null,
  { key, linked, ...grounds }: Weighing,
): Analysis['weigh'] {
  return (observations) =>
    weigh(
      {
        ...grounds,
        tree,
        graph: linked(),
        before: store.get(`answers ${key}`),
        keep: (answers) => store.set(`answers ${key}`, answers),
        onPart: (name) => watcher.stage(`evidence: ${name}`),
      },
      declared?.inventory ?? null,
      observations,
    );
}

/** What one file's facts tell without the others. */
function ofFacts(
  path: string,
  one: Facts | undefined,
  finder: RecipientFinder,
  observations: readonly Observation[],
  { evidence }: Catalog,
): Pick<BookEntry, 'recipients' | 'suppressions' | 'unparsed' | 'notes'> {
  if (!one) return { recipients: [], suppressions: [], unparsed: null, notes: noNotes };
  const { problem } = one;
  return {
    recipients: [...finder.inCode(path, one), ...finder.unknownIn(path, one, observations)],
    suppressions: suppressionsIn(path, one),
    notes: notesOf(one, evidence),
    unparsed: problem && { path, reason: `line ${problem.line}: ${problem.message}`, kind: 'unparsed' },
  };
}

/** Compares what files tell with what a book holds of them, if it is a book of the same files. */
function asBefore({ files }: Book, paths: readonly string[]): Pick<ClassifyOptions, 'tellsAsBefore'> {
  if (Object.keys(files).length !== paths.length) return {};
  const told = ({ routes, reaches }: Told) => JSON.stringify([routes, reaches]);
  return {
    tellsAsBefore(path, tells) {
      const before = files[path];
      return before !== undefined && told(before) === told(tells);
    },
  };
}

/** What the members of a file reach, as it was worked out before. */
const answered = (entry: BookEntry | undefined) => entry && { answer: entry.reaches, grounds: null };
