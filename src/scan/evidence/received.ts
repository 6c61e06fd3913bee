import type { Evidence, Step } from '../../core/evidence.js';
import type { Observation, Site } from '../../core/observation.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName, readsAnswer } from './code.js';
import type { Readers } from './column-reads.js';
import { asItIs, following, handedOnFrom, intoParameter, usesIn } from './handed-on.js';
import type { Question } from './question.js';

const schemas: ReadonlySet<Site> = new Set(['zod', 'class']);
const parses = /^(?:parse|safeParse|parseAsync|safeParseAsync|validateSync|validate)$/;

/** What the code says of a datum that a request has to bring: whether anything reads it. Silent where the request goes on whole, or nobody can tell. */
export function receivedSaid(question: Question, readers: Readers, isLeftOut: (category: string) => boolean): Evidence[] {
  const entries = new Map<string, Entry | null>();
  return question.observations.flatMap((one): Evidence[] => {
    const { role, site, confidence, container, category, field, file, line, column, place } = one;
    if (role !== 'receives' || !schemas.has(site) || confidence === 'low' || isLeftOut(category)) return [];
    const [name = '', ...rest] = (container ?? '').split('.');
    if (name === '' || rest.length > 0 || (readers.get(field) ?? []).some((other) => isReadIn(question, other, one))) return [];
    const key = `${file}#${name}`;
    if (!entries.has(key))
      entries.set(key, site === 'class' ? entryOfClass(question, one, name) : entryOfSchema(question, one, name));
    const entry = entries.get(key);
    if (!entry) return [];
    return [
      {
        claim: 'reading',
        about: place,
        verdict: 'contradicted',
        confidence,
        text: `\`${place}\` has to be sent, and no code reads it`,
        because: [{ file, line, column, text: `\`${place}\` is asked for` }, entry.at],
      },
    ];
  });
}

/** Where requests come in that a schema describes, each of which names what it wants. */
interface Entry {
  readonly at: Step;
}

/** Whether a file reads a name off something that may be the request: anything that is not known to be a member of another declaration. */
function isReadIn({ code }: Question, file: string, { field, file: own, line, column }: Observation): boolean {
  const open = code.open(file);
  if (!open) return true;
  const declared = code.open(own)?.memberAt(line, column);
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text, scope, line: at, base } = open.expression(row);
    const parts = text.split('.');
    const position = parts.indexOf(field, base === -1 ? 1 : 0);
    if (!/^(?:path|call|new)$/.test(kind) || position < 0 || (kind !== 'path' && position === parts.length - 1)) continue;
    const found = code.graph.typeOfPath({ file, scope, line: at }, parts.slice(0, position + 1).join('.'))?.member;
    if (!found || (found.file === own && found.index === declared)) return true;
  }
  for (let row = 0; row < open.memberCount; row += 1) {
    const { kind, name } = open.member(row);
    if (kind === 'binding' && name === field) return true;
  }
  return false;
}

/** `signUp.parse(req.body)`, `procedure.input(signUp).mutation(({ input }) => …)`. Null where the schema is used in another way, or a result goes on whole. */
function entryOfSchema(question: Question, { file }: Observation, name: string): Entry | null {
  const { code } = question;
  let entry: Entry | null = null;
  for (const each of [file, ...question.importersOf(file)]) {
    const open = code.open(each);
    if (!open) continue;
    for (let row = 0; row < open.expressionCount; row += 1) {
      const { kind, text, base, parent, line, column } = open.expression(row);
      const parts = text.split('.');
      if (base !== -1 || parts[0] !== name) continue;
      const isParse = kind === 'call' && parts.length === 2 && parses.test(parts[1] ?? '');
      if (isParse && !isRequest(open, open.expression(row).args[0] ?? -1)) return null;
      const isInput = kind === 'path' && parts.length === 1 && parent >= 0 && lastName(open.expression(parent).text) === 'input';
      if (!isParse && !isInput) return null;
      const goes = isParse ? handedOnFrom(following(question), open, row) !== null : inputGoesOn(question, open, parent);
      if (goes) return null;
      entry ??= { at: { file: each, line, column, text: `\`${text}\` takes the request apart` } };
    }
  }
  return entry;
}

const incoming =
  /(?:^|\.)(?:body|query|params|json|formData|searchParams|input|payload|values|parsedBody|rawBody|req|request|event|form|dto)$/i;

/** Whether a schema is held against what comes in, and not against the answer of somebody else. */
function isRequest(open: OpenFile, row: number): boolean {
  if (row < 0) return false;
  const { kind, text, args } = open.expression(row);
  if (kind === 'path' || kind === 'call')
    return (incoming.test(text) && !readsAnswer(text)) || args.some((each) => isRequest(open, each));
  return kind === 'object' || args.some((each) => isRequest(open, each));
}

/** The function that a procedure is given, and whether it hands its `input` on whole. */
function inputGoesOn(question: Question, open: OpenFile, input: number): boolean {
  let at = open.expression(input).parent;
  for (let depth = 0; at >= 0 && depth < 4; depth += 1, at = open.expression(at).parent) {
    const { text, args } = open.expression(at);
    if (!/^(?:mutation|query|subscription|action|handler)$/.test(lastName(text))) continue;
    const [handler = -1] = args;
    const { kind, shape } = handler < 0 ? { kind: 'other', shape: -1 } : open.expression(handler);
    if (kind !== 'function') return true;
    const [parameter = -1] = open.membersOf(shape);
    const { inner } = parameter < 0 ? { inner: -1 } : open.member(parameter);
    if (inner < 0) return true;
    return open.membersOf(inner).some((member) => {
      const { name, alias, inner: pattern } = open.member(member);
      if (name !== 'input') return false;
      const { line, endLine } = open.shape(shape);
      return pattern < 0 && usesIn(following(question), open, alias || name, open.between(line, endLine)) !== null;
    });
  }
  return true;
}

/** Parameters of the type of a class (`@Body() body: CreateCustomerDto`). Null where the class is used in another way, or a parameter goes on whole. */
function entryOfClass(question: Question, { file }: Observation, name: string): Entry | null {
  const { code } = question;
  if (!/(?:Dto|DTO|Input|Request|Body|Command)$/.test(name)) return null;
  let entry: Entry | null = null;
  for (const each of [file, ...question.importersOf(file)]) {
    const open = code.open(each);
    if (!open || isMadeUpon(open, name)) return null;
    for (let shape = 0; shape < open.shapeCount; shape += 1) {
      if (open.shape(shape).kind !== 'parameters') continue;
      for (const [position, member] of open.membersOf(shape).entries()) {
        const { type, line, column } = open.member(member);
        if (type < 0 || open.type(type).text !== name) continue;
        if (intoParameter(following(question), open, shape, position, asItIs) !== null) return null;
        entry ??= { at: { file: each, line, column, text: `\`${name}\` comes in` } };
      }
    }
  }
  return entry;
}

/** Whether another class is made of one (`PartialType(CreateCustomerDto)`, `extends`), or code uses it as a value. */
function isMadeUpon(open: OpenFile, name: string): boolean {
  for (let row = 0; row < open.shapeCount; row += 1) {
    const { heritage } = open.shape(row);
    if (heritage.some((type) => isOf(open, type, name))) return true;
  }
  for (let row = 0; row < open.expressionCount; row += 1) {
    const { kind, text } = open.expression(row);
    if ((kind === 'path' || kind === 'new' || kind === 'call') && text.split('.')[0] === name) return true;
  }
  return false;
}

const isOf = (open: OpenFile, type: number, name: string): boolean =>
  open.type(type).text === name || open.type(type).args.some((each) => isOf(open, each, name));
