import type { EvidenceRow, EvidenceRows } from '../../core/evidence-rows.js';
import {
  countOf,
  expressionAt,
  expressionKinds,
  expressions,
  type Facts,
  memberAt,
  memberKinds,
  members,
  moduleAt,
} from '../../core/facts.js';
import { lastName } from './code.js';
import { namesReadIn } from './names-read.js';

/** Rows of one file that tell of promises, found by their words alone: plain data, as good as long as the file's content is the same. */
export interface FileNotes {
  /** Modules that the file names. */
  readonly modules: readonly string[];
  /** Calls that run something by the clock: rows of expressions, with the row of the catalogue. */
  readonly schedules: readonly number[];
  /** Calls that name a job: rows of expressions. */
  readonly jobs: readonly number[];
  /** Methods and classes that a decorator has run by the clock, or for a job: rows of members, and of shapes for classes. */
  readonly scheduledMembers: readonly number[];
  readonly jobMembers: readonly number[];
  /** Calls that set a cookie, or say how long something lives: rows of expressions. */
  readonly cookies: readonly number[];
  /** Calls that may give stored records: rows of expressions. */
  readonly queries: readonly number[];
  /** Calls that hash something, and calls whose words speak of taking consent back: rows of expressions. */
  readonly hashes: readonly number[];
  readonly stops: readonly number[];
  /** Calls that take rows away, and calls that register a route by which people get their data: rows of expressions. */
  readonly deletions: readonly number[];
  readonly exports: readonly number[];
  /** Methods and keys that are called after handing people their data: rows of members. */
  readonly exportMembers: readonly number[];
  /** Calls that say to which other records some belong (`Customer.hasMany(Note, …)`): rows of expressions. */
  readonly relations: readonly number[];
  /** Calls that write into a log: rows of expressions. */
  readonly logs: readonly number[];
  /** Errors that are made: rows of expressions. */
  readonly errors: readonly number[];
  /** Calls that may let something go after a time: rows of expressions. */
  readonly expiries: readonly number[];
  /** Names of keys and of assigned members that the file writes and that speak of a choice. */
  readonly writes: readonly string[];
  /** Names that the file reads off something; with `*` before it a table of which a statement takes all, `*` alone where nobody can tell. */
  readonly names: readonly string[];
}

/** The notes of a file that tells nothing. */
export const noNotes: FileNotes = {
  modules: [],
  schedules: [],
  jobs: [],
  scheduledMembers: [],
  jobMembers: [],
  cookies: [],
  queries: [],
  hashes: [],
  stops: [],
  deletions: [],
  exports: [],
  exportMembers: [],
  relations: [],
  logs: [],
  errors: [],
  expiries: [],
  writes: [],
  names: [],
};

const calling = expressionKinds.map((kind) => kind === 'call' || kind === 'new');

/** Reads the notes of one file. */
export function notesOf(facts: Facts, rows: EvidenceRows): FileNotes {
  const modules = modulesOf(facts);
  const usable = (row: Pick<EvidenceRow, 'modules'>) =>
    row.modules.includes('any') || row.modules.some((name) => modules.has(name));
  const schedules = rows.schedules.filter(usable);
  const jobs = rows.jobs.filter(usable);
  const told = callsTold(facts, {
    schedules,
    jobs,
    cookies: rows.cookies.filter(usable),
    readers: new Set(rows.readers),
    deletions: new Set(rows.deletions.flatMap(({ match }) => match)),
  });
  return {
    ...told,
    modules: [...modules],
    scheduledMembers: decorated(facts, schedules),
    jobMembers: decorated(facts, jobs),
    exportMembers: exportsNamedIn(facts),
    writes: choicesWrittenIn(facts),
    names: namesReadIn(facts),
  };
}

/** Rows of calls by what they may tell. */
type CallNotes = Pick<
  FileNotes,
  | 'schedules'
  | 'jobs'
  | 'cookies'
  | 'queries'
  | 'hashes'
  | 'stops'
  | 'deletions'
  | 'exports'
  | 'relations'
  | 'logs'
  | 'errors'
  | 'expiries'
>;

/** The rows of the catalogue that count in a file. */
interface Usable {
  readonly schedules: readonly EvidenceRow[];
  readonly jobs: readonly EvidenceRow[];
  readonly cookies: EvidenceRows['cookies'];
  readonly readers: ReadonlySet<string>;
  readonly deletions: ReadonlySet<string>;
}

