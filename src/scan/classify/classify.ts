import type { Catalog } from '../../core/catalog.js';
import { expressionKinds, expressions } from '../../core/facts.js';
import type { Confidence, Considered, Observation, OpaqueField } from '../../core/observation.js';
import { compareText } from '../../core/range.js';
import type { FactsByPath, Graph, ReachFound } from '../link/graph.js';
import { listOf, type Traced } from '../link/tracker.js';
import type { Candidate } from './candidate.js';
import { proofOfDoc } from './docs.js';
import { consideredOf, idGiver, observationOf } from './observation.js';
import { opaqueFields } from './opaque.js';
import { fileAsked, isQuestion } from './questions.js';
import { type RouteNote, routesOfCall } from './routes.js';
import { type FileScan, fileScan, type ProjectScan, projectScan } from './scan.js';
import { bindingSites } from './sites/bindings.js';
import { furtherSites } from './sites/calls.js';
import { columnSites } from './sites/columns.js';
import { declarationSites } from './sites/declarations.js';
import { namedCallSites } from './sites/named-calls.js';
import { objectSites } from './sites/objects.js';
import { parameterSites } from './sites/parameters.js';
import { recordSetters } from './sites/record-setters.js';
import { requestReads } from './sites/requests.js';
import { together } from './sites/together.js';
import { readingOfPath } from './values.js';
import { judge, type Verdict } from './verdict.js';

/** What was found in one file, and what that rests on. Plain data, fit to be kept. */
export interface FileFindings {
  readonly observations: readonly Observation[];
  /** Stored fields of people's records whose content the code does not say. */
  readonly opaque: readonly OpaqueField[];
  /** Handlers that the file registers for routes. */
  readonly routes: readonly RouteNote[];
  /** Files whose facts it rests on. */
  readonly restsOn: readonly string[];
  /** Questions that it rests on, with digests of their answers. */
  readonly asked: Readonly<Record<string, string>>;
}

/** What a file tells to questions that take all files. */
export interface Told {
  readonly routes: readonly RouteNote[];
  readonly reaches: readonly ReachFound[];
}

/** What classifying needs besides facts: words for each subject of the inventory, which name people in the code. */
export interface ClassifyOptions {
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** What was found in a file before, where the facts of all files that it rests on are as they were then. */
  readonly known?: (file: string) => FileFindings | undefined;
  /** Whether what a file tells to questions that take all files is what it told before. Absent where files came or went. */
  readonly tellsAsBefore?: (file: string, tells: Told) => boolean;
  /** Hears how many files were looked at. */
  readonly onFile?: (done: number, total: number) => void;
}

/** What the scan stands by, and what it weighed: `considered` answers for each named field, and is worked out when it is asked for. */
export interface Classification {
  readonly observations: readonly Observation[];
  /** The findings by file. */
  readonly files: ReadonlyMap<string, FileFindings>;
  considered(): readonly Considered[];
}

interface Judged {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
}

/** Shapes by what reads them. */
const shapeSites = {
  interface: declarationSites,
  type: declarationSites,
  class: declarationSites,
  model: declarationSites,
  graphql: declarationSites,
  openapi: declarationSites,
  table: declarationSites,
  object: objectSites,
  parameters: parameterSites,
  binding: bindingSites,
  enum: null,
  jsx: null,
} as const;

/** Whether the texts of a pool pass a test, each asked once. */
function lazily(texts: readonly string[], test: (text: string) => boolean): (id: number) => boolean {
  const answers = new Int8Array(texts.length);
  return (id) => {
    if (answers[id] === 0) answers[id] = test(texts[id] as string) ? 1 : -1;
    return answers[id] === 1;
  };
}

/** The path whose value a call at its end hands through. */
const throughCalls = (text: string): string => text.replace(/\.(?:trim|toString|toLowerCase|toUpperCase|normalize)$/, '');

/** Paths whose values the browser gives. */
const ofBrowser = /^(?:window\.|globalThis\.|self\.)?(?:navigator|screen|document)\./;

/** Names that each shape has and that the catalogue may know: only these shapes are looked at further. */
function interestingShapes(scan: FileScan): Map<number, Set<number>> {
  const { view } = scan;
  const shapes = new Map<number, Set<number>>();
  const known = lazily(view.facts.strings, (text) => text !== '' && (scan.everything || scan.read(text) !== null));
  const told = lazily(
    view.facts.strings,
    (text) =>
      text !== '' && text.length < 80 && (ofBrowser.test(text) || readingOfPath(scan.vocabulary, throughCalls(text)) !== null),
  );
  const said = lazily(view.facts.strings, (text) => proofOfDoc(scan, text) !== null);
  for (let member = 0; member < view.memberCount; member += 1) {
    if (
      !known(view.nameIdOf(member)) &&
      !view.hasDecorators(member) &&
      !told(view.valueTextOf(member)) &&
      !(view.docIdOf(member) > 0 && said(view.docIdOf(member)))
    )
      continue;
    const shape = view.shapeOf(member);
    if (shape < 0) continue;
    const members = shapes.get(shape);
    if (members) members.add(member);
    else shapes.set(shape, new Set([member]));
  }
  // What stands among names of one kind is of that kind, though nobody knows its own.
  for (const [shape, members] of shapes) for (const row of scan.kin(shape)?.rows ?? []) members.add(row);
  return shapes;
}

