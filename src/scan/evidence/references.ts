import type { Step } from '../../core/evidence.js';
import { countOf, expressionKinds, expressions, type Facts, moduleAt } from '../../core/facts.js';
import type { OpenFile } from '../link/open-file.js';
import type { Traced } from '../link/tracker.js';
import { lastName } from './code.js';
import { keyOfUnit, nameOfUnit, type Unit, unitAt, unitNamed } from './functions.js';
import type { Question } from './question.js';

/** A place that names a unit, and the scope in which it stands. */
export interface Reference extends Step {
  readonly scope: string;
}

/** Places that name a unit and that something runs: a function that nothing names runs nothing. */
export function runnersOf(question: Question, unit: Unit, seen: ReadonlySet<string> = new Set()): Step[] {
  const known = new Set([...seen, keyOfUnit(unit)]);
  return referencesTo(question, unit).flatMap(({ scope, ...step }) => {
    const around = scope === '' ? null : unitNamed(question.code, step.file, scope.split('.')[0] ?? '');
    if (!around || known.size > deepest) return [step];
    if (known.has(keyOfUnit(around))) return [];
    // What such a program starts with is run as it stands; its functions are run by their names.
    if (isEntry(step.file) && !/(?:^|\/)(?:main|cli|server)\.\w+$/.test(step.file)) return [step];
    // A class is made by frameworks that nobody sees.
    return isFunction(question, around) && runnersOf(question, around, known).length === 0 ? [] : [step];
  });
}

const deepest = 6;

/** Files whose exports a framework or a shell runs by their place: routes, functions of a cloud, scripts. */
export const isEntry = (file: string): boolean =>
  /(?:^|\/)(?:route|page|layout|loader|action|\+server|\+page\.server|middleware|handler|cli|main|index|server|worker)\.\w+$|(?:^|\/)(?:api|functions|lambdas?|cron|crons|scripts?|bin|tasks|commands|pages)\//.test(
    file,
  );

function isFunction({ code }: Question, unit: Unit): boolean {
  const open = code.open(unit.file);
  const target = open && code.graph.resolveName({ file: unit.file, scope: '', line: 0 }, unit.scope);
  return target?.kind === 'variable';
}

const found = new WeakMap<Question, Map<string, Traced<readonly Reference[]>>>();

/** Places that name a unit: in its own file, and in those that import that file, also through files that pass it on. */
export function referencesTo(question: Question, unit: Unit): readonly Reference[] {
  const known = found.get(question) ?? new Map<string, Traced<readonly Reference[]>>();
  found.set(question, known);
  const { tracker } = question.code.graph;
  const key = keyOfUnit(unit);
  const references = known.get(key) ?? tracker.trace(() => seekReferences(question, unit));
  known.set(key, references);
  tracker.adopt(references.grounds);
  return references.answer;
}

/** The rows of a file that may name a unit, by their text. */
interface NamingRows {
  readonly byText: ReadonlyMap<number, readonly number[]>;
  /** Names that the file has from other files of the project: there they may have any other. */
  readonly imported: ReadonlySet<string>;
  /** The units that rows were found to name, by their keys: each row is asked about once for every unit that may be meant. */
  readonly keys: Map<number, Traced<string | null>>;
}

const naming = expressionKinds.map((kind) => kind === 'call' || kind === 'path' || kind === 'new');
const namingRows = new WeakMap<OpenFile, NamingRows>();

/** Gathered once a file: units are many, and their names few in each. */
function namingRowsIn(code: Question['code'], open: OpenFile): NamingRows {
  const known = namingRows.get(open);
  if (known) return known;
  const byText = new Map<number, number[]>();
  const { facts, file } = open;
  const { width, offsets } = expressions;
  for (let row = 0; row < open.expressionCount; row += 1) {
    if (!naming[facts.expressions[row * width + offsets.kind] ?? 0]) continue;
    const text = facts.expressions[row * width + offsets.text] ?? 0;
    const rows = byText.get(text);
    if (rows) rows.push(row);
    else byText.set(text, [row]);
  }
  const found = { byText, imported: importedIn(code, file, facts), keys: new Map() };
  namingRows.set(open, found);
  return found;
}

