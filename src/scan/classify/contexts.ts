import type { Member } from '../../core/facts.js';
import type { Graph } from '../link/graph.js';
import type { OpenFile } from '../link/open-file.js';
import { nounsOfCall } from './call-nouns.js';
import type { Context } from './candidate.js';
import { isPersonKey, recordsShown } from './company.js';
import { type ContainerReading, isValueObject, readContainer } from './containers.js';
import { listsFields } from './type-maps.js';
import type { RecordKind, Vocabulary } from './vocabulary.js';

/** Folders and file names that say nothing of what is in them. */
const plainPath =
  /^(?:db|database|data|prisma|drizzle|tables?|stores?|state|hooks|context|contexts|providers|entity|server|client|admin|public|website|site|web|mobile|backend|frontend|apps|index|main|app|src|lib|libs|(?:[\w-]+-)?librar(?:y|ies)|page|route|layout|types?|models?|schemas?|utils?|helpers?|common|shared|core|components?|server|client|api|modules?|packages?|features?|pages|views|routes|controllers?|middlewares?|dto|dtos|entities|domain|infrastructure|persistence|services?|interfaces?|handlers?|\(.*\)|\[.*\]|_.*)$/i;
/** Functions that a framework calls by the verb of a request. */
const verbs = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

const depthLimit = 8;

/** Reads the contexts of shapes and of places in one file. */
export interface ContextReader {
  /** Names around a shape, nearest first. */
  ofShape(shape: number): readonly Context[];
  /** Names around a place that stands in no shape. */
  ofScope(scope: string): readonly Context[];
  /** Names around a line: the calls whose callbacks hold it, the functions and the file. */
  around(scope: string, line: number): readonly Context[];
  /** The record that the names of a shape show together, whatever it is called. */
  shown(shape: number): readonly Context[];
  /** Names that a call says: its callee from the method outward, tables and URLs in its chain. */
  ofCall(call: number): readonly Context[];
}

/** One file as its contexts are read: what was found is kept. */
interface Reading {
  readonly vocabulary: Vocabulary;
  readonly view: OpenFile;
  readonly graph: Graph;
  readonly file: readonly Context[];
  readonly scopes: Map<string, readonly Context[]>;
  readonly callbacks: () => readonly number[];
}

/** A route without the names of its parameters: `get /{collection}/{identifier}`. */
const plainRoute = (name: string): string => (name.includes('/') ? name.replace(/\{[^}]*\}|:\w+/g, '') : name);

/** What JSON:API puts the data of a resource under, whatever that is (https://jsonapi.org/format/#document-resource-object-attributes). */
const ofResource = 'attributes';

/** A point in time, whose parts are its own: `createdAt: { value, timezone }`. */
const moment = /(?:ed|sent|paid|taken|given)_?At$/i;
const ofMoment: ContainerReading = { kind: 'thing', word: 'moment', records: [] };

function context(vocabulary: Vocabulary, name: string, by: Context['by']): Context {
  const holds = by === 'own' || by === 'outer';
  if (holds && moment.test(name)) return { name, reading: ofMoment, by };
  return { name, reading: readContainer(vocabulary, holds && name === ofResource ? '' : plainRoute(name)), by };
}

/** The file's name and the nearest folder that says something. */
function ofFile(vocabulary: Vocabulary, file: string): Context[] {
  const parts = file.split('/');
  const stem = (parts.pop() ?? '').replace(/\.[a-z]+$/, '');
  return [stem, ...parts.reverse()]
    .filter((part) => !plainPath.test(part))
    .slice(0, 2)
    .map((part) => context(vocabulary, part, 'file'));
}

/** A record that the names of a shape show together. An address in a container that nobody knows may be a place's own. */
function shownBy({ vocabulary, view }: Reading, shape: number, name: string, by: Context['by']): Context[] {
  const records: readonly RecordKind[] = recordsShown(vocabulary, view, shape);
  if (records.length === 0) return [];
  const reading: ContainerReading = { kind: 'record', word: records[0]?.id ?? '', records };
  const doubtful = readContainer(vocabulary, name).unknown === true && isValueObject(reading);
  return [{ name: '', reading, by, shown: doubtful ? 0.3 : 1 }];
}

