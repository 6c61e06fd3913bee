import { type Expression, expressionAt, shapeAt } from '../../core/facts.js';
import type { Graph } from '../link/graph.js';
import type { OpenFile } from '../link/open-file.js';
import type { Candidate, Context } from './candidate.js';
import { readContainer } from './containers.js';
import { type NameReading, readName } from './names.js';
import type { Vocabulary } from './vocabulary.js';

type ValueOwner = Candidate['valueOwner'];

const roots = new Set([
  'this',
  'self',
  'props',
  'state',
  'data',
  'body',
  'args',
  'params',
  'input',
  'res',
  'response',
  'result',
  'req',
  'request',
  'ctx',
  'context',
  'e',
  'event',
  'form',
  'values',
  'fields',
  'formData',
  'formValues',
  'formState',
  'payload',
  'dto',
  'variables',
  'headers',
  'query',
  'cookies',
]);
const configCalls = /(?:^|\.)(?:env|config|configService|configuration|configurationService|settings|getenv|secrets)(?:\.|$)/i;

/** Calls whose value is a text for people to read, whatever its key. */
const translating =
  /^(?:t|\$t|tc|_|__|i18n|trans|msg|instant|gettext|ngettext|formatMessage|\$?locali[sz]e|(?:get)?translat(?:e|ion))$/i;
/** Paths that end in what an error says of itself: `err.message`. */
const told =
  /(?:^|\.)(?:(?:e|ex|err|error|exception|cause|failure)\.(?:\w+\.)*(?:message|description|reason|details?)|err(?:or)?_?(?:message|msg|text))$/i;

/** Whether a value is a text of the program's own, which no person wrote: a translation, or what an error says. */
export function isProgramText(view: OpenFile, expression: number): boolean {
  if (expression < 0) return false;
  const row = view.expression(expression);
  if (row.kind === 'path') return told.test(row.text);
  if (row.kind === 'binary' && (row.text === '??' || row.text === '||')) return isProgramText(view, row.args[0] ?? -1);
  if (row.kind === 'template') return row.args.length > 0 && row.args.every((part) => isProgramText(view, part));
  if (row.kind !== 'call' && row.kind !== 'tagged') return false;
  return translating.test(row.text.slice(row.text.lastIndexOf('.') + 1));
}

/** Whether a text is put together by the program around what it tells: `Reply to ${title}`. */
export function isComposed(view: OpenFile, expression: number): boolean {
  if (expression < 0) return false;
  const { kind, text, args } = view.expression(expression);
  const says = (written: string) => /\p{L}{3,}/u.test(written.replace(/\$\{\}/g, ' '));
  if (kind === 'template') return args.length > 0 && says(text);
  return (
    kind === 'binary' &&
    text === '+' &&
    args.some((part) => view.expression(part).kind === 'string' && says(view.expression(part).text))
  );
}

const programsKey = /(?:^|[._]|[a-z](?=[A-Z]))(?:api|secret|private|app|service|client)_?(?:key|secret|token)$/i;

/** Whether a value is, or is made with, a key by which a program shows itself to another: `Bearer ${apiKey}`. */
export function isProgramsKey(view: OpenFile, expression: number): boolean {
  if (expression < 0) return false;
  const { kind, text, args } = view.expression(expression);
  if (kind === 'path') return programsKey.test(text);
  return kind === 'template' && args.some((part) => isProgramsKey(view, part));
}

function ownerOfSegments(vocabulary: Vocabulary, segments: readonly string[], path: string): ValueOwner {
  for (const segment of segments.toReversed()) {
    if (roots.has(segment)) continue;
    const { kind, word } = readContainer(vocabulary, segment);
    // A row or an item is of whatever it is.
    if (kind === 'thing' && vocabulary.dataForms.has(segment)) continue;
    if (kind === 'person' || kind === 'maybe' || kind === 'thing') return { kind, word, path };
    if (kind === 'record') return null;
    if (/[a-z](?:Config|Configuration|Settings)$/.test(segment)) return { kind: 'thing', word: 'configuration', path };
  }
  return null;
}

