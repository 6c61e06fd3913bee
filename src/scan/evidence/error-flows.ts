import type { Flow, Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import type { Question } from './question.js';

/** What flows into messages of errors: a member that is known to hold a datum, read there directly or through a variable. */
export function errorFlows(question: Question): Flow[] {
  return [...question.notes].flatMap(([file, { errors }]) =>
    errors.length > 0 ? question.once(`errors ${file}`, () => flowsIn(question, file, errors)) : [],
  );
}

function flowsIn(question: Question, file: string, errors: readonly number[]): Flow[] {
  const open = question.code.open(file);
  if (!open) return [];
  return errors.flatMap((row) => {
    const { args, text } = open.expression(row);
    const told = new Map<string, Flow>();
    for (const path of args.flatMap((each) => pathsIn(open, each, 0))) {
      const found = datumAt(question, open, path, 0);
      if (found && !told.has(found.category)) told.set(found.category, flowOf(open, path, found, lastName(text)));
    }
    return [...told.values()];
  });
}

function flowOf(open: OpenFile, path: number, observation: Observation, error: string): Flow {
  const { file, line, column, place, category, confidence, declaredBy, id, field } = observation;
  const { text, line: at, column: from } = open.expression(path);
  const origin: Step = { file, line, column, text: `\`${place}\` is declared` };
  const end: Step = { file: open.file, line: at, column: from, text: `\`${text}\` stands in the message of an \`${error}\`` };
  return {
    to: 'error',
    recipient: null,
    category,
    place: `arg:${error}.${field}`,
    observation: id,
    confidence,
    declaredBy,
    permitted: null,
    steps: [origin, end],
  };
}

/** Paths that a message is made of: in texts, sums, objects and lists, turned into text as they are. */
function pathsIn(open: OpenFile, row: number, depth: number): number[] {
  if (row < 0 || depth > 5) return [];
  const { kind, text, args, shape, base } = open.expression(row);
  if (kind === 'path') return base === -1 && text !== 'this' ? [row] : [];
  if (kind === 'object') return open.membersOf(shape).flatMap((member) => pathsIn(open, open.member(member).value, depth + 1));
  const isCarried =
    kind === 'array' || kind === 'template' || kind === 'conditional' || /^(?:JSON\.stringify|String)$/.test(text);
  const isJoined = kind === 'binary' && /^(?:\|\||\?\?|\+)$/.test(text);
  const parts = kind === 'conditional' ? args.slice(1) : args;
  return isCarried || isJoined ? parts.flatMap((each) => pathsIn(open, each, depth + 1)) : [];
}

/** The datum that a path reads, off a member that is declared or through a variable that holds one. */
function datumAt(question: Question, open: OpenFile, row: number, depth: number): Observation | null {
  const { code, observedAt } = question;
  const { kind, text, scope, line } = open.expression(row);
  if (kind !== 'path' || depth > 2) return null;
  const member = text.includes('.') ? code.graph.typeOf(open.file, row)?.member : undefined;
  const place = member && code.open(member.file)?.member(member.index);
  if (member && place) return observedAt(member.file, place.line, place.column);
  const target = text.includes('.') ? null : code.graph.resolveName({ file: open.file, scope, line }, text);
  if (target?.kind !== 'variable' || target.file !== open.file) return null;
  const { value } = open.variable(target.index);
  return value < 0 ? null : datumAt(question, open, value, depth + 1);
}
