import type { Confidence } from '../../../core/observation.js';
import { sensitivityOf } from '../../../core/selectors.js';
import type { Site, TypeTarget, ValueTarget } from '../../link/graph.js';
import { readContainer } from '../containers.js';
import type { FileScan } from '../scan.js';
import { type Declared, declaredIn } from './calls-declared.js';

/** A whole record that is handed on: what it holds, told by the category that weighs most. */
export interface HandedRecord {
  /** Each personal field that its type declares, what weighs most last; none where the record is known by its name alone. */
  readonly parts: readonly RecordPart[];
  readonly category: string;
  readonly confidence: Confidence;
  readonly text: string;
}

/** A field of a record that is handed on. */
export interface RecordPart {
  readonly name: string;
  readonly category: string;
  readonly confidence: Confidence;
  readonly text: string;
}

const mostNamed = 4;

/** What its type says that it holds, its own members before those of what it holds in turn. */
function fieldsOf(scan: FileScan, site: Site, path: string, value: ValueTarget, depth: number): Declared[] {
  const found = value.targets.slice(0, 3).flatMap((target) => fieldsOfTarget(scan, target));
  // What a record links to may or may not be with it.
  if (depth > 0) return found.map((field) => ({ ...field, confidence: 'low' }));
  if (found.length > 0) return found;
  return value.targets.slice(0, 1).flatMap((target) =>
    scan.graph.membersOf(target).flatMap(({ name }) => {
      if (name === '' || readContainer(scan.vocabulary, name).kind !== 'person') return [];
      const inner = scan.graph.typeOfPath(site, `${path}.${name}`);
      return inner ? fieldsOf(scan, site, `${path}.${name}`, inner, depth + 1) : [];
    }),
  );
}

function fieldsOfTarget(scan: FileScan, target: TypeTarget): Declared[] {
  return scan.graph.membersOf(target).flatMap((member) => declaredIn(scan, member.shape).get(member.index) ?? []);
}

/** Special kinds of data before all others; then what says who the person is. */
function rankOf(scan: FileScan, { category, confidence }: Declared): number {
  const sensitivity = sensitivityOf(scan.catalog, category);
  const sure = confidence === 'low' ? 0 : 10;
  if (sensitivity === 'special' || sensitivity === 'criminal') return sure + 4;
  if (/^user\.(?:name|contact\.(?:email|phone_number))/.test(category)) return sure + 3;
  if (/^user\.(?:account|contact|demographic|unique_id)/.test(category)) return sure + 2;
  return sure + (category.startsWith('user.authorization') ? 0 : 1);
}

/** A record that is known by its name alone: `console.log(customer)` where nothing says what a customer holds. */
function byName(scan: FileScan, name: string, value: ValueTarget | null): HandedRecord | null {
  if (value && (value.type !== null || value.targets.length > 0)) return null;
  const reading = readContainer(scan.vocabulary, name);
  if (reading.kind !== 'person' || scan.vocabulary.wordsOf(name).length > 3) return null;
  const made = reading.records[0]?.makes[0] ?? 'user.account';
  return { parts: [], category: made, confidence: 'medium', text: `\`${name}\` is a person's record` };
}

/** A record is a person's by its name, by its type's, or by what most of it is: one address in an event about the server does not make it one. */
function isPersons(scan: FileScan, name: string, value: ValueTarget | null, fields: readonly Declared[]): boolean {
  const targets = value?.targets.slice(0, 3) ?? [];
  const names = [name, ...targets.map(({ shape }) => scan.graph.pathOf(shape))];
  const kinds = names.map((each) => readContainer(scan.vocabulary, each).kind);
  if (kinds.some((kind) => kind === 'person' || kind === 'maybe')) return true;
  const telling = fields.filter(
    ({ category, confidence }) => confidence === 'high' && !category.startsWith('user.content'),
  ).length;
  if (kinds.includes('record')) return telling > 0;
  return telling > 2 || targets.some((target) => scan.graph.membersOf(target).length <= 2 * telling);
}

/** A key leads to a record without being one: `employeeId`. */
const isKey = ({ vocabulary }: FileScan, name: string): boolean =>
  /^(?:id|uuid|uid|key|ref|slug|hash|token|count|index)$/.test(vocabulary.wordsOf(name).at(-1) ?? '');

function partsOf(ranked: readonly Declared[], record: string): RecordPart[] {
  const parts = new Map<string, RecordPart>();
  for (const { label, category, confidence } of ranked) {
    const name = label.slice(label.lastIndexOf('.') + 1);
    const text = `\`${record}\` is handed on whole, with \`${label}\``;
    if (confidence !== 'low' && !parts.has(name)) parts.set(name, { name, category, confidence, text });
  }
  return [...parts.values()].reverse();
}

/** The record that a path stands for; null where it is no person's. */
export function recordOf(scan: FileScan, site: Site, path: string): HandedRecord | null {
  const value = scan.graph.typeOfPath(site, path);
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (isKey(scan, name)) return null;
  const fields = value ? fieldsOf(scan, site, path, value, 0) : [];
  const ranked = fields.toSorted((a, b) => rankOf(scan, b) - rankOf(scan, a));
  const [first] = ranked;
  if (!first) return byName(scan, name, value);
  if (!isPersons(scan, name, value, fields)) return null;
  const names = [...new Set(fields.map(({ label }) => label.slice(label.lastIndexOf('.') + 1)))];
  const told = names.slice(0, mostNamed).map((each) => `\`${each}\``);
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
  const surest = (['high', 'medium'] as const).find((level) => fields.some(({ confidence }) => confidence === level));
  const parts = partsOf(ranked, name);
  return {
    parts,
    category: first.category,
    confidence: surest ?? 'low',
    text: `\`${name}\` holds ${told.join(', ')}${more}`,
  };
}
