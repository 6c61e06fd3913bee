import type { EvidenceRows } from '../../core/evidence-rows.js';
import { countOf, moduleAt } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import { type Code, lastName } from './code.js';
import { optionsOf } from './options.js';
import type { Reached } from './reach.js';
import { rowsOf, unitsNamedBy } from './reach.js';
import { type RecordRef, recordsOfCall } from './rows.js';

/** A call that takes data away: whole rows, rows that are only marked as gone, or some of their keys. */
export interface Deletion {
  readonly how: 'rows' | 'soft' | 'keys';
  readonly records: readonly RecordRef[];
  /** For `keys`: the names that are emptied. */
  readonly keys: readonly string[];
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly column: number;
  readonly by: Reached;
}

/** What units do to data. `doubtful`: calls that may take data away, though nobody can tell which. */
export interface Erasure {
  readonly deletions: readonly Deletion[];
  readonly doubtful: readonly string[];
}

const updates =
  /^(?:update|updateMany|updateOne|findByIdAndUpdate|findOneAndUpdate|set|upsert|save|patch|nativeUpdate|assign|merge)$/;
const emptied = new Set(['null', 'undefined']);

/** Finds what one unit does to data. */
export function erasureIn(code: Code, rows: EvidenceRows, reached: Reached): Erasure {
  const open = code.open(reached.unit.file);
  if (!open) return { deletions: [], doubtful: [] };
  const own = rowsOf(code, reached.unit);
  const followed = new Set(unitsNamedBy(code, open, own).map(({ row }) => row));
  const deletions: Deletion[] = [];
  const doubtful: string[] = [];
  for (const row of own) {
    const expression = open.expression(row);
    const { kind, text, line, column } = expression;
    const at = { file: open.file, row, line, column, by: reached };
    if (
      kind === 'tagged' ||
      (kind === 'call' && /(?:^|\.)(?:query|execute|raw|\$executeRaw|\$executeRawUnsafe|unsafe|run|exec)$/.test(text))
    ) {
      const told = statement(code, open, row);
      if (told) deletions.push({ ...told, ...at });
      else if (kind === 'tagged' ? /sql|raw|query/i.test(text) : true) doubtful.push(text);
      continue;
    }
    if (kind !== 'call' || isDecorator(open, row)) continue;
    const found = deletionOf(code, rows, open, row);
    if (found) deletions.push({ ...found, ...at });
    else if (!followed.has(row) && !isCryptic(open, row) && mayErase(rows, lastName(text))) doubtful.push(text);
  }
  return { deletions, doubtful };
}

const decorators = new WeakMap<OpenFile, ReadonlySet<number>>();

/** `@DeleteDateColumn()`, which runs nothing. */
function isDecorator(open: OpenFile, row: number): boolean {
  let found = decorators.get(open);
  if (!found) {
    const rows = new Set<number>();
    for (let at = 0; at < open.memberCount; at += 1)
      if (open.hasDecorators(at)) for (const each of open.member(at).decorators) rows.add(each);
    found = rows;
    decorators.set(open, found);
  }
  return found.has(row);
}

/** `cipher.update(…)`, `createHmac(…).update(…)`: steps of a cipher or a hash, which touch no row. */
function isCryptic(open: OpenFile, row: number): boolean {
  const { text, base } = open.expression(row);
  const receiver = base < 0 ? text.split('.').slice(0, -1).join('.') : open.expression(base).text;
  return (
    /^(?:update|setAuthTag|setAAD|setAutoPadding)$/.test(lastName(text)) &&
    /cipher|hash|hmac|digest|signer?$|verif/i.test(lastName(receiver))
  );
}

const ofDates = /^(?:set(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Time)|setTimeout)$/;

function mayErase({ doubtful }: EvidenceRows, name: string): boolean {
  if (ofDates.test(name)) return false;
  const plain = name.toLowerCase();
  return doubtful.some((word) => plain.startsWith(word) || (word.length > 4 && plain.includes(word)));
}

type Told = Pick<Deletion, 'how' | 'records' | 'keys'>;

