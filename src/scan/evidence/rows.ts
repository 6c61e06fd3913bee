import type { OpenFile } from '../link/open-file.js';
import type { Code } from './code.js';
import { before, lastName } from './code.js';

/** A kind of record that code names: by the shape that declares it where that is known, else by its name. `name` is the code's own. */
export interface RecordRef {
  readonly name: string;
  readonly shape: string | null;
}

/** A name as records are compared by: `PasswordReset`, `password_resets` and `passwordReset` are one. */
export function plainName(name: string): string {
  const letters = name
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .replace(/(?:model|entity|schema|table|repository|repo|collection)s?$/, '');
  return letters
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<!s)s$/, '');
}

/** Whether two references mean the same records. */
export function sameRecord(a: RecordRef, b: RecordRef): boolean {
  return (a.shape !== null && a.shape === b.shape) || plainName(a.name) === plainName(b.name);
}

const accessors =
  /(?:^|\.)(?:prisma|client|db|database|tx|trx|transaction|models?|orm|prismaClient|ctx\.db|ctx\.prisma)\.(\w+)$/i;

/** The records that a call is made on: `prisma.user`, `User`, `database.getRepository(Refund)`, `this.users` of a `Repository<User>`, `db('users')`. */
export function recordsOfCall(code: Code, open: OpenFile, row: number): RecordRef[] {
  const { text, base, args, scope, line } = open.expression(row);
  const receiver = before(text);
  const found: RecordRef[] = [];
  if (base === -1) found.push(...recordsOfPath(code, open, { scope, line }, receiver));
  else found.push(...recordsOfChain(code, open, base, 0));
  if (found.length === 0) found.push(...args.slice(0, 1).flatMap((argument) => recordsOfArgument(code, open, argument)));
  return found;
}

interface Place {
  readonly scope: string;
  readonly line: number;
}

function recordsOfPath(code: Code, open: OpenFile, place: Place, path: string, depth = 0): RecordRef[] {
  if (path === '') return [];
  const value = code.graph.typeOfPath({ file: open.file, ...place }, path);
  const typed = (value?.targets ?? []).flatMap(({ shape }) => refOfShape(code, shape) ?? []);
  if (typed.length > 0) return typed;
  const repository = value?.type ? repositoryOf(code, value.type) : [];
  if (repository.length > 0) return repository;
  const accessor = accessors.exec(path)?.[1];
  if (accessor !== undefined) return [{ name: accessor, shape: null }];
  const made = path.includes('.') ? [] : valueOfVariable(code, open, place, path, depth);
  if (made.length > 0) return made;
  const name = lastName(path);
  return /^[A-Z]\w+$/.test(name) || /(?:Repository|Repo|Model|Collection)$/.test(name) ? [{ name, shape: null }] : [];
}

function repositoryOf(code: Code, type: { file: string; index: number }): RecordRef[] {
  return code.graph.resolveTypes(type.file, type.index).flatMap(({ shape }) => refOfShape(code, shape) ?? []);
}

/** `const customers = database.getRepository(Customer)`. */
function valueOfVariable(code: Code, open: OpenFile, place: Place, name: string, depth: number): RecordRef[] {
  const target = code.graph.resolveName({ file: open.file, ...place }, name);
  if (target?.kind !== 'variable') return [];
  const other = code.open(target.file);
  const value = other ? other.variable(target.index).value : -1;
  // A name may be given what is made of itself: `const client = remember(() => client.extend())`.
  return other && value >= 0 ? recordsOfChain(code, other, value, depth + 1) : [];
}

/** The records that the beginning of a chain names. */
function recordsOfChain(code: Code, open: OpenFile, row: number, depth: number): RecordRef[] {
  const { kind, text, base, args, types, scope, line } = open.expression(row);
  if (depth > 8) return [];
  if (kind === 'path') return recordsOfPath(code, open, { scope, line }, text, depth + 1);
  if (kind !== 'call' && kind !== 'new') return [];
  const typed = types
    .flatMap((type) => code.graph.resolveTypes(open.file, type))
    .flatMap(({ shape }) => refOfShape(code, shape) ?? []);
  if (typed.length > 0) return typed;
  const named = args.slice(0, 1).flatMap((argument) => recordsOfArgument(code, open, argument));
  if (
    named.length > 0 &&
    /^(?:getRepository|getTreeRepository|getMongoRepository|getCustomRepository|from|delete|update|deleteFrom|updateTable|table|collection|model|into|getCollection|knex|db|em|repository|repo|trx|tx|sql|forEntity)$/.test(
      lastName(text),
    )
  )
    return named;
  if (base !== -1) return recordsOfChain(code, open, base, depth + 1);
  return recordsOfPath(code, open, { scope, line }, before(text), depth + 1);
}

/** A class, a table or a text that names records. */
function recordsOfArgument(code: Code, open: OpenFile, row: number): RecordRef[] {
  const { kind, text, scope, line } = open.expression(row);
  const written = code.graph.textOf(open.file, row);
  if (written !== null && kind === 'string') return /^\w+$/.test(written) ? [{ name: written, shape: null }] : [];
  if (kind !== 'path') return [];
  const target = text.includes('.') ? null : code.graph.resolveName({ file: open.file, scope, line }, text);
  if (target?.kind === 'shape') return [refOfShape(code, target)].flatMap((ref) => ref ?? []);
  const typed = (code.graph.typeOf(open.file, row)?.targets ?? []).flatMap(({ shape }) => refOfShape(code, shape) ?? []);
  if (typed.length > 0) return typed;
  return target?.kind === 'variable' || target?.kind === 'external' ? [{ name: text, shape: null }] : [];
}

/** The reference that a declared shape is; null for what is no record. */
export function refOfShape(code: Code, shape: { file: string; index: number }): RecordRef | null {
  const row = code.open(shape.file)?.shape(shape.index);
  if (!row) return null;
  const name = row.kind === 'object' ? code.graph.pathOf(shape).split('.')[0] || row.name : row.name;
  return name === '' ? null : { name, shape: `${shape.file}#${name}` };
}
