import type { Evidence, Step } from '../../core/evidence.js';
import { type Inventory, TODO } from '../../core/inventory.js';
import type { Observation } from '../../core/observation.js';
import { covers, isOwnData, usesOfField } from '../../core/selectors.js';
import { type Deletion, erasureIn } from './deletions.js';
import { exportsIn } from './exports.js';
import { type Unit, unitNamed } from './functions.js';
import type { Question } from './question.js';
import { reachFrom, rowsOf, startAt } from './reach.js';
import { plainName, type RecordRef, recordsOfCall, sameRecord } from './rows.js';
import { cascades, isColumn, recordOfColumn } from './stored.js';

/** Keys and hashes of them: giving them out would harm the person. */
const secret = 'user.authorization';

/** What the code says of the rights of people with an account: whether an export holds what is declared of them, and what stays when they close it. */
export function rightsEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const columns = question.observations.filter(isColumn);
  return [...exportSaid(question, inventory, columns), ...closingSaid(question, inventory, columns)];
}

/** Fields of people who have an account, with the columns that hold nothing else. */
function fieldsOfAccounts(inventory: Inventory, columns: readonly Observation[]): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const [id, field] of Object.entries(inventory.fields)) {
    const has = field.subjects.some((subject) => inventory.subjects[subject]?.has.includes('account'));
    const own = columns.filter(({ declaredBy }) => declaredBy.length === 1 && declaredBy[0] === id);
    if (has && own.length > 0 && isOwnData(inventory, field) && !covers(secret, field.category)) found.set(id, own);
  }
  return found;
}

function exportSaid(question: Question, inventory: Inventory, columns: readonly Observation[]): Evidence[] {
  // What reads no record of a person hands on what is made elsewhere, or is an export of something else.
  const exports = exportsIn(question).filter(({ records }) => records.some((one) => isPerson(inventory, one.name)));
  const [first] = exports;
  if (!first) return [];
  const { at } = first;
  const records = exports.flatMap((one) => one.records);
  const broughtAlong = new Set(exports.flatMap(({ words }) => words).map(plainName));
  return [...fieldsOfAccounts(inventory, columns)].map(([id, own]): Evidence => {
    const left = own.filter((one) => {
      const record = recordOfColumn(one);
      return !records.some((read) => sameRecord(read, record)) && !broughtAlong.has(plainName(record.name));
    });
    const places = left.map(({ place }) => `\`${place}\``).join(', ');
    return {
      claim: 'access',
      about: `fields.${id}`,
      verdict: left.length === 0 ? 'supported' : 'not shown',
      confidence: left.length === own.length ? 'high' : 'medium',
      text: left.length === 0 ? `An export hands out \`${id}\`` : `An export leaves out ${places}`,
      because: [
        at,
        ...left.slice(0, 3).map(({ file, line, column, place }) => ({ file, line, column, text: `\`${place}\` is stored` })),
      ],
    };
  });
}

/** Records that point to a person's own one and that nothing takes away with it. */
function closingSaid(question: Question, inventory: Inventory, columns: readonly Observation[]): Evidence[] {
  const closings = closingsIn(question, inventory);
  if (closings.length === 0) return [];
  return [...fieldsOfAccounts(inventory, columns)].flatMap(([id, own]): Evidence[] => {
    const field = inventory.fields[id];
    const [use] = field ? usesOfField(inventory, id, field) : [];
    const closing = closings.filter(({ subject }) => field?.subjects.includes(subject));
    const retention = use?.value('retention');
    if (
      !use ||
      closing.length === 0 ||
      !retention ||
      retention === TODO ||
      !retention.of.includes('account_closed') ||
      retention.enforced_by !== undefined
    )
      return [];
    const left = own.filter((one) => !goesWith(question, recordOfColumn(one), closing));
    const [first] = left;
    const places = left.map(({ place }) => `\`${place}\``).join(', ');
    return [
      {
        claim: 'erasure',
        about: use.pathOf('retention'),
        verdict: first ? 'not shown' : 'supported',
        confidence: 'medium',
        text: first ? `Deleting the account leaves ${places} where it is` : `\`${id}\` goes with the account`,
        because: [
          ...closing.slice(0, 1).map(({ at }) => at),
          ...left.slice(0, 3).map(({ file, line, column, place }) => ({ file, line, column, text: `\`${place}\` is stored` })),
        ],
      },
    ];
  });
}

/** Whether a record goes with one of the accounts that are closed: by itself, or since it hangs on what goes. */
function goesWith(question: Question, record: RecordRef, closings: readonly Closing[]): boolean {
  return closings.some(({ deletions }) => {
    const gone = deletions.filter(({ how }) => how === 'rows').flatMap(({ records }) => records);
    const isTaken = deletions.some(({ how, records }) => how !== 'soft' && records.some((one) => sameRecord(one, record)));
    return isTaken || cascades(question, record, gone);
  });
}

const isPerson = (inventory: Inventory, name: string): boolean =>
  Object.values(inventory.subjects).some(
    ({ has, code }) => has.includes('account') && code.some((one) => plainName(one) === plainName(name)),
  );

/** What is taken away; plain data. */
type Taken = Omit<Deletion, 'by'>;

/** Where the account of a subject is deleted, and everything that the function around it takes away. */
interface Closing {
  readonly subject: string;
  readonly at: Step;
  readonly deletions: readonly Taken[];
}

/** For each subject the first of its records that code deletes, in the order in which the inventory names them: the account stands before its sessions. */
function closingsIn(question: Question, inventory: Inventory): Closing[] {
  const found = new Map<string, readonly Taken[]>();
  for (const [file, { deletions }] of question.notes) {
    const named = deletions.length > 0 ? question.once(`deleted ${file}`, () => namesDeleted(question, file, deletions)) : [];
    for (const [index, names] of named.entries()) {
      const row = deletions[index] ?? -1;
      const wanted = names.filter((name) => !found.has(plainName(name)) && isPerson(inventory, name));
      const taken = wanted.length > 0 ? question.once(`taken ${file}#${row}`, () => takenAround(question, file, row)) : [];
      for (const name of taken.length > 0 ? wanted : []) found.set(plainName(name), taken);
    }
  }
  return Object.entries(inventory.subjects).flatMap(([subject, { has, code: models }]): Closing[] => {
    const name = has.includes('account') ? models.map(plainName).find((one) => found.has(one)) : undefined;
    const deletions = found.get(name ?? '') ?? [];
    const own = deletions.find(({ how, records }) => how === 'rows' && records.some((one) => plainName(one.name) === name));
    return own
      ? [{ subject, at: { file: own.file, line: own.line, column: own.column, text: 'The account is deleted' }, deletions }]
      : [];
  });
}

/** The records that each of some calls of a file is made on. */
function namesDeleted({ code }: Question, file: string, deletions: readonly number[]): string[][] {
  const open = code.open(file);
  return open ? deletions.map((row) => recordsOfCall(code, open, row).map(({ name }) => name)) : [];
}

function takenAround({ code, rows }: Question, file: string, row: number): readonly Taken[] {
  const open = code.open(file);
  if (!open) return [];
  const { scope, line, column } = open.expression(row);
  const unit: Unit = unitNamed(code, file, scope) ?? { file, scope: '', line, column };
  const reach = reachFrom(code, [startAt(unit)]);
  const found = [...reach.units.values()].flatMap((reached) => erasureIn(code, rows, reached).deletions);
  return rowsOf(code, unit).length > 0 ? found.map(({ by, ...taken }) => taken) : [];
}
