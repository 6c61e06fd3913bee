import type { Evidence, Step } from '../../core/evidence.js';
import type { Member } from '../../core/facts.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { before } from './code.js';
import { handedOnFrom } from './handed-on.js';
import { choosesColumn } from './names-read.js';
import type { Question } from './question.js';
import { plainName, type RecordRef, recordsOfCall, sameRecord } from './rows.js';
import { below, isColumn, recordOfColumn } from './stored.js';

/** Data that exists to be compared or kept as proof: what reads it need not be code, or reads it by its hash. */
const notMeantToBeRead = [
  'user.unique_id',
  'user.authorization',
  'user.preferences.marketing_consent',
  'user.privacy_preferences',
  'user.device.cookie_id',
];

/** What the code says of stored data: whether any of it reads them. Silent where nobody can tell. */
export function readingEvidence(question: Question): Evidence[] {
  const columns = question.observations.filter(
    (one) => isColumn(one) && one.confidence !== 'low' && !notMeantToBeRead.some((category) => covers(category, one.category)),
  );
  if (columns.length === 0 || isServedWhole(question) || isLibrary(question)) return [];
  const readers = readersByName(question);
  const places = new Map(columns.map((one) => [`${one.file}#${one.container}.${one.field}`, one]));
  const whole = new Map<string, Step | null>();
  return [...places.values()].flatMap((column) => said(question, column, readers, whole) ?? []);
}

type Readers = ReadonlyMap<string, readonly string[]>;

/** The files that read each name. */
function readersByName({ notes }: Question): Readers {
  const found = new Map<string, string[]>();
  for (const [file, { names }] of notes) {
    for (const name of names) {
      const held = found.get(name);
      if (held) held.push(file);
      else found.set(name, [file]);
    }
  }
  return found;
}

/** A package that serves records by itself reads all of them. */
function isServedWhole({ notes, rows }: Question): boolean {
  const serving = new Set(rows.serves);
  return [...notes.values()].some(({ modules }) => modules.some((name) => serving.has(name)));
}

/** What others install is read by code that nobody sees. */
function isLibrary({ readText }: Question): boolean {
  try {
    const { private: isPrivate, main, exports, types } = JSON.parse(readText('package.json') ?? '{}') as Record<string, unknown>;
    return isPrivate !== true && (exports !== undefined || types !== undefined) && main !== undefined;
  } catch {
    return false;
  }
}

function said(question: Question, column: Observation, readers: Readers, whole: Map<string, Step | null>): Evidence | null {
  const record = recordOfColumn(column);
  const { file, line, column: at, place, declaredBy } = column;
  const names = namesOf(question, column);
  if (names.some((name) => isReadSomewhere(question, column, name, readers))) return null;
  const tables = readers.get('*') ?? [];
  if (tables.length > 0 || [...readers.keys()].some((name) => name.startsWith('*') && plainName(name) === plainName(record.name)))
    return null;
  const key = record.shape ?? record.name;
  if (!whole.has(key)) whole.set(key, handedOnWhole(question, record, readers));
  const step = whole.get(key) ?? null;
  const declared = { file, line, column: at, text: `\`${place}\` is stored` };
  const about = place;
  if (step)
    return {
      claim: 'reading',
      about,
      verdict: 'not shown',
      confidence: 'low',
      text: `No code reads \`${place}\` by its name; the whole record goes on from here, and nobody can tell what reads it there`,
      because: [declared, step],
    };
  const proof = declaredBy.find((id) => isKeptAsProof(question.inventory, id));
  if (proof !== undefined)
    return {
      claim: 'reading',
      about,
      verdict: 'not shown',
      confidence: 'medium',
      text: `No code reads \`${place}\`; \`${proof}\` is kept as proof or for security, which people may read by hand`,
      because: [declared],
    };
  return {
    claim: 'reading',
    about,
    verdict: 'contradicted',
    confidence: column.confidence,
    text: `\`${place}\` is stored, and no code reads it`,
    because: [declared],
  };
}

const proofUses = ['essential.legal_obligation', 'essential.service.security', 'essential.fraud_detection', 'finance'];