/** Parameters that are called after what parameters are. */
const handedOver = /^(?:options?|opts|config|settings|params|args|input|props|data|payload|values)$/;

const declaring = new Set(['interface', 'type', 'class', 'model']);
const callings = new Set(['name', 'display', 'displayName', 'title']);

/** A location that has a name of its own and nobody beside it is a place (a ward, a branch), not where somebody is. */
function isPlace({ vocabulary, view }: Reading, shape: number, own: ContainerReading): boolean {
  if (own.word !== 'location' || !declaring.has(view.shape(shape).kind)) return false;
  const names = view.membersOf(shape).map((index) => view.member(index).name);
  return names.some((name) => callings.has(name)) && !names.some((name) => isPersonKey(vocabulary, name));
}

/** What a router of an app is called, whatever its routes are about: `usersAppRouter`. */
const appRouter = /(?:App|Api|Trpc|TRPC)Routers?$/;

/** A context by what its name is about. */
function ofWhat(vocabulary: Vocabulary, name: string, by: Context['by']): Context {
  const about = name.replace(appRouter, '');
  const { reading } = context(vocabulary, about, by);
  // What is called after an area of the product takes all that is done there.
  const isArea = about !== name && reading.kind === 'person' && vocabulary.areas.has(reading.word);
  return { name, reading: isArea ? readContainer(vocabulary, '') : reading, by };
}

const fileFacts = /^(?:(?:document|file|attachment)_?)?(?:url|path|key|mime_?type|size|file_?name|content_?type)$/i;

/** Whether a document is a file (`CandidateDocument` with a URL), not the form in which a database keeps a row (`UserDocument`). */
function isFile({ vocabulary, view }: Reading, shape: number, name: string): boolean {
  if (!declaring.has(view.shape(shape).kind) || !vocabulary.wordsOf(name).includes('document')) return false;
  return view.membersOf(shape).some((index) => fileFacts.test(view.member(index).name));
}

/** The name of a shape, and the record that its members show. */
function named(reading: Reading, shape: number, name: string, by: Context['by']): Context[] {
  const isObject = reading.view.shape(shape).kind === 'object';
  const own = isObject ? ofWhat(reading.vocabulary, name, by) : context(reading.vocabulary, name, by);
  if (isFile(reading, shape, name)) return [{ ...own, reading: { kind: 'thing', word: 'document', records: [] } }];
  if (isPlace(reading, shape, own.reading))
    return [{ ...own, reading: { kind: 'thing', word: own.reading.word, records: [], bears: true } }];
  return [own, ...shownBy(reading, shape, name, by)];
}

/** Functions that are arguments of calls, in the order of the source. */
function callbackShapes(view: OpenFile): number[] {
  const found: number[] = [];
  for (let index = 0; index < view.shapeCount; index += 1) {
    const shape = view.shape(index);
    if (shape.kind === 'parameters' && shape.call >= 0) found.push(index);
  }
  return found;
}

function ofScope({ vocabulary, scopes, file }: Reading, scope: string): readonly Context[] {
  let found = scopes.get(scope);
  if (!found) {
    const parts = scope === '' ? [] : scope.split('.').reverse();
    found = [...parts.filter((part) => !verbs.has(part)).map((part) => context(vocabulary, part, 'scope')), ...file];
    scopes.set(scope, found);
  }
  return found;
}

/** What is called after a verb alone is named by its folder: `POST` of `verify-code/route.ts`. */
function ofHandler(reading: Reading, scope: string): readonly Context[] {
  const found = ofScope(reading, scope);
  const isRoute = scope.split('.').some((part) => verbs.has(part));
  return isRoute ? found.map((each) => ({ ...each, by: 'scope' as const })) : found;
}

const ofCall = ({ vocabulary, view }: Reading, call: number): readonly Context[] =>
  nounsOfCall(vocabulary, view, call).map((name) => context(vocabulary, name, 'call'));

