import type { Catalog } from '../core/catalog.js';
import type { Inventory } from '../core/inventory.js';
import { compareRanges, compareText, type Range } from '../core/range.js';
import { checkTogether } from './checks.js';
import { type Completion, complete, reportAt } from './complete.js';
import { checkFacts } from './facts.js';
import { type Gathered, type Reader, readStated, textsOf } from './files.js';
import { extendCatalog } from './own-catalog.js';
import type { Fatal, Problem } from './problem.js';

/** What reading an inventory gives. `inventory` is null only where something is `fatal`; with `problems` it is the best that could be read. */
export interface LoadedInventory {
  readonly inventory: Inventory | null;
  /** Findings of the group `inventory/`, in the order of file, line and column. */
  readonly problems: readonly Problem[];
  readonly fatal: readonly Fatal[];
  /** The catalogue, with the rows of the user's own that the inventory names under `catalog`. */
  readonly catalog: Catalog;
}

/**
 * Reads `privacy.yaml` and all that it extends and includes into the long form. Reads through `reader` alone, never throws, and reports every problem at once.
 * `tidies`: matters of taste come behind the other problems.
 * Values that do not fit are dropped, or stand as `todo` where that is legal; names that lead nowhere are kept, so that rules may speak of them.
 */
export function loadInventory(reader: Reader, path: string, installed: Catalog, tidies = false): LoadedInventory {
  const text = reader.read(path);
  if (text === null) return { inventory: null, problems: [], fatal: [notThere(path)], catalog: installed };
  const untidy: Problem[] = [];
  const gathered: Gathered = { files: [], problems: [], fatal: [], suppressions: [], ...(tidies ? { untidy } : {}) };
  const stated = readStated(reader, path, text, installed, gathered);
  const start: Range = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const rangeAt = (index: number) => stated.ranges.get(`catalog.${index}`) ?? stated.ranges.get('catalog') ?? start;
  const catalog = extendCatalog(reader, path, textsOf(stated.value['catalog']), rangeAt, installed, gathered);
  if (gathered.fatal.length > 0) return { inventory: null, problems: inOrder(gathered.problems), fatal: gathered.fatal, catalog };
  const value: Record<string, unknown> = { ...stated.value };
  const completion = complete(value, stated.ranges, catalog);
  assignController(completion, value);
  const inventory = {
    ...(value as unknown as Omit<Inventory, 'source'>),
    source: {
      file: path,
      files: gathered.files,
      ranges: stated.ranges,
      todos: stated.todos,
      suppressions: gathered.suppressions,
    },
  };
  checkTogether(completion, inventory);
  checkFacts(completion, inventory);
  const problems = [...inOrder([...gathered.problems, ...completion.problems]), ...untidy];
  return { inventory, problems, fatal: [], catalog };
}

function notThere(path: string): Fatal {
  return {
    message: `\`${path}\` is not there.`,
    do: ['Run `forthright init` to write one.'],
    range: { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 },
  };
}

/** `controller` stands for a party of that id; several parties need `acts_as`. */
function assignController(completion: Completion, value: Record<string, unknown>): void {
  if (value['acts_as'] !== undefined) return;
  const parties = Object.keys((value['parties'] as object | undefined) ?? {});
  value['acts_as'] = {
    controller: parties.includes('controller') ? 'controller' : (parties.sort(compareText)[0] ?? 'controller'),
  };
  if (parties.includes('controller') || completion.ranges.has('parties.controller') || completion.ranges.has('acts_as')) return;
  if (parties.length > 0)
    reportAt(completion, 'missing-key', 'acts_as', 'The inventory has no `acts_as`: nobody is named as the controller.', [
      `Write \`acts_as: { controller: ${parties[0]} }\`.`,
    ]);
  else
    reportAt(completion, 'missing-key', 'controller', 'The inventory has no `controller`.', [
      'Write `controller: { name: …, address: …, country: …, email: … }`.',
    ]);
}

/** Problems in the order of the files, each once: what an anchor holds is read again for each alias. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const at = problem.at[0];
    const key = `${problem.rule} ${at?.file} ${at?.line} ${at?.column} ${problem.message}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  const sorted = [...seen.values()].sort((a, b) => {
    const [first, second] = [a.at[0], b.at[0]];
    if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
    return compareRanges(first, second) || compareText(a.rule, b.rule);
  });
  return numbered(sorted);
}

/** Two problems of one kind at one path (two entries of a list that are dropped) are told apart, since a finding is known by rule and path. */
function numbered(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const key = `${problem.rule} ${problem.about}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? problem : { ...problem, about: `${problem.about}~${count}` };
  });
}
