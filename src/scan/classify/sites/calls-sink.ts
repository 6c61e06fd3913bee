import type { LibraryRow } from '../../../core/catalog.js';
import type { Role, Site } from '../../../core/observation.js';
import type { Candidate, Context } from '../candidate.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant, kindOfType, kindOfValue } from '../value-kinds.js';
import { isProgramText, ownerOfValue, readingOfValue, recordOfValue } from '../values.js';
import { candidate, positionOf } from './base.js';
import { type Carried, carriedBy, isAbout, type Reading } from './calls-values.js';
import { objectsSpread } from './spread-into.js';

/** Where a call takes what it is given. */
export interface Sink {
  readonly site: Site;
  readonly role: Role;
  /** The function around the call, or what the call's keys belong to. */
  readonly container: string | null;
  /** What the call says of all that it is given, before what stands around it. */
  readonly contexts: readonly Context[];
  readonly place: (field: string) => string;
}

/** A row's call describes a person, so that `name` in it is a person's. */
export function personContext(row: LibraryRow, callee: string): readonly Context[] {
  if (row.of !== 'person') return [];
  return [{ name: callee, reading: { kind: 'person', word: callee, records: [] }, by: 'call' }];
}

/** Hands on what a value carries, under the name that it has there. */
export function emitCarried(scan: FileScan, sink: Sink, carried: Carried, emit: Emit): void {
  emitParts(scan, sink, carried, carried, emit);
  const { field, line, column, endColumn, readings } = carried;
  for (const reading of readings) {
    const contexts = [...sink.contexts, ...reading.contexts];
    emit(candidate(scan, { ...found(sink, field), line, column, endColumn, ...reading, contexts, bias: biasOf(sink, reading) }));
  }
}

/** Each field of a whole record, under the record's name: that is what the code writes. */
export function emitParts(scan: FileScan, sink: Sink, { parts = [] }: Carried, at: At, emit: Emit): void {
  const { field, line, column, endColumn } = at;
  for (const { name, reading } of parts) {
    const place = sink.place(`${field}.${name}`);
    emit(
      candidate(scan, {
        ...found(sink, field),
        line,
        column,
        endColumn,
        ...reading,
        place,
        part: name,
        bias: biasOf(sink, reading),
      }),
    );
  }
}

type At = Pick<Candidate, 'field' | 'line' | 'column' | 'endColumn'>;

/** What a program logs of texts and messages is mostly its own. */
function biasOf(sink: Sink, { proofs }: Reading): number {
  return sink.site === 'log' && proofs.some(({ category }) => category.startsWith('user.content')) ? -2 : 0;
}

function found(sink: Sink, field: string): Pick<Candidate, 'field' | 'site' | 'role' | 'container' | 'place'> {
  return { field, site: sink.site, role: sink.role, container: sink.container, place: sink.place(field) };
}

/** A key and its value: what the key says, and what the value carries to it. */
export interface Keyed {
  readonly field: string;
  readonly value: number;
  readonly at: Pick<Candidate, 'line' | 'column' | 'endColumn'>;
  readonly extra: Partial<Candidate>;
}

/** Judges a key by its name and by what its value carries. A key that says something about data (`emailCount`, `planName`) is not read by its value. */
export function emitKeyed(scan: FileScan, sink: Sink, { field, value, at, extra }: Keyed, emit: Emit): void {
  const base = { ...found(sink, field), ...at, kind: kindOfValue(scan.view, value), constant: isWritten(scan, value), ...extra };
  const owner = ownerOfValue(scan.vocabulary, scan.view, scan.graph, value);
  const around = extra.contexts ?? sink.contexts;
  // A value that says whose it is owes nothing to the things around the call.
  const near = owner && owner.kind !== 'thing' ? around.filter(({ reading }) => reading.kind !== 'thing') : around;
  const contexts = [...recordOfValue(scan.vocabulary, scan.view, value), ...near];
  emit(candidate(scan, { ...base, valueOwner: owner, contexts }));
  const said = scan.read(field);
  if (said?.about || said?.owner?.kind === 'thing' || base.kind === 'boolean' || isAbout(scan, field)) return;
  // A key says nothing of the record that it is taken from, but of a name that stands alone: `user_id: user.email`.
  if (isKey(scan, field) && !readingOfValue(scan.vocabulary, scan.view, value)) return;
  const sentence = isSentence(scan, value);
  for (const carried of carriedBy(scan, value)) {
    const { readings } = carried;
    // What stands in a sentence goes by its own name: `message: \`Added ${email} to the list\``.
    if (sentence) {
      emitCarried(scan, sink, carried, emit);
      continue;
    }
    emitParts(scan, sink, carried, { field, ...at }, emit);
    for (const reading of readings) {
      const near = reading.proofs.length > 0 ? reading.contexts : [...reading.contexts, ...sink.contexts];
      emit(candidate(scan, { ...base, ...reading, contexts: near, bias: biasOf(sink, reading) }));
    }
  }
}

