import type { Expression } from '../../../core/facts.js';
import type { Candidate, Proof } from '../candidate.js';
import { trace } from '../paths.js';
import { proofOfPlatform } from '../proofs.js';
import { requestSource } from '../request-source.js';
import type { FileScan } from '../scan.js';
import { ownerOfValue, recordOfValue } from '../values.js';
import { type Declared, declaredIn } from './calls-declared.js';
import { type HandedRecord, type RecordPart, recordOf } from './calls-records.js';

/** What an expression hands on: the name that it has there, where that stands, and each way to read it. */
export interface Carried {
  readonly field: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly readings: readonly Reading[];
  /** The fields of a whole record. */
  readonly parts?: readonly { readonly name: string; readonly reading: Reading }[];
}

/** One way to read a value: what candidates take from it. */
export type Reading = Pick<Candidate, 'reading' | 'contexts' | 'proofs' | 'valueOwner'>;

const depthLimit = 6;
/** Functions whose result still says what they are given. */
const transparent =
  /^(?:String|JSON\.stringify|encodeURIComponent|encodeURI|escape|btoa|inspect|util\.inspect|superjson\.stringify|structuredClone|Object\.fromEntries|Object\.values|Object\.assign|Array\.from|Number|parseInt|stringify|serialize|toRaw|unref|toJS)$/;
/** Methods whose result still says what they are called on. */
const transparentMethod =
  /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|toLocaleLowerCase|toString|normalize|valueOf|toJSON|toObject|join|concat|at|slice|substring|padStart|padEnd|replace|replaceAll|lean|exec|unwrap|unwrapOr|filter|sort|toSorted|reverse|toReversed|flat)$/;
/** Methods that read one named value. */
const naming = /^(?:get|getAll|header|getHeader|getItem|query|param|namedItem)$/;
/** The name of a class, and what an error says: `PatientsController.name`, `this.constructor.name`, `error.message`. */
const namesCode =
  /(?:^|\.)(?:(?:[A-Z]\w*|constructor)\.(?:name|displayName)|(?:e|err|ex|\w*[eE]rror|exception|cause|reason)\.\w+|[A-Z]\w*Error\.\w+)$/;
const nothing: readonly Carried[] = [];
/** What a value's declaration counts, by how sure it is. */
const sureness = { high: 6, medium: 4.5, low: 3.5 } as const;

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** What an expression hands on. A function that is not known to keep its argument's meaning (`hash(email)`, `mask(email)`) hands on nothing. */
export function carriedBy(scan: FileScan, expression: number, depth = 0): readonly Carried[] {
  if (expression < 0 || depth > depthLimit) return nothing;
  const row = scan.view.expression(expression);
  const all = (rows: readonly number[]) => rows.flatMap((each) => carriedBy(scan, each, depth + 1));
  switch (row.kind) {
    case 'path':
      return ofPath(scan, expression, row);
    case 'call':
      return ofCall(scan, row, depth);
    case 'template':
    case 'array':
      return all(row.args);
    case 'binary':
      return /^(?:\+|\?\?|\|\|)$/.test(row.text) ? all(row.args) : row.text === '&&' ? all(row.args.slice(-1)) : nothing;
    case 'conditional':
      return all(row.args.slice(1));
    case 'other':
      return row.text === '...' ? all(row.args) : nothing;
    default:
      return nothing;
  }
}

function ofCall(scan: FileScan, row: Expression, depth: number): readonly Carried[] {
  if (row.base < 0 && transparent.test(row.text)) return row.args.slice(0, 1).flatMap((each) => carriedBy(scan, each, depth + 1));
  const method = lastOf(row.text);
  const argument = row.args[0];
  if (naming.test(method) && row.args.length === 1 && argument !== undefined) return ofNamedRead(scan, row, argument);
  if (!transparentMethod.test(method)) return nothing;
  if (row.base >= 0) return carriedBy(scan, row.base, depth + 1);
  const receiver = row.text.slice(0, -method.length - 1);
  return receiver === '' ? nothing : ofWritten(scan, { ...row, kind: 'path', text: receiver }, -1);
}

/** `formData.get('email')`, `request.headers.get('user-agent')`. */
function ofNamedRead(scan: FileScan, row: Expression, argument: number): readonly Carried[] {
  const name = scan.graph.textOf(scan.view.file, argument);
  if (!name || /\s/.test(name)) return nothing;
  const readings = [plainReading(scan, name, row, -1)];
  return [{ field: name, line: row.line, column: row.column, endColumn: row.endColumn, readings }];
}

function ofPath(scan: FileScan, expression: number, row: Expression): readonly Carried[] {
  if (row.base < 0) return ofWritten(scan, row, expression);
  const inner = scan.view.expression(row.base);
  // `email.split('@')[0]`, `namedItem('email').value`: what a call is read by says what the call gives.
  if (/^(?:\d+|value|data|0\.value)$/.test(row.text)) return carriedBy(scan, row.base, 1);
  const name = lastOf(row.text);
  const contexts = inner.kind === 'call' ? scan.contexts.ofCall(row.base) : [];
  const member = declaredReading(scan, row.base >= 0 ? expression : -1);
  const readings = [...member, { ...plainReading(scan, name, row, -1), contexts }];
  return [{ field: name, line: row.line, column: row.column, endColumn: row.endColumn, readings }];
}

