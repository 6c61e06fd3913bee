import { parseDuration } from '../../core/duration.js';
import type { Evidence, Step } from '../../core/evidence.js';
import { TODO } from '../../core/inventory.js';
import { covers, type FieldUse, usesOf } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { type Options, optionsOf } from './options.js';
import { inWords, numberOf, secondsOf, secondsOfText } from './periods.js';
import type { Question } from './question.js';
import { plainName, recordsOfCall } from './rows.js';
import { below, isColumn, recordOfColumn } from './stored.js';

/** A period that a store or a token keeps by itself: of which records or names, and how many seconds. */
interface Expiry {
  readonly of: string;
  readonly kind: 'record' | 'token' | 'key';
  readonly seconds: number;
  readonly at: Step;
  /** The line on which the call ends. */
  readonly until: number;
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
      // A period that only begins when the account is closed says little of when a row, a key or a token came to be.
      confidence: retention.of.includes('account_closed') ? 'medium' : 'high',
      text: isLonger
        ? `\`${of}\` goes after ${inWords(seconds)}, and ${inWords(limit)} are promised`
        : `\`${of}\` goes by itself after ${inWords(seconds)}`,
      because: [at],
    },
  ];
}

function isOf(question: Question, use: FieldUse, { kind, of, at, until }: Expiry): boolean {
  const { observations } = question;
  if (kind === 'token') return covers('user.authorization.credentials', use.field.category) && use.field.stored_in.length === 0;
  if (kind === 'key')
    return observations.some(
      ({ declaredBy, file, line }) =>
        declaredBy.length === 1 && declaredBy[0] === use.fieldId && file === at.file && line >= at.line - 1 && line <= until + 1,
    );
  const columns = observations.filter((one) => isColumn(one) && one.declaredBy.includes(use.fieldId));
  // Where a field stands in several records, one that goes says nothing of the others.
  return columns.length > 0 && columns.every((one) => plainName(recordOfColumn(one).name) === plainName(of));
}

function expiriesIn({ notes, code, once }: Question): Expiry[] {
  return [...notes].flatMap(([file, { expiries, modules }]) => {
    const holdsSessions = modules.some((name) => /^(?:next-auth|@auth\/|better-auth)/.test(name));
    if (expiries.length === 0 && !holdsSessions) return [];
    return once(`expiries ${file}`, () => expiriesOf(code, file, expiries, holdsSessions));
  });
}

function expiriesOf(code: Question['code'], file: string, expiries: readonly number[], holdsSessions: boolean): Expiry[] {
  const open = code.open(file);
  if (!open) return [];
  const told = expiries.flatMap((row) =>
    expiryAt({ code }, open, row).filter(({ kind }) => kind !== 'token' || signsIn(open, row)),
  );
  return [...told, ...(holdsSessions ? sessionsIn({ code }, open) : [])];
}

const ofSignIn = /auth|log_?-?in|sign_?-?in|session|access|refresh/i;
const ofOther = /reset|verif|invit|unsubscri|magic|file|download|share|state|confirm|preview|upload/i;

/** Whether a token is one that keeps somebody signed in: by its function and file, or since it names a person. */
function signsIn(open: OpenFile, row: number): boolean {
  const { scope, args, base } = open.expression(row);
  const around = `${open.file} ${scope}`;
  if (ofOther.test(scope)) return false;
  if (ofSignIn.test(around)) return true;
  const rows = [...args, ...(base < 0 ? [] : [base])].flatMap((each) => below(open, each, 0));
  return rows.some((each) => {
    const { kind, shape } = open.expression(each);
    const names = kind === 'object' ? open.membersOf(shape).map((member) => open.member(member).name) : [];
    return names.some((name) => /^(?:id|sub|user|userId|email|uid|accountId)$/.test(name));
  });
}

