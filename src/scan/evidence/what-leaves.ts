import { flag } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import { assignedNames } from './assigned.js';
import { type Code, lastName } from './code.js';
import { unitAt } from './functions.js';
import { rowsOf } from './reach.js';

/**
 * What a value is of the datum that its name promises: the `whole` (also where nobody can tell), a `hash` of it, a `piece` that no longer is it (its length, its last
 * four digits, what stands behind the `@`), or the program's `own` (a setting, a constant, what was made up).
 */
export type Share = 'whole' | 'hash' | 'piece' | 'own';

const order: readonly Share[] = ['whole', 'hash', 'piece', 'own'];
/** Of several parts the most telling one. */
const most = (parts: readonly Share[]): Share => order.find((one) => parts.includes(one)) ?? 'own';

const hashing =
  /^(?:(?:create)?(?:hash|hmac)\w*|\w*hash(?:ed|sync)?|sha\d*\w*|md5\w*|digest(?:sync)?|scrypt\w*|argon\w*|bcrypt\w*)$/i;
const masking =
  /^(?:mask|redact|obfuscate|anonymi[sz]e|censor|initials?|last4|lastFour|domain)(?:[A-Z]\w*|Of|From)?$|^(?:get|extract|to)(?:Initials?|Domain|EmailDomain)\w*$/;
const measuring =
  /^(?:length|size|charAt|charCodeAt|codePointAt|includes|startsWith|endsWith|indexOf|test|match|localeCompare|getFullYear|getUTCFullYear)$/;
const whether = /^(?:Boolean|isNaN|typeof|!|is[A-Z]\w*|has[A-Z]\w*)$/;
/** Calls that give what they are given, or what they are called on. */
const same =
  /^(?:String|encodeURIComponent|encodeURI|trim|trimStart|trimEnd|toLowerCase|toUpperCase|toLocaleLowerCase|toString|normalize|JSON\.stringify|join|concat|filter)$/;
/** Values that come from nobody: settings, the clock, chance, libraries that make people up. */
const ofNobody =
  /^(?:(?:process|import\.meta|Deno|Bun)\.env(?:\.|$)|Date\.now$|performance\.now$|Math\.random$|(?:crypto\.)?(?:randomUUID|randomBytes|randomInt)$|(?:nanoid|uuid|uuidv4|uuidV4|v4|ulid|cuid|createId)$|(?:faker|chance|casual|Chance)\.)|(?:^|\.)\w*config\w*\.(?:get|getOrThrow)$|^(?:get|require)?env(?:Var)?$/i;
const settings = /^(?:\w*config(?:uration)?|settings|constants?|env|environment|appConfig|branding|brand)$/i;
const shouted = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const deepest = 6;

/** Looks at a value, through variables, choices, texts and functions of the project's own that read settings alone. */
export function shareOf(code: Code, open: OpenFile, row: number, depth = 0): Share {
  if (row < 0 || depth > deepest) return 'whole';
  const { kind, text, args } = open.expression(row);
  const all = (rows: readonly number[]) => most(rows.map((each) => shareOf(code, open, each, depth + 1)));
  switch (kind) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return 'own';
    case 'template':
    case 'array':
      return all(args);
    case 'conditional':
      return all(args.slice(1));
    case 'binary':
      if (/^(?:\+|\?\?|\|\|)$/.test(text)) return all(args);
      return text === '&&' ? all(args.slice(-1)) : 'piece';
    case 'other':
      return whether.test(text) ? 'piece' : text === '...' || text === '-' ? all(args) : 'whole';
    case 'new':
    case 'call':
      return ofCall(code, open, row, depth);
    case 'path':
      return ofPath(code, open, row, depth);
    default:
      return 'whole';
  }
}