/** Whether a value is a text with words around what it names. */
function isSentence(scan: FileScan, value: number): boolean {
  if (value < 0) return false;
  const { kind, text, args } = scan.view.expression(value);
  const hasWords = (written: string) => /\p{L}\S* /u.test(written);
  if (kind === 'template') return args.length > 0 && hasWords(text.replace(/\$\{\}/g, ''));
  if (kind !== 'binary' || text !== '+') return false;
  return args.some((part) => {
    const row = scan.view.expression(part);
    return row.kind === 'string' ? hasWords(row.text) : row.kind === 'binary' && isSentence(scan, part);
  });
}

/** `customerId` is a key, whatever record it is taken from. */
function isKey(scan: FileScan, field: string): boolean {
  return /^(?:id|uuid|key|ref|hash)$/.test(scan.vocabulary.wordsOf(field).at(-1) ?? '');
}

function isWritten(scan: FileScan, value: number): boolean {
  if (value < 0) return false;
  if (isConstant(scan.view, value) || isProgramText(scan.view, value)) return true;
  return scan.view.expression(value).kind === 'path' && (scan.graph.textOf(scan.view.file, value) ?? '') !== '';
}

/** The keys of an object that a call is given, and of the objects in it. */
export function emitKeys(scan: FileScan, sink: Sink, shape: number, emit: Emit, depth = 0): void {
  const { view } = scan;
  for (const index of view.membersOf(shape)) {
    const member = view.member(index);
    if (member.kind === 'spread' && depth < 5) {
      for (const carried of carriedBy(scan, member.value)) emitCarried(scan, sink, carried, emit);
      for (const inner of objectsSpread(scan, member.value)) emitKeys(scan, sink, inner, emit, depth + 1);
      continue;
    }
    if (member.kind !== 'key' || member.name === '') continue;
    if (member.inner >= 0 && depth < 5) {
      emitKeys(scan, sink, member.inner, emit, depth + 1);
      continue;
    }
    const contexts = [...ownersOf(scan, shape), ...sink.contexts, ...scan.contexts.ofScope(view.shape(shape).scope)];
    const kind = kindOfValue(view, member.value);
    const extra = { contexts, company: scan.company(shape), kind: kind === 'unknown' ? kindOfType(view, member.type) : kind };
    emitKeyed(scan, sink, { field: member.name, value: member.value, at: positionOf(member), extra }, emit);
    emitInner(scan, sink, member.value, emit, depth);
  }
}

/** Objects within a key's value: `JSON.stringify({ … })`, `entries.map((entry) => ({ … }))`, lists of objects. */
function emitInner(scan: FileScan, sink: Sink, value: number, emit: Emit, depth: number): void {
  if (value < 0 || depth > 4) return;
  const row = scan.view.expression(value);
  if (row.kind === 'object') emitKeys(scan, sink, row.shape, emit, depth + 1);
  else if (row.kind === 'array' || (row.kind === 'call' && /^(?:JSON\.stringify|Object\.assign|structuredClone)$/.test(row.text)))
    for (const argument of row.args) emitInner(scan, sink, argument, emit, depth + 1);
}

/** The names that lead to an object within an object: `user` of `{ user: { name } }`. */
function ownersOf(scan: FileScan, shape: number): readonly Context[] {
  const { owner } = scan.view.shape(shape);
  return owner < 0
    ? []
    : scan.contexts
        .ofShape(shape)
        .filter(({ by }) => by === 'own' || by === 'outer')
        .slice(0, 3);
}