function importedIn(code: Question['code'], file: string, facts: Facts): ReadonlySet<string> {
  const names = new Set<string>();
  for (let row = 0; row < countOf(facts, 'modules'); row += 1) {
    const { kind, local } = moduleAt(facts, row);
    if (kind !== 'export' && local !== '' && code.graph.importOf(file, local)?.package === null) names.add(local);
  }
  return names;
}

/** Rows whose text has the name in it, or begins with one that the file has from elsewhere. In the order of the source. */
function rowsNaming(code: Question['code'], open: OpenFile, name: string, isHome: boolean): number[] {
  const { byText, imported } = namingRowsIn(code, open);
  const rows: number[] = [];
  for (const [id, found] of byText) {
    const text = open.facts.strings[id] ?? '';
    if (text.includes(name) || (!isHome && imported.has(text.split('.', 1)[0] ?? ''))) rows.push(...found);
  }
  return rows.sort((a, b) => a - b);
}

const seekReferences = (question: Question, unit: Unit): Reference[] =>
  filesAround(question, unit).flatMap((file) => referencesFrom(question, unit, file));

/** The files in which a unit may be named: its own, and those that import it. */
export const filesAround = (question: Question, unit: Unit): string[] => [unit.file, ...importersOf(question, unit.file)];

/** Places of one file that name a unit. */
export const referencesFrom = (question: Question, unit: Unit, file: string): readonly Reference[] =>
  question.once(`names ${keyOfUnit(unit)} in ${file}`, () => referencesIn(question.code, unit, file));

function referencesIn(code: Question['code'], unit: Unit, file: string): Reference[] {
  const open = code.open(file);
  if (!open) return [];
  const name = lastName(unit.scope);
  const wanted = keyOfUnit(unit);
  const isHome = file === unit.file;
  return rowsNaming(code, open, name, isHome).flatMap((row): Reference[] => {
    const { text, base, scope, line, column } = open.expression(row);
    if (isHome && (scope === unit.scope || scope.startsWith(`${unit.scope}.`))) return [];
    const isMeant = base === -1 ? isUnit(code, open, row, wanted) : lastName(text) === name;
    return isMeant ? [{ file, line, column, scope, text: `\`${text}\` names \`${nameOfUnit(unit)}\`` }] : [];
  });
}

function isUnit(code: Question['code'], open: OpenFile, row: number, wanted: string): boolean {
  const key = unitOfRow(code, open, row);
  if (key !== null) return key === wanted || wanted.startsWith(`${key}.`);
  // A method whose owner nobody can tell counts by its name: it may be the one.
  const { text } = open.expression(row);
  return text.includes('.') && lastName(text) === lastName(wanted.slice(wanted.indexOf('#') + 1));
}

/** The key of the unit that a row names; null where nobody can tell. */
function unitOfRow(code: Question['code'], open: OpenFile, row: number): string | null {
  const { keys } = namingRowsIn(code, open);
  const { tracker } = code.graph;
  const found =
    keys.get(row) ??
    tracker.trace(() => {
      const { text, scope, line } = open.expression(row);
      const unit = unitAt(code, open.file, { scope, line }, text.replace(/\.(?:bind|call|apply)$/, ''));
      return unit && keyOfUnit(unit);
    });
  keys.set(row, found);
  tracker.adopt(found.grounds);
  return found.answer;
}

/** Files that import a file, directly or through index files, which pass on what is in a folder. */
function importersOf({ importersOf: importers }: Question, file: string): string[] {
  const found = new Set<string>();
  const queue = [file];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const other of importers(next)) {
      if (found.has(other) || other === file) continue;
      found.add(other);
      if (/(?:^|\/)(?:index|main|mod|exports?|public-api)\.[cm]?[jt]sx?$/.test(other)) queue.push(other);
    }
  }
  return [...found];
}