/** A dotted path, without what its end only unwraps (`.value`, `[0]`). */
function ofWritten(scan: FileScan, row: Expression, expression: number): readonly Carried[] {
  const path = row.text.replace(/(?:\.(?:value|current|\d+|\[\]))+$/, '');
  const field = lastOf(path);
  if (field === '' || field === 'length' || field === 'this' || namesCode.test(path) || isAbout(scan, field)) return nothing;
  const at = { line: row.line, column: row.column, endColumn: row.endColumn };
  const platform = platformReading(scan, path, row);
  if (platform) return [{ field, ...at, readings: [platform] }];
  const written = { ...row, text: path };
  const declared = declaredReading(scan, expression);
  const record = recordOf(scan, { file: scan.view.file, scope: row.scope, line: row.line }, path);
  if (declared.length === 0 && record && record.parts.length > 0)
    return [{ field, ...at, readings: [], parts: record.parts.map(toPart) }];
  const readings = [
    ...declared,
    ...tracedReadings(scan, path, row),
    plainReading(scan, field, written, path === row.text ? expression : -1),
    ...(record ? [recordReading(record)] : []),
  ];
  return [{ field, ...at, readings }];
}

/** Whether a name is about data and no datum: `membershipCount`, `hasEmail`. */
export function isAbout(scan: FileScan, name: string): boolean {
  const words = scan.vocabulary.wordsOf(name);
  if (words.length < 2 || scan.read(name)?.about === null) return false;
  return scan.vocabulary.about.has(words.at(-1) as string) || scan.vocabulary.aboutFirst.has(words[0] as string);
}

const empty: Reading = { reading: null, contexts: [], proofs: [], valueOwner: null };
const proven = (proof: Proof): Reading => ({ ...empty, proofs: [proof] });

/** What the browser itself gives: `navigator.userAgent`. */
function platformReading(scan: FileScan, path: string, row: Expression): Reading | null {
  const proof = proofOfPlatform(scan, path, row.scope, row.line);
  return proof && proven(proof);
}

const toReading = ({ category, confidence, label }: Declared): Reading =>
  proven({ category, text: `\`${label}\`, where the value comes from, is one`, points: sureness[confidence] });

/** What the declaration of the last name was judged to hold. */
function declaredReading(scan: FileScan, expression: number): Reading[] {
  if (expression < 0) return [];
  const member = scan.graph.typeOf(scan.view.file, expression)?.member;
  const declared = member ? declaredIn(scan, member.shape).get(member.index) : undefined;
  return declared ? [toReading(declared)] : [];
}

/** What a local name was taken from: a parameter, a part of a request, a constant's value. */
function tracedReadings(scan: FileScan, path: string, row: Expression): Reading[] {
  const source = requestSource(scan, trace(scan, path, row.scope, row.line));
  if (source?.source === 'ip')
    return [proven({ category: 'user.device.ip_address', text: `\`${path}\` is the address that the request came from` })];
  const origin = source?.rest.at(-1);
  const fromRequest = origin !== undefined && origin !== lastOf(path) ? [plainReading(scan, origin, row, -1)] : [];
  if (path.includes('.')) return fromRequest;
  const target = scan.graph.resolveName({ file: scan.view.file, scope: row.scope, line: row.line }, path);
  if (!target || target.kind === 'module' || target.kind === 'external' || target.file !== scan.view.file) return fromRequest;
  if (target.kind === 'variable') {
    const { value } = scan.view.variable(target.index);
    return [...fromRequest, ...carriedBy(scan, value, 2).flatMap(({ readings }) => readings)];
  }
  if (target.kind !== 'parameter' && target.kind !== 'binding') return fromRequest;
  const declared = declaredIn(scan, { file: target.file, index: scan.view.member(target.index).shape }).get(target.index);
  return declared ? [toReading(declared), ...fromRequest] : fromRequest;
}

/** Whose a value is; a constant's is that of what it was given (`const userAgent = process.env.USER_AGENT`). */
function ownerOf(scan: FileScan, expression: number): Reading['valueOwner'] {
  const owner = ownerOfValue(scan.vocabulary, scan.view, scan.graph, expression);
  if (owner || expression < 0) return owner;
  const { kind, text, scope, line, base } = scan.view.expression(expression);
  if (kind !== 'path' || base >= 0 || text.includes('.')) return null;
  const target = scan.graph.resolveName({ file: scan.view.file, scope, line }, text);
  if (target?.kind !== 'variable' || target.file !== scan.view.file) return null;
  return ownerOfValue(scan.vocabulary, scan.view, scan.graph, scan.view.variable(target.index).value);
}

function plainReading(scan: FileScan, name: string, row: Expression, expression: number): Reading {
  return {
    reading: scan.read(name),
    contexts: [...recordOfValue(scan.vocabulary, scan.view, expression), ...scan.contexts.ofScope(row.scope)],
    proofs: [],
    valueOwner: ownerOf(scan, expression),
  };
}

/** A whole record, told by what its type holds. */
function recordReading({ category, text, confidence }: HandedRecord): Reading {
  return proven({ category, text, points: sureness[confidence] });
}

function toPart({ name, category, text, confidence }: RecordPart): { readonly name: string; readonly reading: Reading } {
  return { name, reading: proven({ category, text, points: sureness[confidence] }) };
}
