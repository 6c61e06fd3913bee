import type { Evidence, Step } from '../../core/evidence.js';
import type { Observation } from '../../core/observation.js';
import { covers } from '../../core/selectors.js';
import type { OpenFile } from '../link/open-file.js';
import { lastName } from './code.js';
import { unitAt } from './functions.js';
import type { Question } from './question.js';
import { rowsOf } from './reach.js';

const slow = /argon2|bcrypt|scrypt|pbkdf2|hash|derive|encrypt|digest/i;
const takesTime = /argon2|bcrypt|scrypt|pbkdf2|derive|kdf|compare|verify/i;
const fast = /^(?:md5|sha1|sha-1)$/i;

/** What the code says of passwords: whether what is stored went through a hash. */
export function passwordEvidence(question: Question): Evidence[] {
  const found = question.observations.filter(
    ({ category, role, site }) => role === 'stores' && site === 'payload' && covers('user.authorization.password', category),
  );
  const said = found.flatMap((observation) => saidOf(question, observation) ?? []);
  const against = said.filter(({ verdict }) => verdict === 'contradicted');
  return against.length > 0 ? against : said;
}

function saidOf(question: Question, observation: Observation): Evidence | null {
  const { file, line, column, place } = observation;
  const open = question.code.open(file);
  const member = open ? open.memberAt(line, column) : -1;
  const value = !open || member < 0 ? -1 : open.member(member).value;
  if (!open || value < 0) return null;
  const at: Step = { file, line, column, text: `\`${place}\` is stored` };
  const base = { claim: 'password-hash', about: aboutOf(question, place) } as const;
  const origin = originOf(question, open, value, 0);
  if (origin === 'hashed')
    return {
      ...base,
      verdict: 'supported',
      confidence: 'high',
      text: 'Passwords are hashed before they are stored',
      because: [at],
    };
  if (origin !== 'plain' || hashesLater(question, observation) || hashesInside(question, open, member)) return null;
  return {
    ...base,
    verdict: 'contradicted',
    confidence: 'high',
    text: `\`${place}\` gets a password that nothing has hashed with a function made for passwords`,
    because: [at],
  };
}

/** The measure that promises it, else the place. */
function aboutOf({ inventory }: Question, place: string): string {
  const index = inventory?.security.findIndex(({ is }) => is === 'hashed_passwords') ?? -1;
  return index >= 0 ? `security.${index}` : place;
}

type Origin = 'hashed' | 'plain' | 'unknown';

/** Where a value comes from: through a call that hashes, straight from what somebody typed in, or who knows. */
function originOf(question: Question, open: OpenFile, row: number, depth: number): Origin {
  if (row < 0 || depth > 5) return 'unknown';
  const { kind, text, args, base, scope, line } = open.expression(row);
  if (kind === 'call' || kind === 'new' || kind === 'tagged') {
    if (isQuick(question, open, row))
      return args.some((each) => originOf(question, open, each, depth + 1) === 'plain') ? 'plain' : 'unknown';
    if (slow.test(text) && !args.some((each) => fast.test(question.code.graph.textOf(open.file, each) ?? ''))) return 'hashed';
    if (base >= 0) return originOf(question, open, base, depth + 1);
    return 'unknown';
  }
  if (kind !== 'path' || base !== -1) return 'unknown';
  if (/hash|digest|encrypted|crypt/i.test(text)) return 'hashed';
  if (
    /(?:^|\.)(?:body|input|data|dto|payload|args|params|form|values|query)\.\w*password\w*$/i.test(text) &&
    text.split('.').length <= 4
  )
    return typed(open, row);
  if (text.includes('.')) return 'unknown';
  const target = question.code.graph.resolveName({ file: open.file, scope, line }, text);
  if (target?.kind === 'binding' && target.file === open.file) return taken(open, target.index);
  if (target?.kind !== 'variable' || target.file !== open.file) return 'unknown';
  const value = open.variable(target.index).value;
  return isReassigned(open, text) ? 'unknown' : originOf(question, open, value, depth + 1);
}