function isKeptAsProof(inventory: Inventory | null, id: string): boolean {
  const purposes = Object.keys(inventory?.fields[id]?.purposes ?? {}).flatMap((purpose) => inventory?.purposes[purpose] ?? []);
  return purposes.some(
    ({ use, basis }) =>
      (use !== undefined && use !== TODO && proofUses.some((one) => covers(one, use))) ||
      (basis !== TODO && basis.some((one) => one.is === 'legal_obligation')),
  );
}

/** The names under which a column may be read: its own, and those that its builder or decorator gives it in the database. */
function namesOf({ code }: Question, { file, line, column, field }: Observation): string[] {
  const open = code.open(file);
  const row = open?.memberAt(line, column) ?? -1;
  if (!open || row < 0) return [field];
  const { decorators, value } = open.member(row);
  const written = [...decorators, ...(value >= 0 ? [value] : [])].flatMap((each) => below(open, each, 0));
  const texts = written.flatMap((each) => {
    const { kind, text } = open.expression(each);
    return kind === 'string' && /^[A-Za-z_]\w{2,}$/.test(text) ? [text] : [];
  });
  return [...new Set([field, ...texts])];
}

/** Whether a file that reads a name may mean this column: only what is known to be something else does not. */
function isReadSomewhere(question: Question, column: Observation, name: string, readers: Readers): boolean {
  return (readers.get(name) ?? []).some((file) => {
    const open = question.code.open(file);
    return !open || mayRead(question, open, column, name);
  });
}

function mayRead(question: Question, open: OpenFile, column: Observation, name: string): boolean {
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, base, scope, line } = open.expression(row);
    if (kind === 'string' || kind === 'template') {
      if (
        text.length > 2 &&
        new RegExp(`(?:^|[^\\w$])${name.replace(/\$/g, '\\$')}(?:$|[^\\w$])`).test(text) &&
        !isSpoken(open, row)
      )
        return true;
      continue;
    }
    if (kind !== 'path' && kind !== 'call' && kind !== 'new' && kind !== 'assign') continue;
    if (!text.includes(name)) continue;
    const parts = text.split('.');
    const last = kind === 'path' ? parts.length : parts.length - 1;
    for (let at = base === -1 ? 1 : 0; at < last; at += 1) {
      if (parts[at] !== name) continue;
      if (base !== -1) return true;
      if (!isOther(question, open, column, { scope, line }, parts.slice(0, at + 1))) return true;
    }
  }
  return (
    membersNamed(open, 'binding', name).some((row) => !isOtherBinding(question, open, column, row)) ||
    membersNamed(open, 'key', name).some((row) => choosesColumn(open.facts, row))
  );
}

/** A text that stands in a form, a log or an error: see what is noted of names. */
const isSpoken = (open: OpenFile, row: number): boolean => {
  const { parent, text } = open.expression(row);
  if (/\s/.test(text) && !/\b(?:select|from|where)\b/i.test(text)) return true;
  if (parent < 0) return isAttribute(open, row);
  const callee = open.expression(parent).text;
  return /(?:^|\.)(?:register|watch|useWatch|setValue|getValues|getFieldProps|setFieldValue|setError|clearErrors|trigger|control|get|getAll|has|append|t|translate|error|warn|info|log|debug)$|(?:Error|Exception)$/.test(
    callee,
  );
};

function isAttribute(open: OpenFile, value: number): boolean {
  for (let row = 0; row < open.memberCount; row += 1)
    if (open.member(row).value === value) return open.member(row).kind === 'attribute';
  return false;
}

/** Whether a path is known to be read off something else than a column's record: another declared shape, a request, a schema's result. */
function isOther(
  question: Question,
  open: OpenFile,
  column: Observation,
  place: { scope: string; line: number },
  parts: readonly string[],
): boolean {
  const found = question.code.graph.typeOfPath({ file: open.file, ...place }, parts.join('.'));
  if (
    /^(?:req|request|ctx|context|event)\.(?:body|query|params|request)\b|^(?:process\.env|window|document|location|navigator)\b/.test(
      found?.origin ?? parts.join('.'),
    )
  )
    return true;
  return found?.member ? isElsewhere(question, column, found.member) : false;
}

/** Whether a member is another one than a column. */
function isElsewhere({ code }: Question, column: Observation, member: { file: string; index: number }): boolean {
  return member.file !== column.file || member.index !== code.open(column.file)?.memberAt(column.line, column.column);
}

