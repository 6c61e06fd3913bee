import type { Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { type ClientBase, clientBase } from '../link/client-base.js';
import type { OpenFile } from '../link/open-file.js';
import { callsOnPackage } from './clients.js';
import { keyOfUnit, type Unit, unitNamed } from './functions.js';
import type { Question } from './question.js';
import { filesAround, referencesFrom } from './references.js';

/** A datum that comes to a call under another name: the observation's id, and the steps that lead there. */
export interface Arrival {
  readonly observation: string;
  readonly steps: readonly Step[];
}

/** A bare name that a call by which something leaves is given, and what it holds. */
export interface Given {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /** The function in which the call stands. */
  readonly within: string;
  readonly arrivals: readonly Arrival[];
  /** Where the client of the call was pointed to; `address` is null where a setting says so. Absent where its making says nothing. */
  readonly base?: ClientBase;
}

/** What comes to the calls of one file by which something leaves: on packages, by the module that is named, and into logs. Plain data. */
export interface FileArrivals {
  readonly sent: Readonly<Record<string, readonly Given[]>>;
  readonly logged: readonly Given[];
}

/** How many functions a value is followed through, from where it leaves back to where it is read. */
const deepest = 3;

/** Finds what comes to the calls of a file that are made on packages, and to those that log. */
export function arrivalsIn(question: Question, file: string, packages: readonly string[]): FileArrivals {
  const open = question.code.open(file);
  if (!open) return { sent: {}, logged: [] };
  const given = (rows: readonly number[]) => rows.flatMap((row) => givenTo(question, open, row));
  return {
    sent: Object.fromEntries(packages.map((seen) => [seen, given(callsOnPackage(question.code, open, seen))])),
    logged: given(question.notes.get(file)?.logs ?? []),
  };
}

function givenTo(question: Question, open: OpenFile, row: number): Given[] {
  const within = open.expression(row).scope.split('.').at(-1) || '*';
  return passedTo(open, row).flatMap((argument) => {
    const { line, column, text } = open.expression(argument);
    const arrivals = arrivalsAt(question, open, argument, 0);
    if (arrivals.length === 0) return [];
    const base = clientBase(question.code.graph, open, row);
    return [{ line, column, text, within, arrivals, ...(base ? { base } : {}) }];
  });
}

/** Bare names that a call is given as they are: directly, in objects, lists and texts, or turned into text. */
function passedTo(open: OpenFile, row: number): number[] {
  const passed = (each: number, depth: number): number[] => {
    if (each < 0 || depth > 5) return [];
    const { kind, text, args, shape, base } = open.expression(each);
    if (kind === 'path') return base === -1 && !text.includes('.') && text !== 'this' ? [each] : [];
    if (kind === 'object') return open.membersOf(shape).flatMap((member) => passed(open.member(member).value, depth + 1));
    const isCarried =
      kind === 'array' ||
      kind === 'template' ||
      (kind === 'other' && text === '...') ||
      /^(?:JSON\.stringify|String)$/.test(text);
    if (kind === 'conditional')
      return args.flatMap((one) => passed(one, depth + 1)).filter((one) => !isPieceOtherwise(open, one));
    const isEither = kind === 'binary' && /^(?:\|\||\?\?|\+)$/.test(text);
    return isCarried || isEither ? args.flatMap((one) => passed(one, depth + 1)) : [];
  };
  return open.expression(row).args.flatMap((each) => passed(each, 0));
}

/** `email.includes('@') ? email.split('@')[1] : email`: what stays as it is where it is no whole already is a piece too. */
function isPieceOtherwise(open: OpenFile, row: number): boolean {
  const { text, line } = open.expression(row);
  const pieces = new Set(['split', 'slice', 'substring', 'substr'].map((cut) => `${text}.${cut}`));
  return open.between(line, line).some((each) => pieces.has(open.expression(each).text));
}

/** What a bare name holds that is a parameter: what callers hand in at its position. */
function arrivalsAt(question: Question, open: OpenFile, row: number, depth: number): Arrival[] {
  const { text, scope, line } = open.expression(row);
  const target = question.code.graph.resolveName({ file: open.file, scope, line }, text);
  if (target?.kind !== 'parameter' || target.file !== open.file || depth > deepest) return [];
  const parameter = open.member(target.index);
  const shape = open.shape(parameter.shape);
  const position = open.membersOf(parameter.shape).indexOf(target.index);
  const unit = shape.name === '' ? null : unitOfShape(question, open, shape.scope, shape.name);
  if (!unit || position < 0 || shape.call >= 0) return [];
  const handed: Handed = { unit, position, name: text, depth };
  return filesAround(question, unit).flatMap((file) =>
    referencesFrom(question, unit, file).length === 0
      ? []
      : question.once(`handed ${keyOfUnit(unit)} ${position} ${text} ${depth} in ${file}`, () =>
          handedIn(question, handed, file),
        ),
  );
}

/** A parameter of a unit, and how far from where a value leaves it is. */
interface Handed {
  readonly unit: Unit;
  readonly position: number;
  readonly name: string;
  readonly depth: number;
}

/** What callers in one file hand in. */
function handedIn(question: Question, { unit, position, name, depth }: Handed, file: string): Arrival[] {
  const other = question.code.open(file);
  return referencesFrom(question, unit, file).flatMap(({ line, column }): Arrival[] => {
    const call = other?.between(line, line).find((each) => {
      const { kind, column: at } = other.expression(each);
      return kind === 'call' && at === column;
    });
    const given = other && call !== undefined ? other.expression(call).args[position] : undefined;
    if (!other || given === undefined || other.expression(given).kind !== 'path') return [];
    const step: Step = {
      file,
      line,
      column,
      text: `\`${other.expression(given).text}\` is handed to \`${unit.scope}\` as \`${name}\``,
    };
    const found = declaredAt(question, other, given);
    const before = found ? [{ observation: found.id, steps: [originOf(found)] }] : arrivalsAt(question, other, given, depth + 1);
    return before.map(({ observation, steps }) => ({ observation, steps: [...steps, step] }));
  });
}

const originOf = ({ file, line, column, place }: Observation): Step => ({ file, line, column, text: `\`${place}\` is declared` });

function unitOfShape({ code }: Question, open: OpenFile, scope: string, name: string): Unit | null {
  return unitNamed(code, open.file, scope === '' ? name : `${scope}.${name}`);
}

/** The observed declaration of a member that a path reads. */
function declaredAt({ code, observedAt }: Question, open: OpenFile, row: number): Observation | null {
  const member = code.graph.typeOf(open.file, row)?.member;
  const place = member ? code.open(member.file)?.member(member.index) : undefined;
  return member && place ? observedAt(member.file, place.line, place.column) : null;
}