/** Whether an expression is a text or nothing at all, written into the program. */
function isFallback(view: OpenFile, expression: number): boolean {
  const { kind, text } = view.expression(expression);
  const { args } = view.expression(expression);
  return (
    kind === 'string' ||
    kind === 'number' ||
    (kind === 'template' && args.length === 0) ||
    (kind === 'path' && /^(?:undefined|null)$/.test(text)) ||
    kind === 'null'
  );
}

/** Whose a value is: `user.name` a person's, `product.name` a thing's, `config.mail.user` the program's own. Null where nothing says so. */
export function ownerOfValue(vocabulary: Vocabulary, view: OpenFile, graph: Graph, expression: number): ValueOwner {
  if (expression < 0) return null;
  const row = view.expression(expression);
  if (row.kind === 'call') {
    const path = row.text;
    return configCalls.test(path) ? { kind: 'thing', word: 'configuration', path } : null;
  }
  if (row.kind === 'binary' || row.kind === 'conditional' || (row.kind === 'template' && row.args.length > 0)) {
    const owners = row.args.map((argument) => ownerOfValue(vocabulary, view, graph, argument));
    // What stands in for a missing setting is nobody's.
    const given = owners.filter((_, index) => !isFallback(view, row.args[index] as number));
    if (given.length > 0 && given.every((owner) => owner?.word === 'configuration')) return given[0] ?? null;
    return (
      owners.find((owner) => owner?.kind === 'person') ??
      (owners.every((owner) => owner?.kind === 'thing') ? (owners[0] ?? null) : null)
    );
  }
  if (row.kind !== 'path') return null;
  const segments = row.text.split('.');
  if (
    row.text.startsWith('process.env') ||
    row.text.startsWith('import.meta.env') ||
    (configCalls.test(segments.slice(0, -1).join('.')) && !isHandedIn(view, graph, row))
  ) {
    return { kind: 'thing', word: 'configuration', path: row.text };
  }
  if (segments.length > 1) {
    // What is written in the place of a parameter's type is called after the parameter.
    if (isHandedIn(view, graph, row)) return ownerOfSegments(vocabulary, segments.slice(1, -1), row.text);
    const owner = ownerOfSegments(vocabulary, segments.slice(0, -1), row.text);
    return owner ?? declaredOwner(vocabulary, view, graph, row.text, row.scope, row.line);
  }
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(row.text)) return { kind: 'thing', word: 'constant', path: row.text };
  if (isConfigured(view, graph, row)) return { kind: 'thing', word: 'configuration', path: row.text };
  const reading = readName(vocabulary, row.text);
  if (reading?.owner && !reading.about) return { ...reading.owner, path: row.text };
  return null;
}

/** Whether a path begins at a parameter with a type written in its place: what is called `config` there, and any `options`, is whatever its caller hands in. */
function isHandedIn(view: OpenFile, graph: Graph, row: Expression): boolean {
  const root = row.text.split('.')[0] as string;
  if (!/^(?:config|options|opts|settings)$/.test(root)) return false;
  const target = graph.resolveName({ file: view.file, scope: row.scope, line: row.line }, root);
  if (target?.kind !== 'parameter' || target.file !== view.file) return false;
  if (/^opt/.test(root)) return true;
  const { type } = view.member(target.index);
  // JavaScript writes no types.
  if (type < 0) return /\.[cm]?jsx?$/.test(view.file);
  return view.type(type).kind === 'shape';
}

/** A name that was given a value out of the environment: `const key = process.env.API_KEY`. */
function isConfigured(view: OpenFile, graph: Graph, row: Expression): boolean {
  const target = graph.resolveName({ file: view.file, scope: row.scope, line: row.line }, row.text);
  if (target?.kind !== 'variable' || target.file !== view.file) return false;
  return isSetting(view, view.variable(target.index).value);
}

