import type { Member } from '../../core/facts.js';
import { type Traced, trace } from './paths.js';
import type { FileScan } from './scan.js';

/** What of a request a path reads: `body`, `query`, `headers` …, and the names below it. */
export interface RequestSource {
  readonly source: 'body' | 'query' | 'params' | 'headers' | 'cookies' | 'ip' | 'files';
  readonly rest: readonly string[];
}

const sources: Readonly<Record<string, RequestSource['source']>> = {
  body: 'body',
  rawBody: 'body',
  fields: 'body',
  payload: 'body',
  data: 'body',
  query: 'query',
  queryStringParameters: 'query',
  searchParams: 'query',
  params: 'params',
  pathParameters: 'params',
  headers: 'headers',
  header: 'headers',
  cookies: 'cookies',
  signedCookies: 'cookies',
  ip: 'ip',
  ips: 'ip',
  remoteAddress: 'ip',
  file: 'files',
  files: 'files',
};
const carriers = new Set([
  'request',
  'req',
  'raw',
  'nextUrl',
  'socket',
  'connection',
  'info',
  'requestContext',
  'identity',
  'http',
  'event',
  'state',
  'node',
  'res',
  'input',
  'validated',
  'var',
  'ctx',
]);
const requestNames = new Set(['req', 'request', '_req', '_request', 'httpRequest']);
const contextNames = new Set(['ctx', 'context', 'c', 'event', 'koaCtx']);
/** Calls that read the body of a request. */
const bodyCalls = new Set(['json', 'formData', 'readBody', 'readFormData', 'readValidatedBody', 'parseBody', 'urlencoded']);
const queryCalls = new Set(['getQuery', 'getValidatedQuery']);

/** A type that says nothing: `any`, `unknown`. */
const isOpen = (scan: FileScan, type: number): boolean => /^(?:any|unknown)$/.test(scan.view.type(type).text);

/** Whether a function is what a route calls: `router.get('/reports/:id', async (ctx) => …)`. */
function handles(scan: FileScan, parameter: Member): boolean {
  const { call } = scan.view.shape(parameter.shape);
  return call >= 0 && /\.(?:get|post|put|patch|delete|del|all|use)$/.test(scan.view.expression(call).text);
}

/** Whether a parameter is a request: by the library its type comes from, or, untyped, by its usual name. */
export function isRequest(scan: FileScan, parameter: Member): boolean {
  if (parameter.type < 0 || isOpen(scan, parameter.type))
    return requestNames.has(parameter.name) || contextNames.has(parameter.name);
  const node = scan.view.type(parameter.type);
  if (node.kind !== 'ref') return requestNames.has(parameter.name);
  const found = scan.library.nameOf(node.text, '', parameter.line);
  if (found && scan.libraries.rowsFor('request', found).length > 0) return true;
  return requestNames.has(parameter.name);
}

function fromSegments(segments: readonly string[]): RequestSource | null {
  for (let at = 0; at < segments.length && at < 4; at += 1) {
    const segment = segments[at] as string;
    const source = Object.hasOwn(sources, segment) ? sources[segment] : undefined;
    if (source && !(segment === 'data' && at > 0)) return { source, rest: segments.slice(at + 1) };
    if (!carriers.has(segment)) return null;
  }
  return null;
}

/** Names that only a request has, so that an untyped context with one of them is a request's. */
const tellTale = (segments: readonly string[]): boolean =>
  segments.some((part) => carriers.has(part) || part === 'body' || part === 'headers' || part === 'cookies');

