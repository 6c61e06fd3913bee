import type { EvidenceRow, EvidenceRows } from '../../core/catalog.js';
import {
  countOf,
  expressionAt,
  expressionKinds,
  expressions,
  type Facts,
  memberAt,
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
  const cookies = rows.cookies.filter(usable);
  const notes = { schedules: [] as number[], jobs: [] as number[], cookies: [] as number[], queries: [] as number[] };
  const readers = new Set(rows.readers);
  const kinds = new Map<number, string>();
  const ends = new Set([...schedules, ...jobs, ...cookies].flatMap(({ match = [] }) => match.map(lastName)));
  const { width, offsets } = expressions;
  for (let row = 0; row < countOf(facts, 'expressions'); row += 1) {
    if (!calling[facts.expressions[row * width + offsets.kind] ?? 0]) continue;
    const id = facts.expressions[row * width + offsets.text] ?? 0;
    let told = kinds.get(id);
    if (told === undefined) {
      const text = facts.strings[id] ?? '';
      const name = lastName(text);
      told = (ends.has(name) ? toldBy(text, schedules, jobs, cookies) : '') + (readers.has(name) ? 'q' : '');
      kinds.set(id, told);
    }
    if (told === '') continue;
    if (told.includes('s') && schedules.some((one) => fits(facts, one, row))) notes.schedules.push(row);
    if (told.includes('j')) notes.jobs.push(row);
    if (told.includes('c')) notes.cookies.push(row);
    if (told.includes('q') && !isOverList(facts, row)) notes.queries.push(row);
  }
  return {
    ...notes,
    modules: [...modules],
    scheduledMembers: decorated(facts, schedules),
    jobMembers: decorated(facts, jobs),
    names: namesReadIn(facts),
  };
}

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

type Ends = Pick<EvidenceRow, 'match'>;

function toldBy(text: string, schedules: readonly Ends[], jobs: readonly Ends[], cookies: readonly Ends[]): string {
  const ends = (row: Ends) => (row.match ?? []).some((name) => text === name || text.endsWith(`.${name}`));
  return [
    schedules.some(ends) ? 's' : '',
    jobs.some(ends) ? 'j' : '',
    cookies.some((row) => row.match?.some((name) => isCookieCall(text, name))) ? 'c' : '',
  ].join('');
}

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