function membersNamed(open: OpenFile, kind: Member['kind'], name: string): number[] {
  const found: number[] = [];
  for (let row = 0; row < open.memberCount; row += 1) {
    const member = open.member(row);
    if (member.kind === kind && member.name === name) found.push(row);
  }
  return found;
}

function isOtherBinding(question: Question, open: OpenFile, column: Observation, row: number): boolean {
  const { alias, name, line, shape } = open.member(row);
  const { scope, source } = open.shape(shape);
  if (source >= 0 && /^(?:req|request|ctx)\.(?:body|query|params)$/.test(open.expression(source).text)) return true;
  return isOther(question, open, column, { scope, line }, [alias || name]);
}

/** Where a record goes on whole, with all its columns; null where each query and each use of it names what it wants. */
function handedOnWhole(question: Question, record: RecordRef, readers: Readers): Step | null {
  const { code, notes } = question;
  const related = relationStep(question, record, readers);
  if (related) return related;
  for (const [file, { queries }] of notes) {
    const open = queries.length > 0 ? code.open(file) : null;
    if (!open) continue;
    for (const row of queries) {
      const records = recordsOfCall(code, open, row);
      const { text, line, column: at } = open.expression(row);
      if (records.length === 0) {
        if (!/(?:repo|repository|model|dao|store|super|prisma|db)$/i.test(before(text))) continue;
        return { file, line, column: at, text: `\`${text}\` may give any record` };
      }
      if (!records.some((one) => sameRecord(one, record)) || choosesColumns(open, row)) continue;
      const found = handedOnFrom(code, open, row);
      if (found) return found;
    }
  }
  return null;
}

/** Whether a query says which columns it wants. */
function choosesColumns(open: OpenFile, row: number): boolean {
  return open.expression(row).args.some((argument) => {
    const { kind, shape } = open.expression(argument);
    if (kind !== 'object') return false;
    return open.membersOf(shape).some((each) => {
      const { kind: member, name, value } = open.member(each);
      return (
        member === 'key' && /^(?:select|columns|attributes)$/.test(name) && value >= 0 && open.expression(value).kind === 'object'
      );
    });
  });
}

/** Members of other records that lead to this one, where a query brings them along whole. */
function relationStep({ code }: Question, record: RecordRef, readers: Readers): Step | null {
  const [file = '', name = ''] = (record.shape ?? '').split('#');
  const open = code.open(file);
  if (!open) return { file, line: 1, column: 1, text: `\`${record.name}\` cannot be followed` };
  for (let shape = 0; shape < open.shapeCount; shape += 1) {
    const row = open.shape(shape);
    if (row.name !== name || row.kind === 'parameters') continue;
    for (const { member } of code.graph.reachedFrom({ file, index: shape })) {
      if (member === '') continue;
      for (const reader of readers.get(member) ?? []) {
        const other = code.open(reader);
        const step = other && broughtAlong(other, member);
        if (step) return step;
      }
    }
  }
  return null;
}

/** `include: { user: true }`, `relations: ['user']`, `populate('user')`. */
function broughtAlong(open: OpenFile, member: string): Step | null {
  for (let row = 0; row < open.memberCount; row += 1) {
    const { kind, name, value, line, column, shape } = open.member(row);
    if (kind !== 'key' || name !== member || value < 0) continue;
    const { kind: held, text, shape: inner } = open.expression(value);
    const { owner, name: around } = open.shape(shape);
    const outer = owner >= 0 ? open.member(owner).name : around;
    if (!/^(?:include|relations|with|select|populate|query)$/.test(outer)) continue;
    const isWhole =
      (held === 'boolean' && text === 'true') ||
      (held === 'object' &&
        !open.membersOf(inner).some((each) => /^(?:select|columns|attributes)$/.test(open.member(each).name)));
    if (isWhole) return { file: open.file, line, column, text: `\`${member}\` is brought along whole` };
  }
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, line, column } = open.expression(row);
    if (kind === 'string' && text.split(/[.\s]/).includes(member))
      return { file: open.file, line, column, text: `\`${text}\` may bring it along whole` };
  }
  return null;
}
