import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { type Facts, flag } from '../../../core/facts.js';
import { cleanDoc } from '../comments.js';
import { readDirectives } from '../directives.js';
import { columnOn, lineOf } from '../positions.js';
import {
  createWriter,
  type FactsWriter,
  finishFacts,
  pushExpression,
  pushMember,
  pushShape,
  pushType,
  type Span,
  setExpression,
  setMember,
  setShapeLists,
} from '../writer.js';

interface At {
  readonly writer: FactsWriter;
  readonly yaml: typeof Yaml;
}

let yaml: typeof Yaml | undefined;

/** The facts of an OpenAPI description, version 2 or 3, in YAML or JSON: its schemas, and the parameters and bodies of its operations. */
export function readOpenapi(text: string): Facts {
  // The one reader of YAML that tells places; it is loaded with the first description. What the user configures is read elsewhere.
  yaml ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  const writer = createWriter(text);
  const document = yaml.parseDocument(text, { keepSourceTokens: false, strict: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const line = lineOf(writer.lines, error.pos[0]);
    const column = columnOn(writer.lines, line, error.pos[0]) + 1;
    writer.problem = { line: line + 1, column, message: error.message.split('\n')[0] as string };
  }
  const at = { writer, yaml };
  const root = document.contents;
  for (const [name, schema] of entriesAt(at, root, 'components', 'schemas')) readNamed(at, name, schema);
  for (const [name, schema] of entriesAt(at, root, 'definitions')) readNamed(at, name, schema);
  for (const [route, path] of entriesAt(at, root, 'paths')) readPath(at, route, path);
  readDirectives(writer, (offset) => /^[^"']*#/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset)));
  return finishFacts(writer, 'openapi');
}

interface Key {
  readonly name: string;
  readonly span: Span;
}

/** The value under some keys of a map. */
function valueAt(at: At, node: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((value, key) => (at.yaml.isMap(value) ? value.get(key, true) : undefined), node);
}

function textAt(at: At, node: unknown, key: string): string {
  const value = valueAt(at, node, key);
  return at.yaml.isScalar(value) && typeof value.value === 'string' ? value.value : '';
}

/** The entries of a map under some keys, with where each key stands, without its quotes. */
function entriesAt(at: At, node: unknown, ...keys: readonly string[]): [Key, unknown][] {
  const map = valueAt(at, node, ...keys);
  if (!at.yaml.isMap(map)) return [];
  return map.items.flatMap(({ key, value }): [Key, unknown][] => {
    if (!at.yaml.isScalar(key) || !key.range) return [];
    const quote = key.type === 'QUOTE_DOUBLE' || key.type === 'QUOTE_SINGLE' ? 1 : 0;
    return [[{ name: String(key.value), span: { start: key.range[0] + quote, end: key.range[1] - quote } }, value]];
  });
}

const itemsAt = (at: At, node: unknown, ...keys: readonly string[]): readonly unknown[] => {
  const list = valueAt(at, node, ...keys);
  return at.yaml.isSeq(list) ? list.items : [];
};

const endOf = (at: At, node: unknown): number => (at.yaml.isNode(node) ? (node.range?.[1] ?? 0) : 0);

function addShape(at: At, key: Key, name: string, node: unknown, owner: number, flags: number): number {
  const row = { kind: 'openapi', name, scope: '', owner, source: -1, call: -1, argument: -1, flags } as const;
  return pushShape(
    at.writer,
    { ...row, doc: cleanDoc(textAt(at, node, 'description')) },
    key.span,
    Math.max(endOf(at, node), key.span.end),
  );
}

function readNamed(at: At, key: Key, schema: unknown): void {
  if (itemsAt(at, schema, 'enum').length === 0) readSchema(at, addShape(at, key, key.name, schema, -1, flag.exported), schema);
}

/** The properties of a schema, those of its parts included; what it refers to is inherited. */
function readSchema(at: At, shape: number, schema: unknown): void {
  const heritage: number[] = [];
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((kind) => itemsAt(at, schema, kind));
  for (const part of [schema, ...parts]) {
    const reference = textAt(at, part, '$ref');
    if (reference !== '') heritage.push(named(at, reference));
    const required = new Set(itemsAt(at, part, 'required').map((item) => String(at.yaml.isScalar(item) ? item.value : '')));
    for (const [key, property] of entriesAt(at, part, 'properties'))
      readProperty(at, shape, key, property, required.has(key.name));
  }
  if (heritage.length > 0) setShapeLists(at.writer, shape, { heritage });
}

function readProperty(at: At, shape: number, key: Key, property: unknown, isRequired: boolean): void {
  const isList = textAt(at, property, 'type') === 'array';
  const flags = (isRequired ? 0 : flag.optional) | (isList ? flag.array : 0);
  const row = {
    shape,
    kind: 'property',
    name: key.name,
    alias: '',
    flags,
    doc: cleanDoc(textAt(at, property, 'description')),
  } as const;
  const member = pushMember(at.writer, row, key.span);
  const inner = isList ? valueAt(at, property, 'items') : property;
  const nested = valueAt(at, inner, 'properties') === undefined ? -1 : addShape(at, key, '', inner, member, 0);
  const single = nested === -1 ? typeOf(at, inner) : pushType(at.writer, { kind: 'shape', text: '', args: [], shape: nested });
  const type = isList && single !== -1 ? pushType(at.writer, { kind: 'array', text: '', args: [single], shape: -1 }) : single;
  setMember(at.writer, member, type, -1, nested, formatOf(at, inner, key.span));
  if (nested !== -1) readSchema(at, nested, inner);
}

/** `format: email` is recorded as a call of that name, as a decorator would be. */
function formatOf(at: At, schema: unknown, span: Span): number[] {
  const format = textAt(at, schema, 'format');
  if (format === '') return [];
  const row = pushExpression(at.writer, 'call', 'format', -1, '', span);
  setExpression(at.writer, row, [pushExpression(at.writer, 'string', format, row, '', span)], []);
  return [row];
}

/** What a schema is: another one by name, or a type, whose date is told by its format. */
function typeOf(at: At, schema: unknown): number {
  const references = [schema, ...['allOf', 'oneOf', 'anyOf'].flatMap((kind) => itemsAt(at, schema, kind))].map((part) =>
    textAt(at, part, '$ref'),
  );
  const reference = references.find((one) => one !== '');
  if (reference) return named(at, reference);
  const type = textAt(at, schema, 'type');
  const format = textAt(at, schema, 'format');
  const text = type === 'string' && /^date/.test(format) ? 'date' : type;
  return text === '' ? -1 : pushType(at.writer, { kind: 'named', text, args: [], shape: -1 });
}

/** `#/components/schemas/User` goes by its last name. */
const named = (at: At, reference: string): number =>
  pushType(at.writer, { kind: 'named', text: reference.slice(reference.lastIndexOf('/') + 1), args: [], shape: -1 });

const methods: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']);

function readPath(at: At, route: Key, path: unknown): void {
  readParameters(at, route, path, route.name);
  for (const [method, operation] of entriesAt(at, path)) {
    if (!methods.has(method.name)) continue;
    const name = textAt(at, operation, 'operationId') || `${method.name} ${route.name}`;
    readParameters(at, method, operation, name);
    for (const [, media] of entriesAt(at, operation, 'requestBody', 'content').slice(0, 1)) {
      readBody(at, method, valueAt(at, media, 'schema'), name);
    }
  }
}

function readBody(at: At, key: Key, schema: unknown, name: string): void {
  if (valueAt(at, schema, 'properties') === undefined) return;
  readSchema(at, addShape(at, key, name, schema, -1, flag.exported | flag.incoming), schema);
}

/** The parameters of an operation; each stands where its name is said. A body of version 2 is one of them. */
function readParameters(at: At, key: Key, node: unknown, name: string): void {
  const list = itemsAt(at, node, 'parameters').filter((item) => textAt(at, item, 'name') !== '');
  for (const item of list) if (textAt(at, item, 'in') === 'body') readBody(at, key, valueAt(at, item, 'schema'), name);
  const plain = list.filter((item) => textAt(at, item, 'in') !== 'body');
  if (plain.length === 0) return;
  const shape = addShape(at, key, name, undefined, -1, flag.exported | flag.incoming);
  for (const item of plain) {
    const value = valueAt(at, item, 'name');
    if (!at.yaml.isScalar(value) || !value.range) continue;
    const quote = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? 1 : 0;
    const span = { start: value.range[0] + quote, end: value.range[1] - quote };
    readProperty(at, shape, { name: String(value.value), span }, valueAt(at, item, 'schema') ?? item, true);
  }
}