/** `session: { maxAge: 30 * 24 * 60 * 60 }` of a library that signs people in, in seconds. */
function sessionsIn({ code }: Pick<Question, 'code'>, open: OpenFile): Expiry[] {
  const found: Expiry[] = [];
  for (let row = 0; row < open.memberCount; row += 1) {
    const { name, value, shape, line, column } = open.member(row);
    if (!/^(?:maxAge|expiresIn)$/.test(name) || value < 0) continue;
    const { owner } = open.shape(shape);
    const seconds = owner >= 0 && open.member(owner).name === 'session' ? numberOf(code, open, value) : null;
    if (seconds === null || seconds <= 0) continue;
    const at = { file: open.file, line, column, text: `A session is good for ${inWords(seconds)}` };
    found.push({ kind: 'token', of: 'session', seconds, at, until: line });
  }
  return found;
}

function expiryAt({ code }: Pick<Question, 'code'>, open: OpenFile, row: number): Expiry[] {
  const { text, args, line, column } = open.expression(row);
  const name = lastName(text);
  const until = Math.max(
    line,
    ...args.map((each) => (open.expression(each).shape < 0 ? line : open.shape(open.expression(each).shape).endLine)),
  );
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
      : [
          {
            kind,
            of,
            seconds,
            until,
            at: { file: open.file, line, column, text: `\`${text}\` lets it go after ${inWords(seconds)}` },
          },
        ];
  const options = (position: number): Options['keys'] =>
    args[position] === undefined ? new Map() : optionsOf(code, open, args[position] ?? -1).keys;
  if (name === 'index' || name === 'createIndex')
    return found('record', recordOf(code, open, row), length(options(1).get('expireAfterSeconds')));
  if (name === 'Schema')
    return schemaExpiry(code, open, row, length).flatMap((seconds) => found('record', heldBy(code, open, row), seconds));
  if (name === 'Prop') return found('record', classOf(open, row), length(options(0).get('expires')));
  if (name === 'setExpirationTime') {
    const life = code.graph.textOf(open.file, args[0] ?? -1);
    return found('token', text, life === null ? null : secondsOfText(life));
  }
  if (text.endsWith('JwtModule.register')) {
    const signing = options(0).get('signOptions');
    return found('token', text, signing ? length(optionsOf(code, signing.open, signing.row).keys.get('expiresIn')) : null);
  }
  if (/^Put(?:Item)?Command$|^put$/.test(name)) return itemExpiry(code, open, row, found);
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

/** `customerSchema.index(…)`, `db.collection('customers').createIndex(…)`. */
function recordOf(code: Question['code'], open: OpenFile, row: number): string {
  const written = open.expression(row).text.split('.').at(-2);
  return written ?? recordsOfCall(code, open, row)[0]?.name ?? '';
}

/** The class of which a decorator tells a member. */
function classOf(open: OpenFile, row: number): string {
  for (let member = 0; member < open.memberCount; member += 1)
    if (open.hasDecorators(member) && open.member(member).decorators.includes(row)) return open.shape(open.shapeOf(member)).name;
  return '';
}

const goes = /^(?:ttl|time_?to_?live|expires?(?:_?at|_?on)?|expiration(?:_?time)?|expiry)$/i;

/** `new PutCommand({ TableName, Item: { …, expiresAt: Math.floor(Date.now() / 1000) + 30 * 86_400 } })`, whose database counts in seconds. */
function itemExpiry(
  code: Question['code'],
  open: OpenFile,
  row: number,
  found: (kind: Expiry['kind'], of: string, seconds: number | null) => Expiry[],
): Expiry[] {
  const [first = -1] = open.expression(row).args;
  const outer = optionsOf(code, open, first).keys;
  const item = outer.has('TableName') ? outer.get('Item') : undefined;
  const keys = item ? optionsOf(code, item.open, item.row).keys : new Map<string, never>();
  return [...keys].flatMap(([key, { open: other, row: value }]) => {
    const { kind, text, args } = other.expression(value);
    if (!goes.test(key) || kind !== 'binary' || text !== '+') return [];
    const [left = -1, right = -1] = args;
    const isFromNow = below(other, left, 0).some((each) =>
      /(?:^|\.)(?:now|getTime|unix|valueOf)$/.test(other.expression(each).text),
    );
    return isFromNow ? found('key', key, numberOf(code, other, right)) : [];
  });
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