/** A function of the project that is made for tokens: it hashes in one go, and nothing in it takes its time. */
function isQuick({ code }: Question, open: OpenFile, row: number): boolean {
  const { kind, text, base, scope, line } = open.expression(row);
  const unit = kind === 'call' && base === -1 ? unitAt(code, open.file, { scope, line }, text) : null;
  const other = unit && code.open(unit.file);
  if (!unit || !other) return false;
  const names = rowsOf(code, unit).map((each) => other.expression(each).text);
  return (
    names.some((name) => /(?:^|\.)createHash$|^(?:md5|sha1|sha256)$/i.test(name)) && !names.some((name) => takesTime.test(name))
  );
}

/** A destructured name: taken straight from a request or from what a schema let through. */
function taken(open: OpenFile, member: number): Origin {
  const { shape, name, alias } = open.member(member);
  const { source } = open.shape(shape);
  if (source < 0 || isReassigned(open, alias || name)) return 'unknown';
  const { kind, text, args } = open.expression(source);
  const from =
    kind === 'call' && /(?:^|\.)(?:parse|parseAsync|json)$/.test(text)
      ? `${text} ${args.map((each) => open.expression(each).text).join(' ')}`.trim()
      : text;
  return /(?:^|[.\s])(?:req|request|ctx|c|event)(?:\.\w+)*\.(?:body|json)$|(?:req|request)\.body/.test(from) &&
    /password|pass$|pwd/i.test(name)
    ? 'plain'
    : 'unknown';
}

/** A password as it came in a request. */
function typed(open: OpenFile, row: number): Origin {
  return /^(?:req|request|ctx)\.(?:request\.)?body\./.test(open.expression(row).text) ? 'plain' : 'unknown';
}

function isReassigned(open: OpenFile, name: string): boolean {
  return open.between(1, Number.MAX_SAFE_INTEGER).some((row) => {
    const { kind, text } = open.expression(row);
    return kind === 'assign' && text === name;
  });
}

/** `queries.link.create({ password })`, where the project's own `link.queries.js` hashes: a layer of its own before the database. */
function hashesInside({ code }: Question, open: OpenFile, member: number): boolean {
  let call = -1;
  for (let at = member, depth = 0; at >= 0 && call < 0 && depth < 4; depth += 1) {
    const shape = open.shape(open.shapeOf(at));
    call = shape.call;
    at = shape.owner;
  }
  const [root = '', ...rest] = call < 0 ? [] : open.expression(call).text.split('.');
  const receiver = rest.length > 1 ? (rest.at(-2) ?? '') : root;
  if (rest.length === 0 || receiver.length < 3 || /^(?:prisma\w*|db|tx|trx|client|[A-Z]\w*)$/.test(root)) return false;
  const stem = receiver.replace(/(?:repository|repo|model|service|queries|query|store)s?$/i, '').toLowerCase();
  return code.files.some((file) => {
    const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
    return (
      stem !== '' && file !== open.file && name.includes(stem) && (code.open(file)?.facts.strings.some(hashesSlowly) ?? false)
    );
  });
}

/** A model that hashes in a hook, wherever its columns are declared: `$beforeInsert()` of Objection. */
const hooksAndHashes = (open: OpenFile | null): boolean =>
  (open?.facts.strings.some((text) => /^\$?before_?(?:Insert|Update|Create|Save)$/i.test(text)) ?? false) &&
  (open?.facts.strings.some(hashesSlowly) ?? false);

const hashesSlowly = (text: string): boolean => /(?:^|\.)(?:argon2|bcrypt\w*|scrypt\w*|pbkdf2\w*)(?:\.hash\w*)?$/i.test(text);

/** Models that hash by themselves: hooks, setters and transformers in any file that declares a password column or names a hash. */
function hashesLater({ observations, code }: Question, { category }: Observation): boolean {
  const models = observations.filter((one) => one.category === category && one.role === 'stores' && one.site !== 'payload');
  if (models.length === 0 || code.files.some((file) => hooksAndHashes(code.open(file)))) return true;
  return models.some(({ file }) => {
    const open = code.open(file);
    if (!open) return true;
    if (open.facts.syntax !== 'typescript') return false;
    return open.facts.strings.some((text) =>
      /^(?:pre|BeforeInsert|BeforeUpdate|beforeCreate|beforeSave|beforeUpdate|transformer|hooks|set|addHook|setDataValue)$/.test(
        lastName(text),
      ),
    );
  });
}
