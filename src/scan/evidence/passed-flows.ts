import type { Flow, FlowEnd, Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import type { OpenFile } from '../link/open-file.js';
import { callsOnPackage } from './clients.js';
import { type Unit, unitNamed } from './functions.js';
import type { Question } from './question.js';
import { referencesTo } from './references.js';

/** A call by which something leaves: to whom, and what it is called. */
interface Sink {
  readonly open: OpenFile;
  readonly row: number;
  readonly to: FlowEnd;
  readonly recipient: string | null;
}

/** A datum that reaches a sink under another name, with the steps that lead there. */
interface Arrival {
  readonly observation: Observation;
  readonly steps: readonly Step[];
}

/** How many functions a value is followed through, from where it leaves back to where it is read. */
const deepest = 3;

/** What flows to recipients and into logs through parameters: a function that is handed `user.email` and sends its `to`. */
export function passedFlows(
  question: Question,
  recipientOf: (seen: string) => string,
  permitted: (recipient: string | null, fields: readonly string[]) => boolean | null,
): Flow[] {
  const declared = new Map(question.observations.map((one) => [`${one.file}:${one.line}:${one.column}`, one]));
  const known = new Set(question.observations.map(({ file, line, category }) => `${file}:${line} ${category}`));
  const seen = new Set<string>();
  return sinksIn(question, recipientOf).flatMap((sink) => {
    const { open, row, to, recipient } = sink;
    return passedTo(open, row).flatMap((argument): Flow[] => {
      const { line, column, text } = open.expression(argument);
      return arrivalsAt(question, open, argument, declared, 0).flatMap(({ observation, steps }) => {
        const { category, id, declaredBy, confidence } = observation;
        const key = `${open.file}:${line}:${column} ${category} ${recipient}`;
        if (seen.has(key) || known.has(`${open.file}:${line} ${category}`)) return [];
        seen.add(key);
        const end: Step = {
          file: open.file,
          line,
          column,
          text: `\`${text}\` goes ${recipient === null ? 'into a log' : `to \`${recipient}\``}`,
        };
        return [
          {
            to,
            recipient,
            category,
            place: `${to === 'log' ? 'log' : 'to'}:${recipient ?? functionName(open, row)}.${observation.field}`,
            observation: id,
            confidence,
            declaredBy,
            permitted: permitted(recipient, declaredBy),
            steps: [...steps, end],
          },
        ];
      });
    });
  });
}

const functionName = (open: OpenFile, row: number): string => open.expression(row).scope.split('.').at(-1) || '*';

function sinksIn(question: Question, recipientOf: (seen: string) => string): Sink[] {
  const packages = question.recipients.filter(({ by }) => by === 'import');
  const sent = packages.flatMap(({ file, seen }) => {
    const open = question.code.open(file);
    if (!open) return [];
    const recipient = recipientOf(seen);
    return callsOnPackage(question.code, open, seen).map((row): Sink => ({ open, row, to: 'recipient', recipient }));
  });
  const logged = [...question.notes].flatMap(([file, { logs }]) => {
    const open = logs.length > 0 ? question.code.open(file) : null;
    return open ? logs.map((row): Sink => ({ open, row, to: 'log', recipient: null })) : [];
  });
  return [...sent, ...logged];
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
    const isEither = (kind === 'binary' && /^(?:\|\||\?\?|\+)$/.test(text)) || kind === 'conditional';
    return isCarried || isEither ? args.flatMap((one) => passed(one, depth + 1)) : [];
  };
  return open.expression(row).args.flatMap((each) => passed(each, 0));
}

/** What a bare name holds that is a parameter: what callers hand in at its position. */
function arrivalsAt(
  question: Question,
  open: OpenFile,
  row: number,
  declared: ReadonlyMap<string, Observation>,
  depth: number,
): Arrival[] {
  const { text, scope, line } = open.expression(row);
  const target = question.code.graph.resolveName({ file: open.file, scope, line }, text);
  if (target?.kind !== 'parameter' || target.file !== open.file || depth > deepest) return [];
  const parameter = open.member(target.index);
  const shape = open.shape(parameter.shape);
  const position = open.membersOf(parameter.shape).indexOf(target.index);
  const unit = shape.name === '' ? null : unitOfShape(question, open, shape.scope, shape.name);
  if (!unit || position < 0 || shape.call >= 0) return [];
  return referencesTo(question, unit).flatMap((reference): Arrival[] => {
    const other = question.code.open(reference.file);
    const call = other?.between(reference.line, reference.line).find((each) => {
      const { kind, column } = other.expression(each);
      return kind === 'call' && column === reference.column;
    });
    const given = other && call !== undefined ? other.expression(call).args[position] : undefined;
    if (!other || given === undefined || other.expression(given).kind !== 'path') return [];
    const step: Step = {
      file: reference.file,
      line: reference.line,
      column: reference.column,
      text: `\`${other.expression(given).text}\` is handed to \`${unit.scope}\` as \`${text}\``,
    };
    const found = declaredAt(question, other, given, declared);
    const before = found
      ? [{ observation: found, steps: [originOf(found)] }]
      : arrivalsAt(question, other, given, declared, depth + 1);
    return before.map(({ observation, steps }) => ({ observation, steps: [...steps, step] }));
  });
}

const originOf = ({ file, line, column, place }: Observation): Step => ({ file, line, column, text: `\`${place}\` is declared` });

function unitOfShape({ code }: Question, open: OpenFile, scope: string, name: string): Unit | null {
  return unitNamed(code, open.file, scope === '' ? name : `${scope}.${name}`);
}

/** The observed declaration of a member that a path reads. */
function declaredAt(
  { code }: Question,
  open: OpenFile,
  row: number,
  declared: ReadonlyMap<string, Observation>,
): Observation | null {
  const member = code.graph.typeOf(open.file, row)?.member;
  const place = member ? code.open(member.file)?.member(member.index) : undefined;
  return member && place ? (declared.get(`${member.file}:${place.line}:${place.column}`) ?? null) : null;
}