/** What of a request a traced path reads; null where it reads none. */
export function requestSource(scan: FileScan, traced: Traced): RequestSource | null {
  if (traced.call >= 0) return fromCall(scan, traced);
  const { parameter, segments } = traced;
  if (!parameter) return requestNames.has(traced.root) ? fromSegments(segments) : null;
  if (parameter.type >= 0 && !isOpen(scan, parameter.type) && !contextNames.has(parameter.name))
    return isRequest(scan, parameter) ? fromSegments(segments) : null;
  // `({ body, headers }) => …`: an untyped pattern says it by the names that it takes.
  if (parameter.name === '') return segments[0] === 'body' || segments[0] === 'headers' ? fromSegments(segments) : null;
  if (requestNames.has(parameter.name)) return fromSegments(segments);
  return contextNames.has(parameter.name) && (tellTale(segments) || handles(scan, parameter)) ? fromSegments(segments) : null;
}

/** Calls of a request, by what they read of it. */
const requestCalls: Readonly<Record<string, RequestSource['source']>> = {
  param: 'params',
  params: 'params',
  query: 'query',
  queries: 'query',
  valid: 'body',
  cookie: 'cookies',
};

/** Calls that hand on what they are given, checked or rebuilt. */
const checking =
  /^(?:parse|safeParse|parseAsync|safeParseAsync|validate|validateAsync|validateSync|validated|cast|pick|matchedData|attempt|fromEntries|assign|create|assert|plainToClass|plainToInstance|decode|Parse)$/;

/** A project's own functions that read a request for its routes: `const { body, error } = await parseRequest(request, schema)`. */
const readingRequest = /^(?:parse|read|validate|get|check|extract|with)\w*(?:Request|Body|Input|Payload)\w*$/;

function isRequestItself(scan: FileScan, argument: number): boolean {
  const row = scan.view.expression(argument);
  if (row.kind !== 'path' || row.text.includes('.')) return false;
  const { parameter, segments } = trace(scan, row.text, row.scope, row.line);
  return parameter !== null && segments.length === 0 && isRequest(scan, parameter);
}

/** `await request.json()`, `await readBody(event)`, `c.req.valid('json')`, and schemas that parse a part of the request. */
function fromCall(scan: FileScan, traced: Traced): RequestSource | null {
  const row = scan.view.expression(traced.call);
  const parts = row.text.split('.');
  const method = parts.at(-1) as string;
  const ofRequest = requestNames.has(parts.at(-2) ?? '');
  if (bodyCalls.has(method) && (ofRequest || parts.length === 1)) return { source: 'body', rest: traced.segments };
  if (queryCalls.has(method)) return { source: 'query', rest: traced.segments };
  // What a page's own address says.
  if (method === 'useParams' && traced.segments.length > 0) return { source: 'params', rest: traced.segments };
  if (ofRequest && Object.hasOwn(requestCalls, method))
    return { source: requestCalls[method] as RequestSource['source'], rest: traced.segments };
  if (readingRequest.test(method) && row.args.some((argument) => isRequestItself(scan, argument)))
    return fromSegments(traced.segments);
  if (!checking.test(method)) return null;
  for (const argument of row.args) {
    const inner = fromArgument(scan, argument);
    if (inner)
      return {
        source: inner.source,
        rest: [...inner.rest, ...traced.segments.filter((part) => part !== 'data' && part !== 'value')],
      };
  }
  return null;
}

/** What a server action is handed: `(state, formData: FormData)`. */
function isForm(scan: FileScan, { parameter, segments }: Traced): boolean {
  return parameter !== null && parameter.type >= 0 && segments.length === 0 && scan.view.type(parameter.type).text === 'FormData';
}

function fromArgument(scan: FileScan, argument: number): RequestSource | null {
  const row = scan.view.expression(argument);
  if (row.kind === 'path') {
    const traced = trace(scan, row.text, row.scope, row.line);
    return isForm(scan, traced) ? { source: 'body', rest: [] } : requestSource(scan, traced);
  }
  if (row.kind === 'call' && row.base < 0 && row.text.endsWith('.entries')) {
    const traced = trace(scan, row.text.slice(0, -'.entries'.length), row.scope, row.line);
    if (isForm(scan, traced)) return { source: 'body', rest: [] };
  }
  return row.kind === 'call' ? fromCall(scan, { root: row.text, parameter: null, call: argument, segments: [] }) : null;
}
