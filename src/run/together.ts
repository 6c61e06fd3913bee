import type { Coverage, SkippedFile } from '../core/observation.js';
import { foldersAbove, joinPath } from '../core/paths.js';
import { compareText } from '../core/range.js';
import type { Result } from '../core/result.js';
import { countKinds, selectSources } from '../tree/select-sources.js';
import { type CheckOptions, checkPolicy, type Examined, examine } from './check.js';
import { combine, type Told } from './combine.js';
import { lint } from './lint.js';
import type { Project } from './project.js';
import type { LintOptions } from './result.js';
import type { Scopes } from './scopes.js';
import { examineSince } from './since.js';

/** One of several inventories: its folder from the root of the run, its project, and the same at an earlier commit where that is asked for. */
export interface Product {
  readonly home: string;
  readonly project: Project;
  readonly earlier?: Project;
}

/** A run over several inventories. `root`: its folder, from the top of the tree. `rest`: what none of them governs. */
export interface Several {
  readonly root: string;
  readonly products: readonly [Product, ...Product[]];
  readonly rest: Project;
  readonly scopes: Pick<Scopes, 'packageOf'>;
}

/** Limits what one part tells before it is put beside the others. */
export type Limit = (result: Result, product: Product) => Result;

/** The check of several inventories as one result. With `commit`, each fails on nothing but what is new since it. */
export async function checkTogether(
  several: Several,
  options: CheckOptions,
  limit: Limit,
  commit: string | null = null,
): Promise<Result> {
  const parts: Told[] = [];
  for (const product of several.products) {
    const { home, project, earlier } = product;
    const examined =
      earlier && commit !== null ? await examineSince(project, earlier, commit, options) : await examine(project, options);
    parts.push({ home, result: limit(examined.result, product), places: placesIn(home, examined) });
  }
  return combined(several, parts);
}

const placesIn = (home: string, { match }: Pick<Examined, 'match'>): string[] =>
  match.observations.map(
    ({ file, line, column, site, category }) => `${joinPath(home, file)}:${line}:${column} ${site} ${category}`,
  );

/** The same for the rules that need the inventory alone. */
export async function lintTogether(several: Several, options: LintOptions, limit: Limit): Promise<Result> {
  const parts: Told[] = [];
  for (const product of several.products) {
    parts.push({ home: product.home, result: limit(await lint(product.project, options), product), places: [] });
  }
  return combined(several, parts);
}

/** The same for what is published. */
export async function checkPolicyTogether(several: Several, options: LintOptions): Promise<Result> {
  const parts: Told[] = [];
  for (const { home, project } of several.products) parts.push({ home, result: await checkPolicy(project, options), places: [] });
  return combined(several, parts);
}

function combined(several: Several, parts: readonly Told[]): Result {
  const [first, ...others] = parts as readonly [Told, ...Told[]];
  const hasCode = parts.every(({ result }) => result.files !== null);
  const free = hasCode ? freeNote(several) : null;
  return combine([first, ...others], {
    files: hasCode
      ? coverageOf(
          several.products,
          parts.flatMap(({ home, result }) => skippedIn(home, result.files)),
        )
      : null,
    packageOf: (file) => several.scopes.packageOf(joinPath(several.root, file)) ?? '',
    notes: free === null ? [] : [free],
  });
}

/** What a part skipped, by paths from the root of the run. */
export const skippedIn = (home: string, files: Coverage | null): SkippedFile[] =>
  (files?.skipped ?? []).map((one) => ({ ...one, path: joinPath(home, one.path) }));

/** What was looked at by all together; a file of a shared package counts once. */
export function coverageOf(products: readonly Product[], skipped: readonly SkippedFile[]): Coverage {
  const chosen = products.map(({ home, project: { tree, config } }) => ({ home, ...selectSources(tree, config.scan) }));
  const sources = new Set(chosen.flatMap((one) => one.sources.map(({ path }) => joinPath(one.home, path))));
  const leftOut = chosen.flatMap((one) => one.leftOutFiles.map(({ path, kind }) => [joinPath(one.home, path), kind] as const));
  const unread = skipped.filter(({ path, kind }) => kind === 'unread' && sources.has(path));
  return {
    scanned: sources.size - new Set(unread.map(({ path }) => path)).size,
    skipped: [...new Map(skipped.map((one) => [`${one.path} ${one.reason}`, one])).values()].sort((a, b) =>
      compareText(a.path, b.path),
    ),
    leftOut: countKinds([...new Map(leftOut.filter(([path]) => !sources.has(path)))].map(([path, kind]) => ({ path, kind }))),
  };
}

/** Folders that are named among those that no inventory governs. */
const mostFolders = 4;

/** How much code stands under no inventory, and where; null where all does. */
function freeNote({ root, rest, scopes }: Several): string | null {
  const { sources } = selectSources(rest.tree, rest.config.scan);
  if (sources.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { path } of sources) {
    const inPackage = scopes.packageOf(joinPath(root, path));
    const folder =
      (inPackage === undefined ? foldersAbove(path).at(-2) : inPackage.slice(root === '' ? 0 : root.length + 1)) ?? '.';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, many], [b, others]) => others - many || compareText(a, b));
  const named = sorted.slice(0, mostFolders).map(([folder, number]) => `${folder} (${number})`);
  const more = sorted.length > mostFolders ? ` and ${sorted.length - mostFolders} more` : '';
  const stand = sources.length === 1 ? '1 source file stands' : `${sources.length} source files stand`;
  return `${stand} under no inventory, so nothing was held against one: ${named.join(', ')}${more}. \`forthright init --cwd <folder>\` writes one for a product.`;
}