function callsTold(facts: Facts, usable: Usable): CallNotes {
  const notes: { [K in keyof CallNotes]: number[] } = {
    schedules: [],
    jobs: [],
    cookies: [],
    queries: [],
    hashes: [],
    stops: [],
    deletions: [],
    exports: [],
    relations: [],
    logs: [],
    errors: [],
    expiries: [],
  };
  const known = new Map<number, readonly (keyof CallNotes)[]>();
  const { width, offsets } = expressions;
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    if (!calling[facts.expressions[row * width + offsets.kind] ?? 0]) continue;
    const id = facts.expressions[row * width + offsets.text] ?? 0;
    let kinds = known.get(id);
    if (kinds === undefined) {
      kinds = toldBy(facts.strings[id] ?? '', usable);
      known.set(id, kinds);
    }
    for (const kind of kinds) if (isMeant(facts, kind, row, usable)) notes[kind].push(row);
  }
  return notes;
}

/** What a call may tell by its words; the arguments then have their say. */
function toldBy(text: string, { schedules, jobs, cookies, readers, deletions }: Usable): (keyof CallNotes)[] {
  const ends = (row: Pick<EvidenceRow, 'match'>) => (row.match ?? []).some((name) => text === name || text.endsWith(`.${name}`));
  const name = lastName(text);
  const told: Readonly<Record<keyof CallNotes, boolean>> = {
    schedules: schedules.some(ends),
    jobs: jobs.some(ends),
    cookies: setsHeader.test(text) || cookies.some((row) => row.match.some((end) => isCookieCall(text, end))),
    queries: readers.has(name),
    hashes: /^(?:createHash|md5|sha1|hash)$/i.test(name),
    stops: /unsubscri|opt_?out|withdraw|revokeConsent/i.test(name),
    deletions: deletions.has(name),
    exports: /^(?:get|post|all|route)$/.test(name),
    relations: /^(?:hasMany|hasOne|belongsTo)$/.test(name),
    logs: /(?:^|\.)(?:console|log|logger)\.(?:log|info|warn|error|debug|trace)$/i.test(text),
    errors: /(?:Error|Exception)$/.test(name),
    expiries:
      /^(?:Schema|Prop|index|createIndex|sign|signAsync|setex|setEx|set|setExpirationTime|PutCommand|PutItemCommand|put)$/.test(
        name,
      ) || text.endsWith('JwtModule.register'),
  };
  return (Object.keys(told) as (keyof CallNotes)[]).filter((kind) => told[kind]);
}

function isMeant(facts: Facts, kind: keyof CallNotes, row: number, { schedules }: Usable): boolean {
  if (kind === 'schedules') return schedules.some((one) => fits(facts, one, row));
  if (kind === 'exports') return expressionAt(facts, row).args.some((each) => isExportRoute(expressionAt(facts, each)));
  if (kind === 'queries') return !isOverList(facts, row);
  if (kind === 'cookies' && setsHeader.test(expressionAt(facts, row).text)) return isCookieHeader(facts, row);
  if (kind === 'errors') return expressionAt(facts, row).kind === 'new' && expressionAt(facts, row).args.length > 0;
  if (kind !== 'expiries') return true;
  const { text, args } = expressionAt(facts, row);
  return /(?:Schema|Prop|setExpirationTime|Command|put|register)$/.test(text) ? args.length > 0 : args.length >= 2;
}

/** Calls that write a header of an answer. */
export const setsHeader = /(?:^|\.)(?:setHeader|appendHeader|append)$/;

/** `response.setHeader('Set-Cookie', …)`. */
const isCookieHeader = (facts: Facts, row: number): boolean => {
  const [first] = expressionAt(facts, row).args;
  return first !== undefined && /^set-cookie$/i.test(expressionAt(facts, first).text);
};

const choice = /consent|subscri|opt_?in|newsletter|marketing|analytics|tracking|preference|allow|agree|accept|promo|offers/i;

/** Names of keys of objects, and of what is assigned, that speak of a choice. */
function choicesWrittenIn(facts: Facts): string[] {
  const names = new Set<string>();
  const assigned = expressionKinds.indexOf('assign');
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1)
    if (facts.expressions[row * expressions.width + expressions.offsets.kind] === assigned)
      names.add(lastName(facts.strings[facts.expressions[row * expressions.width + expressions.offsets.text] ?? 0] ?? ''));
  const { width, offsets } = members;
  const key = memberKinds.indexOf('key');
  for (let row = 0; row < countOf(facts, 'members'); row += 1)
    if (facts.members[row * width + offsets.kind] === key)
      names.add(facts.strings[facts.members[row * width + offsets.name] ?? 0] ?? '');
  return [...names].filter((name) => choice.test(name));
}