/** Calls whose callbacks hold a line, innermost first: `reviews.map((review) => …)` is about reviews. */
function ofCallbacks(reading: Reading, line: number): readonly Context[] {
  const { view } = reading;
  const around = reading.callbacks().filter((index) => view.shape(index).line <= line && view.shape(index).endLine >= line);
  return around
    .reverse()
    .slice(0, 2)
    .flatMap((index) => ofCall(reading, view.shape(index).call));
}

/** What holds the value of the call that an object goes to: a variable, or a member of another object. */
function ofHolder(reading: Reading, call: number, depth: number): readonly Context[] {
  const { view, graph, vocabulary } = reading;
  const holder = graph.holderOf(view.file, call);
  if (holder.file !== view.file) return [];
  if (holder.kind === 'variable') {
    const { name } = view.variable(holder.index);
    return depth > 0 && gathering.test(name) ? [] : [ofWhat(vocabulary, name, 'outer')];
  }
  if (holder.kind !== 'member') return [];
  const member = view.member(holder.index);
  return [context(vocabulary, member.name, 'outer'), ...ofShape(reading, member.shape, depth + 1)];
}

/** What the descriptions of all that is stored are gathered under. */
const gathering = /^(?:default_?)?(?:schemas?|tables|models|entities|collections|columns)$/i;

/** Keys below which the fields of a record are listed. */
const listing = /^(?:fields|attributes|columns|properties|schema)$/;

/** Whether a member only hands on what it holds: a parameter called after what parameters are, the `type` of a nested schema, the `columns` of an entity's. */
function saysNothing(view: OpenFile, owner: Member, shape: number): boolean {
  const { kind } = view.shape(shape);
  if (owner.kind === 'parameter') return handedOver.test(owner.name);
  if (owner.kind !== 'key' || kind !== 'object') return false;
  if (listing.test(owner.name) && listsFields(view, shape)) return true;
  // What a request of GraphQL is given.
  if (owner.name === 'variables') return true;
  const around = view.shape(owner.shape);
  if (owner.name === 'columns') return around.call >= 0 && /EntitySchema$/.test(view.expression(around.call).text);
  return owner.name === 'type' && around.kind === 'object';
}

function ofShape(reading: Reading, shape: number, depth: number): readonly Context[] {
  const { view } = reading;
  const row = view.shape(shape);
  const by = depth === 0 ? 'own' : 'outer';
  if (row.owner >= 0 && depth < depthLimit) {
    const owner = view.member(row.owner);
    const own = saysNothing(view, owner, shape) ? '' : owner.name;
    const around = own === '' ? shownBy(reading, shape, '', by) : named(reading, shape, own, by);
    return [...around, ...ofShape(reading, owner.shape, depth + 1)];
  }
  const says = row.name !== '' && !(depth > 0 && row.kind === 'object' && gathering.test(row.name));
  const found = says ? named(reading, shape, row.name, by) : shownBy(reading, shape, '', by);
  if (row.kind === 'object') {
    if (row.call >= 0) found.push(...ofCall(reading, row.call), ...ofHolder(reading, row.call, depth));
    found.push(...ofCallbacks(reading, row.line));
  }
  found.push(...ofHandler(reading, row.scope));
  return found;
}

/** A reader of contexts in one file. */
export function contextReader(vocabulary: Vocabulary, view: OpenFile, graph: Graph): ContextReader {
  let callbacks: readonly number[] | undefined;
  const reading: Reading = {
    vocabulary,
    view,
    graph,
    file: ofFile(vocabulary, view.file),
    scopes: new Map(),
    callbacks: () => {
      callbacks ??= callbackShapes(view);
      return callbacks;
    },
  };
  const shapes = new Map<number, readonly Context[]>();
  return {
    ofShape(shape) {
      let found = shapes.get(shape);
      if (!found) {
        found = ofShape(reading, shape, 0);
        shapes.set(shape, found);
      }
      return found;
    },
    ofScope: (scope) => ofScope(reading, scope),
    around: (scope, line) => [...ofCallbacks(reading, line), ...ofHandler(reading, scope)],
    shown: (shape) => shownBy(reading, shape, '', 'own'),
    ofCall: (call) => ofCall(reading, call),
  };
}
