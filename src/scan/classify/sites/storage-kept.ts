import type { Candidate, Proof } from '../candidate.js';
import { readContainer } from '../containers.js';
import { namePlace } from '../place.js';
import type { Emit, FileScan } from '../scan.js';
import { isConstant } from '../value-kinds.js';
import { candidate } from './base.js';
import { emitKeyed, emitKeys, type Sink } from './calls-sink.js';
import { functionAt } from './logs.js';

/** One thing that is kept: under which name, what, and where. */
export interface Kept {
  /** As the code writes it: the text, or the constant that holds it. */
  readonly field: string;
  /** What it is kept under, as far as that says what it is. */
  readonly name: string;
  /** What it is kept under. */
  readonly kept: string;
  readonly value: number;
  readonly at: Pick<Candidate, 'line' | 'column' | 'endColumn'>;
  readonly scope: string;
  readonly cookie: boolean;
}

const credential = /^user\.authorization/;
const setting = /^user\.preferences\.(?:locale|timezone)/;
const serializing = /^(?:JSON\.stringify|encodeURIComponent|btoa)$/;

function sinkOf(scan: FileScan, kept: Kept): Sink {
  return {
    site: 'storage',
    role: 'stores',
    container: functionAt(kept.scope),
    // It is kept on somebody's device, whatever the part of the page is called that keeps it.
    contexts: scan.contexts.ofScope(kept.scope).filter(({ reading }) => reading.kind !== 'thing'),
    place: () => namePlace(kept.cookie ? 'cookie' : 'storage', kept.kept),
  };
}

/** What the name of a cookie says by custom: `connect.sid`, `shop_session`. */
function proofsOfCookie(scan: FileScan, name: string): Proof[] {
  const words = scan.vocabulary.wordsOf(name).filter((word) => !/^(?:id|key|token|cookie|value)$/.test(word));
  const row = [name.toLowerCase(), words.at(-1) ?? '']
    .flatMap((each) => scan.libraries.rowsFor('validator', { module: 'cookie-name', name: each }))
    .at(0);
  return row?.proves ? [{ category: row.proves, text: `cookies called \`${name}\` know a browser or who is signed in` }] : [];
}

/** A key that is a person (`visitor`), whatever stands in it: at least an id of theirs. */
function proofsOfPerson(scan: FileScan, name: string): Proof[] {
  const isPerson = readContainer(scan.vocabulary, name).kind === 'person' && scan.vocabulary.wordsOf(name).length < 3;
  return isPerson ? [{ category: 'user.unique_id', text: `\`${name}\` is a person` }] : [];
}

/** A key without the name of the app before it: `pw.account-email` is `account-email`. */
const withoutPrefix = (name: string): string => name.replace(/^@?[\w-]+[.:/@](?=.)/, '');

/** What a store on a person's own device keeps of credentials and settings is that person's. */
function biasOf(scan: FileScan, name: string): number {
  const senses = scan.read(name)?.senses.filter(({ within }) => !within) ?? [];
  if (senses.some(({ category }) => setting.test(category))) return 8;
  return senses.some(({ category }) => credential.test(category)) ? 4 : 0;
}

/** Judges what is kept by the name that it is kept under, by its value, and by what stands in it. */
export function emitKept(scan: FileScan, kept: Kept, emit: Emit): void {
  const sink = sinkOf(scan, kept);
  const name = withoutPrefix(kept.name);
  const { field, at, value } = kept;
  emitKeyed(scan, sink, { field, value, at, extra: { reading: scan.read(name), bias: biasOf(scan, name) } }, emit);
  const base = { ...at, field, site: sink.site, role: sink.role, container: sink.container, place: sink.place(field) };
  const constant = isConstant(scan.view, value);
  for (const proof of kept.cookie ? proofsOfCookie(scan, name) : [])
    emit(candidate(scan, { ...base, proofs: [proof], constant }));
  for (const proof of proofsOfPerson(scan, name))
    emit(candidate(scan, { ...base, proofs: [{ ...proof, points: 4.5 }], constant }));
  const shape = objectWithin(scan, value, 0);
  if (shape < 0) return;
  emitKeys(scan, { ...sink, contexts: [], place: (inner) => namePlace('storage', inner) }, shape, emit);
  for (const proof of proofsOfContents(scan, name, shape)) emit(candidate(scan, { ...base, proofs: [proof] }));
}

/** What the keys of an object say of the name that it is kept under. */
function proofsOfContents(scan: FileScan, name: string, shape: number): Proof[] {
  for (const index of scan.view.membersOf(shape)) {
    const member = scan.view.member(index);
    const reading = scan.read(member.name);
    const strong = reading?.about ? undefined : reading?.senses.find(({ strength }) => strength === 'strong');
    if (strong && !isConstant(scan.view, member.value))
      return [{ category: strong.category, text: `\`${name}\` holds \`${member.name}\`` }];
  }
  return [];
}

function objectWithin(scan: FileScan, value: number, depth: number): number {
  if (value < 0 || depth > 3) return -1;
  const row = scan.view.expression(value);
  if (row.kind === 'object') return row.shape;
  return row.kind === 'call' && serializing.test(row.text) ? objectWithin(scan, row.args[0] ?? -1, depth + 1) : -1;
}