const exporting =
  /(?:^|\/)(?:(?:data-?)?export(?:-?(?:data|me|account|profile))?|takeout|my-?data|download-?(?:my-?)?(?:data|archive)|gdpr(?:\/(?:export|access))?|dsar|subject-access|portability)\/?$/i;

/** Names that are called after handing people their data: `exportMyData`, `downloadUserData`, `dataExport`. */
const exportName =
  /^(?:export|download)(?:My|Own|Users?|Account|Customer|Personal|Person|Gdpr|Profile)+(?:Data|Archive|Info(?:rmation)?)?$|^(?:exportData|dataExport|accountExport|gdprExport|takeout)$/i;

/** Methods of classes and keys of routers with such a name, and methods whose decorator gives such a route. */
function exportsNamedIn(facts: Facts): number[] {
  const { width, offsets } = members;
  const wanted = new Set(facts.strings.flatMap((text, id) => (exportName.test(text) ? [id] : [])));
  const found: number[] = [];
  for (let row = 0; row < countOf(facts, 'members'); row += 1) {
    const kind = memberKinds[facts.members[row * width + offsets.kind] ?? 0];
    if (kind !== 'method' && kind !== 'key' && kind !== 'property') continue;
    const isNamed = wanted.has(facts.members[row * width + offsets.name] ?? 0);
    const isRoute = facts.members[row * width + offsets.decorators] !== 0 && isDecoratedRoute(facts, row);
    if (isNamed || isRoute) found.push(row);
  }
  return found;
}

/** `@Get('export')`. */
const isDecoratedRoute = (facts: Facts, row: number): boolean =>
  memberAt(facts, row).decorators.some((each) => {
    const { text, args } = expressionAt(facts, each);
    if (!/^(?:Get|Post|All)$/.test(text) || args[0] === undefined) return false;
    const { kind, text: route } = expressionAt(facts, args[0]);
    return kind === 'string' && exporting.test(route);
  });

const isExportRoute = ({ kind, text }: { readonly kind: string; readonly text: string }): boolean =>
  kind === 'string' && text.startsWith('/') && exporting.test(text);

/** `items.find((item) => …)` is a list's, and `map.get('key')` no query. */
function isOverList(facts: Facts, row: number): boolean {
  const [first] = expressionAt(facts, row).args;
  return first !== undefined && expressionAt(facts, first).kind === 'function';
}

function modulesOf(facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (let row = 0; row < countOf(facts, 'modules'); row += 1) names.add(moduleAt(facts, row).module);
  return names;
}

/** Whether a callee is one that a row of cookies means: a bare name alone (`session`, not `passport.session`), a dotted one at the end. */
export const isCookieCall = (text: string, name: string): boolean =>
  text === name || (name.includes('.') && text.endsWith(`.${name}`));

/** Whether a call is what a row of the catalogue means: by its end, and by the key that its object must have. */
function fits(facts: Facts, { match = [], option }: EvidenceRow, row: number): boolean {
  const { text, args } = expressionAt(facts, row);
  if (!match.some((name) => text === name || text.endsWith(`.${name}`))) return false;
  return option === undefined || args.some((argument) => hasKey(facts, argument, option));
}

function hasKey(facts: Facts, row: number, key: string): boolean {
  const { kind, shape } = expressionAt(facts, row);
  if (kind !== 'object') return false;
  for (let member = 0; member < countOf(facts, 'members'); member += 1) {
    if (facts.members[member * members.width] === shape && memberAt(facts, member).name === key) return true;
  }
  return false;
}

/** Members whose decorators are among those of the rows. */
function decorated(facts: Facts, rows: readonly EvidenceRow[]): number[] {
  const names = new Set(rows.flatMap(({ decorator = [] }) => decorator));
  if (names.size === 0) return [];
  const found: number[] = [];
  for (let member = 0; member < countOf(facts, 'members'); member += 1) {
    if (facts.members[member * members.width + members.offsets.decorators] === 0) continue;
    const { decorators } = memberAt(facts, member);
    if (decorators.some((row) => names.has(lastName(expressionAt(facts, row).text)))) found.push(member);
  }
  return found;
}