function ofCall(code: Code, open: OpenFile, row: number, depth: number): Share {
  const { kind, text, base, args } = open.expression(row);
  const name = lastName(text);
  const on = () => (base >= 0 ? shareOf(code, open, base, depth + 1) : ofReceiver(code, open, row, depth));
  if (kind === 'new')
    return /^(?:Date|URL)$/.test(text) ? most(args.map((each) => shareOf(code, open, each, depth + 1))) : 'whole';
  if (base < 0 && ofNobody.test(text)) return 'own';
  if (hashing.test(name) || (base >= 0 && isHashing(open, base))) return 'hash';
  if (masking.test(name) || measuring.test(name) || whether.test(text) || isCut(open, row)) return lessOf(on());
  if (same.test(text) && base < 0 && !text.includes('.')) return shareOf(code, open, args[0] ?? -1, depth + 1);
  if (same.test(name)) return on();
  return args.length === 0 && base < 0 ? ofFunction(code, open, row) : 'whole';
}

const lessOf = (share: Share): Share => (share === 'own' ? 'own' : 'piece');

/** `createHash('sha256').update(email).digest('hex')`. */
function isHashing(open: OpenFile, row: number): boolean {
  const { text, base } = open.expression(row);
  return hashing.test(lastName(text)) || (base >= 0 && isHashing(open, base));
}

/** `email.split('@')[0]`, `card.slice(-4)`, `name.substring(0, 1)`: few characters of a text, or one of its parts; not the first of a list. */
function isCut(open: OpenFile, row: number): boolean {
  const { text, base, args } = open.expression(row);
  const name = lastName(text);
  if (base >= 0 && /^(?:\d+|pop|shift|at)$/.test(name)) return lastName(open.expression(base).text) === 'split';
  if (!/^(?:slice|substring|substr)$/.test(name) || /(?:s|list|array|all)$/i.test(text.split('.').at(-2) ?? '')) return false;
  const bounds = args.map((each) => numberAt(open, each));
  const [from, to] = bounds;
  if (from === undefined || Number.isNaN(from)) return false;
  const taken = to === undefined ? (from < 0 ? -from : Number.NaN) : name === 'substr' ? to : to - from;
  return taken > 0 && taken <= 4;
}

function numberAt(open: OpenFile, row: number): number {
  const { kind, text, args } = open.expression(row);
  if (kind === 'number') return Number(text);
  return kind === 'other' && text === '-' && args[0] !== undefined ? -numberAt(open, args[0]) : Number.NaN;
}

/** What a method is called on, by the name before it: `fromEmail.trim()`. */
function ofReceiver(code: Code, open: OpenFile, row: number, depth: number): Share {
  const { text, scope, line } = open.expression(row);
  const names = text.split('.').slice(0, -1);
  return names.length === 1 ? ofName(code, open, { name: names[0] as string, scope, line }, depth) : 'whole';
}

function ofPath(code: Code, open: OpenFile, row: number, depth: number): Share {
  const { text, base, scope, line } = open.expression(row);
  if (base >= 0) return isCut(open, row) || text === 'length' ? lessOf(shareOf(code, open, base, depth + 1)) : 'whole';
  const names = text.split('.');
  const last = names.at(-1) ?? '';
  if (text === 'undefined' || ofNobody.test(text) || shouted.test(last)) return 'own';
  if (!assignedNames(open).has(text) && isWrittenDown(code, open, row)) return 'own';
  if (last === 'length') return 'piece';
  // The first letter of a text: what is called in the plural is a list.
  if (/^\d+$/.test(last) && !/(?:s|list|array|all|data)$/i.test(names.at(-2) ?? 's')) return 'piece';
  const [first = ''] = names[0] === 'this' ? names.slice(1) : names;
  if (names.length > 1)
    return (settings.test(first) && !isHandedIn(code, open, row)) || isMadeUp(code, open, row) ? 'own' : 'whole';
  return ofName(code, open, { name: text, scope, line }, depth);
}

