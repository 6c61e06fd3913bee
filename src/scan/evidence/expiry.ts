import { parseDuration } from '../../core/duration.js';
import type { Evidence, Step } from '../../core/evidence.js';
import { TODO } from '../../core/inventory.js';
import { covers, type FieldUse, usesOf } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { optionsOf } from './options.js';
import { inWords, numberOf, secondsOf, secondsOfText } from './periods.js';
import type { Question } from './question.js';
import { plainName } from './rows.js';
import { isColumn, recordOfColumn } from './stored.js';

/** A period that a store or a token keeps by itself: of which records or names, and how many seconds. */
interface Expiry {
  readonly of: string;
  readonly kind: 'record' | 'token' | 'key';
  readonly seconds: number;
  readonly at: Step;
}

/** A day more than was promised is no difference that anybody notices. */
const slack = 86_400;

/** What the code says of periods that databases, caches and tokens keep by themselves. */
export function expiryEvidence(question: Question): Evidence[] {
  const { inventory } = question;
  if (!inventory) return [];
  const expiries = expiriesIn(question);
  if (expiries.length === 0) return [];
  const seen = new Set<string>();
  return usesOf(inventory).flatMap((use) => {
    const about = use.pathOf('retention');
    if (seen.has(about)) return [];
    seen.add(about);
    return expiries
      .filter((expiry) => isOf(question, use, expiry))
      .flatMap((expiry) => said(use, about, expiry))
      .slice(0, 1);
  });
}

function said(use: FieldUse, about: string, { seconds, at, of }: Expiry): Evidence[] {
  const retention = use.value('retention');
  if (!retention || retention === TODO || !retention.for || retention.for === TODO || retention.by_subject) return [];
  const promised = parseDuration(retention.for);
  const limit = promised && secondsOf(promised);
  if (limit === null || limit === 0) return [];
  const isLonger = seconds > limit * 1.02 + (limit > 2 * slack ? slack : 0);
  return [
    {
      claim: 'period',
      about,
      verdict: isLonger ? 'contradicted' : 'supported',
      confidence: 'high',
      text: isLonger
        ? `\`${of}\` goes after ${inWords(seconds)}, and ${inWords(limit)} are promised`
        : `\`${of}\` goes by itself after ${inWords(seconds)}`,
      because: [at],
    },
  ];
}

function isOf(question: Question, use: FieldUse, { kind, of, at }: Expiry): boolean {
  const { observations } = question;
  if (kind === 'token') return covers('user.authorization', use.field.category) && use.field.stored_in.length === 0;
  if (kind === 'key')
    return observations.some(
      ({ declaredBy, file, line }) =>
        declaredBy.length === 1 && declaredBy[0] === use.fieldId && file === at.file && Math.abs(line - at.line) <= 1,
    );
  const columns = observations.filter((one) => isColumn(one) && one.declaredBy.includes(use.fieldId));
  // Where a field stands in several records, one that goes says nothing of the others.
  return columns.length > 0 && columns.every((one) => plainName(recordOfColumn(one).name) === plainName(of));
}

function expiriesIn({ notes, code }: Question): Expiry[] {
  return [...notes].flatMap(([file, { expiries }]) => {
    const open = expiries.length > 0 ? code.open(file) : null;
    return open ? expiries.flatMap((row) => expiryAt({ code }, open, row)) : [];
  });
}

function expiryAt({ code }: Pick<Question, 'code'>, open: OpenFile, row: number): Expiry[] {
  const { text, args, line, column } = open.expression(row);
  const name = lastName(text);
  const length = (held: { open: OpenFile; row: number } | undefined): number | null => {
    if (!held) return null;
    const amount = numberOf(code, held.open, held.row);
    if (amount !== null) return amount;
    const written = code.graph.textOf(held.open.file, held.row);
    return written === null ? null : secondsOfText(written);
  };
  const found = (kind: Expiry['kind'], of: string, seconds: number | null): Expiry[] =>
    seconds === null || seconds <= 0
      ? []
      : [{ kind, of, seconds, at: { file: open.file, line, column, text: `\`${text}\` lets it go after ${inWords(seconds)}` } }];
  const options = (position: number) =>
    args[position] === undefined ? new Map() : optionsOf(code, open, args[position] ?? -1).keys;
  if (name === 'index' || name === 'createIndex')
    return found('record', text.split('.').at(-2) ?? '', length(options(1).get('expireAfterSeconds')));
  if (name === 'Schema')
    return schemaExpiry(code, open, row, length).flatMap((seconds) => found('record', heldBy(code, open, row), seconds));
  if (name === 'sign' || name === 'signAsync')
    return found('token', text, length(options(args.length > 2 ? 2 : 1).get('expiresIn')));
  if (/^setex$/i.test(name)) return found('key', text, length(args[1] === undefined ? undefined : { open, row: args[1] }));
  if (name !== 'set') return [];
  const unit = args[2] === undefined ? null : code.graph.textOf(open.file, args[2]);
  if (unit !== null && /^(?:EX|PX)$/i.test(unit)) {
    const amount = length(args[3] === undefined ? undefined : { open, row: args[3] });
    return found('key', text, amount === null ? null : /^PX$/i.test(unit) ? amount / 1000 : amount);
  }
  const keys = options(2);
  return found('key', text, length(keys.get('EX') ?? keys.get('ex')));
}

/** `createdAt: { type: Date, expires: '30d' }` in a schema. */
function schemaExpiry(
  code: Question['code'],
  open: OpenFile,
  row: number,
  length: (held: { open: OpenFile; row: number } | undefined) => number | null,
): number[] {
  const [first = -1] = open.expression(row).args;
  if (first < 0 || open.expression(first).kind !== 'object') return [];
  return open.membersOf(open.expression(first).shape).flatMap((member) => {
    const { value } = open.member(member);
    if (value < 0 || open.expression(value).kind !== 'object') return [];
    const keys = optionsOf(code, open, value).keys;
    return [length(keys.get('expires') ?? keys.get('expireAfterSeconds'))].flatMap((seconds) =>
      seconds === null ? [] : [seconds],
    );
  });
}

/** The name of the variable that holds a schema. */
function heldBy(code: Question['code'], open: OpenFile, row: number): string {
  const holder = code.graph.holderOf(open.file, row);
  return holder.kind === 'variable' ? open.variable(holder.index).name : '';
}