/** `process.env.USER_AGENT`, also with what stands in for it: `process.env.USER_AGENT ?? ''`. */
function isSetting(view: OpenFile, value: number): boolean {
  if (value < 0) return false;
  const { kind, text, args } = view.expression(value);
  if (kind === 'binary' && /^(?:\?\?|\|\|)$/.test(text)) return isSetting(view, args[0] ?? -1);
  return (kind === 'path' || kind === 'call') && (/^(?:process|import\.meta)\.env/.test(text) || configCalls.test(text));
}

/** The declared container of the last name of a path. */
function declaredOwner(
  vocabulary: Vocabulary,
  view: OpenFile,
  graph: Graph,
  path: string,
  scope: string,
  line: number,
): ValueOwner {
  const member = graph.typeOfPath({ file: view.file, scope, line }, path)?.member;
  const facts = member && graph.factsOf(member.shape.file);
  if (!member || !facts) return null;
  const shape = shapeAt(facts, member.shape.index);
  const { kind, word } = readContainer(vocabulary, shape.name);
  return kind === 'person' || kind === 'maybe' || kind === 'thing' ? { kind, word, path } : null;
}

/** The text of an expression of another file or this one, where it is a plain string. */
export function plainText(view: OpenFile, expression: number): string | null {
  if (expression < 0) return null;
  const row = expressionAt(view.facts, expression);
  return row.kind === 'string' ? row.text : null;
}

/** The record that a value is read from (`review.message`), as a context of the key that it is given to. */
export function recordOfValue(vocabulary: Vocabulary, view: OpenFile, expression: number): Context[] {
  if (expression < 0) return [];
  const row = view.expression(expression);
  if (row.kind !== 'path') return [];
  const names = row.text.split('.').slice(0, -1).reverse();
  for (const name of names) {
    if (roots.has(name)) continue;
    const reading = readContainer(vocabulary, name);
    if (reading.kind !== 'neutral') return reading.kind === 'record' ? [{ name, reading, by: 'call' }] : [];
  }
  return [];
}

/** Calls that hand their argument through. */
const through = new Set(['String', 'Number', 'trim', 'toString', 'toLowerCase', 'toUpperCase', 'normalize']);

/** What a value is by its own name: the strong reading of `user.email` in `{ to: user.email }`; null where its name does not say so. */
export function readingOfValue(
  vocabulary: Vocabulary,
  view: OpenFile,
  expression: number,
): { reading: NameReading; path: string } | null {
  if (expression < 0) return null;
  const row = view.expression(expression);
  if (row.kind === 'call') {
    const method = row.text.slice(row.text.lastIndexOf('.') + 1);
    if (!through.has(method)) return null;
    if (row.args.length > 0 && !row.text.includes('.')) return readingOfValue(vocabulary, view, row.args[0] as number);
    return row.base >= 0 || !row.text.includes('.')
      ? null
      : readingOfPath(vocabulary, row.text.slice(0, row.text.lastIndexOf('.')));
  }
  if (row.kind === 'binary' && (row.text === '??' || row.text === '||'))
    return readingOfValue(vocabulary, view, row.args[0] ?? -1);
  return row.kind === 'path' && row.base < 0 ? readingOfPath(vocabulary, row.text) : null;
}

/** The reading of a path's last name, where that name stands alone or says whose it is. */
export function readingOfPath(vocabulary: Vocabulary, path: string): { reading: NameReading; path: string } | null {
  const last = path.slice(path.lastIndexOf('.') + 1);
  const reading = /^[A-Z][A-Z0-9_]*$/.test(last) ? null : readName(vocabulary, last);
  if (!reading || reading.about || reading.owner?.kind === 'thing') return null;
  const sure = reading.senses.some((sense) => sense.strength === 'strong' || (reading.owner?.kind === 'person' && !sense.within));
  return sure ? { reading, path } : null;
}

/** Whether a value is what a package exports: `{ mail }` of an icon set is nobody's. */
export function isOfPackage(view: OpenFile, graph: Graph, expression: number): boolean {
  if (expression < 0) return false;
  const { kind, text, base, scope, line } = view.expression(expression);
  if (kind !== 'path' || base >= 0 || text.includes('.')) return false;
  return graph.resolveName({ file: view.file, scope, line }, text)?.kind === 'external';
}