/** `customer.id` of `const customer = await stripe.customers.create({ email: 'try@example.com' })`: what was made of nothing but the program's own. */
function isMadeUp(code: Code, open: OpenFile, row: number): boolean {
  const { text, scope, line } = open.expression(row);
  const target = code.graph.resolveName({ file: open.file, scope, line }, text.split('.')[0] ?? '');
  if (target?.kind !== 'variable' || target.file !== open.file) return false;
  const { value } = open.variable(target.index);
  const made = value < 0 ? null : open.expression(value);
  if (made?.kind !== 'call' || !/^create/.test(lastName(made.text)) || made.args.length === 0) return false;
  return made.args.every((each) => isOwnThroughout(code, open, each, 0));
}

function isOwnThroughout(code: Code, open: OpenFile, row: number, depth: number): boolean {
  if (row < 0 || depth > 4) return false;
  const { kind, shape } = open.expression(row);
  if (kind !== 'object') return shareOf(code, open, row) === 'own';
  return open.membersOf(shape).every((each) => {
    const { kind: member, value } = open.member(each);
    return member === 'key' && isOwnThroughout(code, open, value, depth + 1);
  });
}

function isHandedIn(code: Code, open: OpenFile, row: number): boolean {
  const { text, scope, line } = open.expression(row);
  return code.graph.resolveName({ file: open.file, scope, line }, text.split('.')[0] ?? '')?.kind === 'parameter';
}

/** What a name was given: a variable that is given nothing later, or a part of something that is taken apart. */
function ofName(code: Code, open: OpenFile, at: { name: string; scope: string; line: number }, depth: number): Share {
  const target = code.graph.resolveName({ file: open.file, scope: at.scope, line: at.line }, at.name);
  const other = target && target.kind !== 'external' && target.kind !== 'module' ? code.open(target.file) : null;
  if (!target || !other || depth > deepest) return 'whole';
  if (target.kind === 'variable') {
    const { value, name } = other.variable(target.index);
    const { kind } = value < 0 ? { kind: 'null' } : other.expression(value);
    // A text was read as a constant, if it is one.
    if (/^(?:string|null|object|function)$/.test(kind) || assignedNames(other).has(name)) return 'whole';
    return shareOf(code, other, value, depth + 1);
  }
  if (target.kind !== 'binding') return 'whole';
  const { source } = other.shape(other.member(target.index).shape);
  if (source < 0) return 'whole';
  const { kind, text } = other.expression(source);
  if (kind === 'path' && ofNobody.test(text)) return 'own';
  return kind === 'call' && lastName(text) === 'split' ? 'piece' : 'whole';
}

/** `FROM()` of `const FROM = () => \`${process.env.NAME} <${process.env.EMAIL}>\``: a function that is given nothing and reads settings alone. */
function ofFunction(code: Code, open: OpenFile, row: number): Share {
  const { text, scope, line } = open.expression(row);
  const unit = unitAt(code, open.file, { scope, line }, text);
  const other = unit && code.open(unit.file);
  const read = unit && other ? rowsOf(code, unit).filter((each) => /^(?:path|call|new)$/.test(other.expression(each).kind)) : [];
  const isOwn = (each: number) => {
    const { kind, text: said } = other?.expression(each) ?? { kind: 'other', text: '' };
    return ofNobody.test(said) || (kind === 'path' && shouted.test(lastName(said)));
  };
  return read.length > 0 && read.every(isOwn) ? 'own' : 'whole';
}

/** Whether a path stands for a text that the code itself holds: a constant, or a member that begins as one. */
function isWrittenDown(code: Code, open: OpenFile, row: number): boolean {
  if ((code.graph.textOf(open.file, row) ?? '') !== '') return true;
  const { text, scope, line } = open.expression(row);
  const member = text.startsWith('this.') ? code.graph.typeOfPath({ file: open.file, scope, line }, text)?.member : undefined;
  const other = member ? code.open(member.file) : null;
  const { flags, value } = other && member ? other.member(member.index) : { flags: 0, value: -1 };
  const held = other && value >= 0 ? other.expression(value) : null;
  return (flags & flag.readonly) !== 0 && held?.kind === 'string' && held.text !== '';
}