/** `DELETE FROM users WHERE …`, `UPDATE users SET email = NULL`. */
function statement(code: Code, open: OpenFile, row: number): Told | null {
  const { args } = open.expression(row);
  const text = args.slice(0, 1).map((argument) => {
    const { kind, text: written } = open.expression(argument);
    return kind === 'template' ? written : (code.graph.textOf(open.file, argument) ?? written);
  })[0];
  if (text === undefined) return null;
  const gone = /\b(?:delete\s+from|truncate(?:\s+table)?)\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)/i.exec(text)?.[1];
  if (gone !== undefined) return { how: 'rows', records: [{ name: gone, shape: null }], keys: [] };
  const [, changed, set = ''] = /\bupdate\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)["'`\]]?\s+set\s+([\s\S]*)/i.exec(text) ?? [];
  if (changed === undefined) return null;
  const keys = [...set.matchAll(/["'`[]?(\w+)["'`\]]?\s*=\s*(?:null\b|''|'[^']*')/gi)].map(([, name = '']) => name);
  return keys.length > 0 ? { how: 'keys', records: [{ name: changed, shape: null }], keys } : null;
}

function deletionOf(code: Code, rows: EvidenceRows, open: OpenFile, row: number): Told | null {
  const { text, args } = open.expression(row);
  const name = lastName(text);
  const known = rows.deletions.find(({ match }) => match.includes(name));
  if (known) {
    const named = recordsOfCall(code, open, row);
    const records = named.length > 0 ? named : recordsAfter(code, open, row);
    const isSoft =
      known.soft === true ||
      (name === 'destroy' && records.some((one) => isParanoid(code, one)) && !isForced(code, open, args)) ||
      (/^delete(?:ById)?$/.test(name) && records.some((one) => isSoftened(code, rows, one)));
    return records.length > 0 ? { how: isSoft ? 'soft' : 'rows', records, keys: [] } : null;
  }
  if (!updates.test(name)) return null;
  const written = args.flatMap((argument) => emptiedIn(open, argument, 0));
  const marks = args
    .flatMap((argument) => keysIn(open, argument, 0))
    .filter((key) => /^(?:deleted_?at|is_?deleted|deleted|archived_?at|removed_?at)$/i.test(key));
  if (written.length === 0 && marks.length === 0) return null;
  const records = recordsOfCall(code, open, row);
  if (records.length === 0) return null;
  return written.length === 0 ? { how: 'soft', records, keys: [] } : { how: 'keys', records, keys: written };
}

/** `createQueryBuilder().delete().from(Customer)`: what the chain names after the word that takes it away. */
function recordsAfter(code: Code, open: OpenFile, row: number): RecordRef[] {
  const { parent } = open.expression(row);
  if (parent < 0 || open.expression(parent).base !== row || lastName(open.expression(parent).text) !== 'from') return [];
  return recordsOfCall(code, open, parent);
}

/** A schema with a plugin by which `delete` only marks the row. */
function isSoftened(code: Code, { softening }: EvidenceRows, { shape }: RecordRef): boolean {
  const facts = code.open((shape ?? '').split('#')[0] ?? '')?.facts;
  for (let row = 0; facts && row < countOf(facts, 'modules'); row += 1)
    if (softening.includes(moduleAt(facts, row).module)) return true;
  return false;
}

/** Sequelize's `paranoid: true`, by which a row is marked and stays. */
function isParanoid(code: Code, { shape }: RecordRef): boolean {
  const open = code.open((shape ?? '').split('#')[0] ?? '');
  for (let row = 0; open && row < open.memberCount; row += 1) {
    const { name, value } = open.member(row);
    if (name === 'paranoid' && value >= 0 && open.expression(value).text === 'true') return true;
  }
  return false;
}

/** `destroy({ force: true })`; what cannot be told may be. */
function isForced(code: Code, open: OpenFile, args: readonly number[]): boolean {
  return args.some((each) => {
    const { keys, isWhole } = optionsOf(code, open, each);
    const force = keys.get('force');
    return force ? force.open.expression(force.row).text !== 'false' : !isWhole;
  });
}

/** Keys of an object and of the objects in it (`data`, `$set`, `$unset`) that get nothing or a constant. */
function emptiedIn(open: OpenFile, row: number, depth: number): string[] {
  const { kind, shape } = open.expression(row);
  if (kind !== 'object' || depth > 2) return [];
  return open.membersOf(shape).flatMap((index) => {
    const { name, value, kind: member } = open.member(index);
    if (member !== 'key' || value === -1) return [];
    const held = open.expression(value);
    if (held.kind === 'object' && /^(?:data|\$set|\$unset|set|update)$/.test(name)) return emptiedIn(open, value, depth + 1);
    const isEmpty =
      held.kind === 'null' ||
      held.kind === 'string' ||
      held.kind === 'template' ||
      (held.kind === 'path' && (emptied.has(held.text) || (held.text === name && hasConstant(open, name)))) ||
      (held.kind === 'boolean' && held.text === 'false');
    return isEmpty ? [name] : [];
  });
}

/** Whether a local object of constants has a name, which a shorthand (`{ deliveryAddress }`) then hands on. */
function hasConstant({ variableCount, variable, expression, membersOf, member }: OpenFile, name: string): boolean {
  for (let at = 0; at < variableCount; at += 1) {
    const { name: own, value } = variable(at);
    if (own !== name || value < 0 || expression(value).kind !== 'object') continue;
    const values = membersOf(expression(value).shape).map((row) => member(row).value);
    if (values.length > 0 && values.every((row) => row !== -1 && /^(?:string|null|number)$/.test(expression(row).kind)))
      return true;
  }
  return false;
}

function keysIn(open: OpenFile, row: number, depth: number): string[] {
  const { kind, shape } = open.expression(row);
  if (kind !== 'object' || depth > 2) return [];
  return open.membersOf(shape).flatMap((index) => {
    const { name, value } = open.member(index);
    return [name, ...(value !== -1 && /^(?:data|\$set)$/.test(name) ? keysIn(open, value, depth + 1) : [])];
  });
}
