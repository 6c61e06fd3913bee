import type { Catalog } from '../../core/catalog.js';
import type { Graph, RowRef } from '../link/graph.js';
import { type OpenFile, openFile } from '../link/open-file.js';
import { booksOf } from './books.js';
import type { Candidate, Company, Context, Kin } from './candidate.js';
import { companyOf } from './company.js';
import { readContainer } from './containers.js';
import { type ContextReader, contextReader } from './contexts.js';
import { kinOf } from './kin.js';
import { type LibraryIndex, type LibraryReader, librariesOf, libraryReader } from './libraries.js';
import { mayMean } from './meant.js';
import { type NameReading, readName } from './names.js';
import { type Questions, questionsOf } from './questions.js';
import { type Reached, reachReader } from './reach.js';
import { type Route, type RouteNote, routeTable } from './routes.js';
import { type RecordKind, type Vocabulary, vocabularyOf } from './vocabulary.js';
import { workOf } from './work-sessions.js';

/** What is known of the whole project while its files are classified. */
export interface ProjectScan {
  readonly catalog: Catalog;
  readonly graph: Graph;
  readonly vocabulary: Vocabulary;
  readonly libraries: LibraryIndex;
  /** Questions that take the whole project to answer. */
  readonly questions: Questions;
}

/** One file while it is classified: its rows, and readers that remember what they found. */
export interface FileScan extends ProjectScan {
  readonly view: OpenFile;
  readonly contexts: ContextReader;
  readonly library: LibraryReader;
  /** True where each named field is asked for, also those that no catalogue row names. */
  readonly everything: boolean;
  /** The records that the file's folders are called after. */
  readonly folders: readonly RecordKind[];
  read(name: string): NameReading | null;
  company(shape: number): Company;
  /** The members of a shape that take the kind of data that the others are; null where they are of no one kind. */
  kin(shape: number): Kin | null;
  /** Whether a name of a shape may be a datum among the names around it; what gives it away otherwise is its site's to know. */
  mayStand(shape: number, name: string, contexts: readonly Context[]): boolean;
  /** Who reaches a shape. */
  reached(shape: RowRef): Reached | null;
  /** The route of a handler of this file, by its name or line. */
  routeAt(handler: string): Route | null;
  /** What shows that the file's sessions are a program's, no person's. */
  work(): string | null;
  /** What shows that the file keeps a company's books. */
  books(): string | null;
}

/** Takes in what a site found. */
export type Emit = (candidate: Candidate) => void;

/** Prepares a project for classification. */
export function projectScan(
  catalog: Catalog,
  graph: Graph,
  people: readonly string[],
  notes: () => Iterable<RouteNote> = () => [],
): ProjectScan {
  const vocabulary = vocabularyOf(catalog, people);
  const questions = questionsOf(graph, { reached: reachReader(vocabulary, graph), routes: () => routeTable(notes()) });
  return { catalog, graph, vocabulary, libraries: librariesOf(catalog), questions };
}

/** Prepares one file; null where the graph does not hold it. */
export function fileScan(project: ProjectScan, file: string, everything: boolean): FileScan | null {
  const facts = project.graph.factsOf(file);
  if (!facts) return null;
  const view = openFile(file, facts);
  const { vocabulary, graph } = project;
  const companies = new Map<number, Company>();
  const kins = new Map<number, Kin | null>();
  const contexts = contextReader(vocabulary, view, graph);
  const { reached } = project.questions;
  let work: string | null | undefined;
  let books: string | null | undefined;
  function kin(shape: number): Kin | null {
    let found = kins.get(shape);
    if (found === undefined) {
      kins.set(shape, null);
      found = kinOf({
        vocabulary,
        view,
        shape,
        contexts: () => contexts.ofShape(shape),
        reached: () => reached({ file, index: shape }),
        outer: kin,
      });
      kins.set(shape, found);
    }
    return found;
  }
  return {
    ...project,
    view,
    contexts,
    kin,
    library: libraryReader(view, graph),
    everything,
    folders: file
      .split('/')
      .slice(0, -1)
      .flatMap((folder) => readContainer(vocabulary, folder).records),
    read: (name) => readName(vocabulary, name),
    mayStand: (shape, name, contexts) =>
      everything ||
      mayMean({ reading: readName(vocabulary, name), contexts, site: 'other' }) ||
      kin(shape)?.fields.has(name) === true,
    reached,
    routeAt: (handler) => project.questions.routeAt(file, handler),
    work() {
      work = work === undefined ? workOf(view) : work;
      return work;
    },
    books() {
      books = books === undefined ? booksOf(view) : books;
      return books;
    },
    company(shape) {
      let company = companies.get(shape);
      if (!company) {
        const found = kin(shape);
        const said = companyOf(vocabulary, view, shape);
        company = found ? { ...said, kin: found } : said;
        companies.set(shape, company);
      }
      return company;
    },
  };
}