/** Objects whose values are calls may hold a validator that proves what the key hides. */
function candidatesOf(scan: FileScan): Candidate[] {
  const found: Candidate[] = [];
  const emit = (candidate: Candidate) => found.push(candidate);
  const { view } = scan;
  for (const [index, members] of [...interestingShapes(scan)].sort(([a], [b]) => a - b)) {
    const kin = scan.kin(index);
    const named = (member: number) => scan.everything || scan.read(view.member(member).name) !== null;
    shapeSites[view.shape(index).kind]?.(
      scan,
      index,
      (member) => members.has(member) && (named(member) || kin?.rows.has(member) === true),
      emit,
    );
  }
  expressionSites(scan, emit);
  furtherSites(scan, emit);
  return found;
}

/** Kinds of expression that read or call, by their number in a row. */
const speaking = expressionKinds.map((kind) => kind === 'path' || kind === 'call');
/** Callees that may name a datum by a text. */
const namingCall =
  /^[\w.$[\]]*(?:^|\.)(?:setItem|setItemAsync|setString|set|setDataValue|put|cookie|setCookie|serialize|append|get|getAll|has|header|setHeader|getHeader|useLocalStorage|useSessionStorage|useLocalStorageState|useCookie|useField|defineField|useController|getFieldDecorator|addControl|setControl|registerControl|register|body|check|query|param|string|text|varchar|char|enum|enu|integer|bigInteger|float|double|decimal|boolean|date|dateTime|datetime|timestamp|json|jsonb|inet|specificType|uuid|point|addColumn|addString|addNumber|addDate|addFile|addGeoPoint|addObject|addArray)$/;

/** Reads of requests and calls that name a datum, wherever they stand. */
function expressionSites(scan: FileScan, emit: (candidate: Candidate) => void): void {
  const { view } = scan;
  const seen = new Set<string>();
  const reads = together(scan);
  const known = lazily(view.facts.strings, (text) => text.length < 120 && (couldBeRead(scan, text) || namingCall.test(text)));
  const { width, offsets } = expressions;
  for (let index = 0; index < view.expressionCount; index += 1) {
    if (!speaking[view.facts.expressions[index * width + offsets.kind] as number]) continue;
    if (!known(view.facts.expressions[index * width + offsets.text] as number)) continue;
    const row = view.expression(index);
    if (row.kind === 'call') {
      namedCallSites(scan, index, reads);
      recordSetters(scan, index, reads);
      columnSites(scan, index, emit);
    }
    if (row.kind === 'path') requestReads(scan, index, row.text, seen, reads);
    else if (row.kind === 'call' && row.base < 0)
      requestReads(scan, index, row.text.slice(0, row.text.lastIndexOf('.')), seen, reads);
  }
  reads.handOn(emit);
}

function couldBeRead(scan: FileScan, text: string): boolean {
  if (!text.includes('.')) return false;
  const parts = text.split('.');
  if (parts.at(-1) === '[]' && /^(?:headers|cookies)$/i.test(parts.at(-2) as string)) return true;
  return parts.length < 7 && parts.slice(-2).some((part) => scan.read(part) !== null);
}

const ranks: Readonly<Record<Confidence, number>> = { high: 3, medium: 2, low: 1 };

/** One verdict for one name token: the surest, of equally sure ones the first. */
function strongest(judged: readonly Judged[]): Judged[] {
  const byPosition = new Map<string, Judged>();
  for (const each of judged) {
    const key = `${each.candidate.line}:${each.candidate.column}${each.candidate.part === null ? '' : `:${each.candidate.place}`}`;
    const known = byPosition.get(key);
    const rank = (one: Judged) => (one.verdict.confidence ? ranks[one.verdict.confidence] : one.candidate.reading ? 0 : -1);
    if (!known || rank(each) > rank(known)) byPosition.set(key, each);
  }
  return [...byPosition.values()].sort((a, b) => a.candidate.line - b.candidate.line || a.candidate.column - b.candidate.column);
}

function judgeFile(project: ProjectScan, file: string, everything: boolean): Judged[] {
  const scan = fileScan(project, file, everything);
  if (!scan) return [];
  // What its site rules out is of interest to those alone who ask why.
  const candidates = everything ? candidatesOf(scan) : candidatesOf(scan).filter(({ veto }) => veto === null);
  return strongest(candidates.map((candidate) => ({ candidate, verdict: judge(project.catalog, candidate) })));
}

