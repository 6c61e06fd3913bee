import type { Graph } from '../link/graph.js';
import type { Context } from './candidate.js';
import { recordsShown } from './company.js';
import { readContainer } from './containers.js';
import type { FileView } from './view.js';
import type { RecordKind, Vocabulary } from './vocabulary.js';

/** Folders and file names that say nothing of what is in them. */
const plainPath =
  /^(?:db|database|data|prisma|drizzle|tables?|stores?|state|hooks|context|contexts|providers|entity|server|client|admin|public|website|site|web|mobile|backend|frontend|apps|index|main|app|src|lib|libs|page|route|layout|types?|models?|schemas?|utils?|helpers?|common|shared|core|components?|server|client|api|modules?|packages?|features?|pages|views|routes|dto|dtos|entities|domain|infrastructure|persistence|services?|interfaces?|handlers?|\(.*\)|\[.*\]|_.*)$/i;

/** Receivers of calls that say nothing of what the call is about. */
const plainReceivers = new Set([
  'this',
  '[]',
  'app',
  'router',
  'server',
  'fastify',
  'api',
  'express',
  'client',
  'db',
  'prisma',
  'http',
  'axios',
  'hono',
  'koa',
  'tx',
  'trx',
  'em',
  'manager',
  'connection',
  'database',
  'service',
  'repository',
  'repo',
  'model',
  'store',
  'z',
  'Joi',
  'joi',
  'Type',
  'S',
  'Schema',
  'mongoose',
  'valibot',
  'vine',
  'yup',
  'v',
  't',
  'ctx',
  'context',
  'self',
  'window',
  'console',
]);

const depthLimit = 8;

/** Reads the contexts of shapes and of places in one file. */
export interface ContextReader {
  /** Names around a shape, nearest first. */
  ofShape(shape: number): readonly Context[];
  /** Names around a place that stands in no shape. */
  ofScope(scope: string): readonly Context[];
  /** Names around a line: the calls whose callbacks hold it, the functions and the file. */
  around(scope: string, line: number): readonly Context[];
  /** Names that a call says: its callee from the method outward, tables and URLs in its chain. */
  ofCall(call: number): readonly Context[];
}

function context(vocabulary: Vocabulary, name: string, by: Context['by']): Context {
  return { name, reading: readContainer(vocabulary, name), by };
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

/** The parts of a URL or path that name what it is about: `/api/users/:id` is about users. */
export function nounsOfUrl(text: string): string[] {
  return text
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => /^[a-z][\w-]*$/i.test(part))
    .reverse();
}

/** A record that the names of a shape show together. */
function shownRecord(name: string, records: readonly RecordKind[], by: Context['by']): Context {
  return { name: '', reading: { kind: 'record', word: records[0]?.id ?? '', records }, by, shown: name === '' ? 1 : 0.3 };
}

/** Functions that are arguments of calls, in the order of the source. */
function callbackShapes(view: FileView): number[] {
  const found: number[] = [];
  for (let index = 0; index < view.shapeCount; index += 1) {
    const shape = view.shape(index);
    if (shape.kind === 'parameters' && shape.call >= 0) found.push(index);
  }
  return found;
}

/** The words around a call: its method, what it is called on, and a table's name or a URL as its first argument. */
function contextsOfCall(vocabulary: Vocabulary, view: FileView, call: number): readonly Context[] {
  const names: string[] = [];
  for (let at = call, depth = 0; at >= 0 && depth < depthLimit; depth += 1) {
    const row = view.expression(at);
    if (row.kind !== 'call' && row.kind !== 'new' && row.kind !== 'path') break;
    const parts = row.text.split('.').reverse();
    const [method, ...receivers] = row.kind === 'path' ? ['', ...parts] : parts;
    if (method && vocabulary.wordsOf(method).length > 1) names.push(method);
    for (const argument of row.args.slice(0, 1)) names.push(...nounsOfArgument(view, argument, at === call));
    names.push(...receivers.filter((part) => !plainReceivers.has(part)));
    at = row.base;
  }
  return names.map((name) => context(vocabulary, name, 'call'));
}

/** A table's name or a URL as the first argument. */
function nounsOfArgument(view: FileView, argument: number, own: boolean): string[] {
  const row = view.expression(argument);
  if (row.kind === 'path') return own ? [] : [row.text];
  if (row.kind !== 'string' && row.kind !== 'template') return [];
  if (row.text.includes('/')) return nounsOfUrl(row.text).slice(0, 3);
  return /^[\w.-]{2,40}$/.test(row.text) ? [row.text] : [];
}

/** A reader of contexts in one file. */
export function contextReader(vocabulary: Vocabulary, view: FileView, graph: Graph): ContextReader {
  const file = ofFile(vocabulary, view.file);
  const ofCall = (call: number) => contextsOfCall(vocabulary, view, call);
  const shapes = new Map<number, readonly Context[]>();
  const scopes = new Map<string, readonly Context[]>();
  let callbacks: readonly number[] | undefined;

  function ofScope(scope: string): readonly Context[] {
    let found = scopes.get(scope);
    if (!found) {
      const parts = scope === '' ? [] : scope.split('.').reverse();
      found = [...parts.map((part) => context(vocabulary, part, 'scope')), ...file];
      scopes.set(scope, found);
    }
    return found;
  }

  function ofHolder(call: number, depth: number): readonly Context[] {
    const holder = graph.holderOf(view.file, call);
    if (holder.kind === 'variable') {
      const row = view.facts === graph.factsOf(holder.file) ? variableName(holder.index) : '';
      return row ? [context(vocabulary, row, 'outer')] : [];
    }
    if (holder.kind === 'member' && holder.file === view.file) {
      const member = view.member(holder.index);
      return [context(vocabulary, member.name, 'outer'), ...ofShapeWithin(member.shape, depth + 1)];
    }
    return [];
  }

  /** Calls whose callbacks hold a line, innermost first: `reviews.map((review) => …)` is about reviews. */
  function ofCallbacks(line: number): readonly Context[] {
    callbacks ??= callbackShapes(view);
    const around = callbacks.filter((index) => view.shape(index).line <= line && view.shape(index).endLine >= line).reverse();
    return around.slice(0, 2).flatMap((index) => ofCall(view.shape(index).call));
  }

  function variableName(index: number): string {
    return view.variable(index).name;
  }

  function ofShapeWithin(shape: number, depth: number): readonly Context[] {
    const row = view.shape(shape);
    const found: Context[] = [];
    const by = depth === 0 ? 'own' : 'outer';
    if (row.owner >= 0 && depth < depthLimit) {
      const owner = view.member(row.owner);
      found.push(context(vocabulary, owner.name, by), ...ofShapeWithin(owner.shape, depth + 1));
      return found;
    }
    if (row.name !== '') found.push(context(vocabulary, row.name, by));
    const shown = recordsShown(vocabulary, view, shape);
    if (shown.length > 0) found.push(shownRecord(row.name, shown, by));
    if (row.call >= 0 && row.kind === 'object') found.push(...ofCall(row.call), ...ofHolder(row.call, depth));
    if (row.kind === 'object') found.push(...ofCallbacks(row.line));
    found.push(...ofScope(row.scope));
    return found;
  }

  return {
    ofShape(shape) {
      let found = shapes.get(shape);
      if (!found) {
        found = ofShapeWithin(shape, 0);
        shapes.set(shape, found);
      }
      return found;
    },
    ofScope,
    around: (scope, line) => [...ofCallbacks(line), ...ofScope(scope)],
    ofCall,
  };
}