function routesIn(project: ProjectScan, file: string): RouteNote[] {
  const scan = fileScan(project, file, false);
  if (!scan) return [];
  const found: RouteNote[] = [];
  const { view } = scan;
  const routes = lazily(
    view.facts.strings,
    (text) => /(?:^|\.)(?:get|post|put|patch|delete|del|head|options|all|use)$/.test(text) && text.includes('.'),
  );
  const { width, offsets } = expressions;
  for (let index = 0; index < view.expressionCount; index += 1) {
    const kind = view.facts.expressions[index * width + offsets.kind] as number;
    if (
      speaking[kind] &&
      routes(view.facts.expressions[index * width + offsets.text] as number) &&
      view.expression(index).kind === 'call'
    )
      found.push(...routesOfCall(scan, index));
  }
  return found;
}

/** Finds the personal data that the code shows. Pure: the same facts give the same answer, whatever order the files came in. */
export function classify(files: FactsByPath, graph: Graph, catalog: Catalog, options: ClassifyOptions): Classification {
  const paths = [...files.keys()].sort(compareText);
  const known = options.known ?? (() => undefined);
  const routes = new Map<string, Traced<readonly RouteNote[]>>();
  const noted = () => [...routes.values()].flatMap(({ answer }) => answer);
  const project = projectScan(catalog, graph, Object.values(options.people).flat(), noted);
  for (const path of paths) {
    const before = known(path);
    routes.set(path, before ? { answer: before.routes, grounds: null } : graph.tracker.trace(() => routesIn(project, path)));
  }
  const isSettled = settledBy(paths, graph, options, (path) => routes.get(path)?.answer ?? []);
  const { digestOf } = project.questions;
  const stands = ({ asked }: FileFindings) =>
    Object.entries(asked).every(([question, digest]) => isSettled(question) || digestOf(question) === digest);
  const found = new Map<string, FileFindings>();
  for (const path of paths) {
    options.onFile?.(found.size, paths.length);
    const before = known(path);
    found.set(path, before && stands(before) ? before : findingsIn(project, path, routes.get(path)));
  }
  const observations = paths.flatMap((path) => found.get(path)?.observations ?? []);
  return { observations, files: found, considered: () => considerAll(project, paths, observations) };
}

/**
 * Tells which questions have the answers that they had: where all files tell what they told before, those about files that are known. To ask them again
 * would open the facts of nearly all files.
 */
function settledBy(
  paths: readonly string[],
  graph: Graph,
  { known, tellsAsBefore }: ClassifyOptions,
  routesOf: (path: string) => readonly RouteNote[],
): (question: string) => boolean {
  const isKnown = (path: string) => known?.(path) !== undefined;
  const isAsBefore = (path: string) =>
    isKnown(path) || tellsAsBefore?.(path, { routes: routesOf(path), reaches: graph.reachesIn(path).answer }) === true;
  return tellsAsBefore && paths.every(isAsBefore) ? (question) => isKnown(fileAsked(question)) : () => false;
}

function findingsIn(project: ProjectScan, path: string, routes: Traced<readonly RouteNote[]> | undefined): FileFindings {
  const { answer, grounds } = project.graph.tracker.trace(() => {
    const observations = observationsIn(project, path);
    return { observations, opaque: opaqueIn(project, path, observations) };
  });
  const all = [...new Set([...listOf(grounds), ...listOf(routes?.grounds ?? null)])];
  return {
    ...answer,
    routes: routes?.answer ?? [],
    restsOn: all.filter((ground) => !isQuestion(ground)),
    asked: Object.fromEntries(all.filter(isQuestion).map((question) => [question, project.questions.digestOf(question)])),
  };
}

/** Words that each opaque type is written with. */
const opaqueWord = /^(?:Json|jsonb?|simple-json|Object|Map|(?:[\w.]+\.)?(?:Mixed|JSONB?|jsonb?|JsonType))$/;

function opaqueIn(project: ProjectScan, file: string, observations: readonly Observation[]): readonly OpaqueField[] {
  const facts = project.graph.factsOf(file);
  const isWorthALook = facts !== null && (facts.syntax === 'prisma' || facts.strings.some((text) => opaqueWord.test(text)));
  const scan = isWorthALook ? fileScan(project, file, false) : null;
  return scan ? opaqueFields(scan, observations) : [];
}

function observationsIn(project: ProjectScan, file: string): Observation[] {
  const giveId = idGiver();
  return judgeFile(project, file, false).flatMap(({ candidate, verdict }) => {
    if (!verdict.category) return [];
    return observationOf(candidate, verdict, giveId(candidate), null) ?? [];
  });
}

const positionKey = ({ file, line, column }: Pick<Observation, 'file' | 'line' | 'column'>): string =>
  `${file}:${line}:${column}`;

function considerAll(project: ProjectScan, paths: readonly string[], observations: readonly Observation[]): Considered[] {
  const byPosition = new Map<string, Observation>();
  for (const observation of observations) {
    byPosition.set(positionKey(observation), observation);
    byPosition.set(`${positionKey(observation)}:${observation.place}`, observation);
  }
  const found = (candidate: Candidate) =>
    byPosition.get(candidate.part === null ? positionKey(candidate) : `${positionKey(candidate)}:${candidate.place}`) ?? null;
  return paths.flatMap((path) =>
    judgeFile(project, path, true).map(({ candidate, verdict }) => consideredOf(candidate, verdict, found(candidate))),
  );
}
