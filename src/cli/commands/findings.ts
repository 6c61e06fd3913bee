import type { Severity } from '../../core/finding.js';
import { joinPath, pathFrom } from '../../core/paths.js';
import type { Result } from '../../core/result.js';
import { UsageError } from '../../core/usage-error.js';
import type { Limit, LintOptions, Project, Several } from '../../index.js';
import { jsonText } from '../../report/json.js';
import { count } from '../../report/text.js';
import { type StagedChanges, stagedChanges } from '../../tree/staged-changes.js';
import { oneOf, ruleIds, wholeNumber } from '../choose.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import type { findingFlags, Parsed } from '../flags.js';
import { limitTo, limitToStaged } from '../limit.js';
import { type Opened, openProject, prefixOf, type Wants } from '../project.js';
import { targetsOf, writeReports } from '../reports.js';
import { directed, type Part, partsOf } from '../several.js';
import type { World } from '../world.js';
import { writeInside } from '../write-file.js';

/** The flags that commands with findings share; those that only some have may be absent. */
export type FindingFlags = Parsed<typeof findingFlags> & {
  readonly staged?: boolean;
  readonly strictParse?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
};

/** How one command gets its findings: those of one inventory, and those of several as one result. */
export interface Finder {
  one(opened: Opened, options: LintOptions): Promise<Result>;
  several(opened: Opened, several: Several, options: LintOptions, limit: Limit): Promise<Result>;
}

const severities: readonly Severity[] = ['error', 'warn', 'info'];

async function rulesOf(opened: Opened, flags: FindingFlags): Promise<LintOptions> {
  const all = flags.only || flags.skip ? partsOf(opened) : [];
  const known = (await Promise.all(all.map(({ engine, project }) => engine.rules(project.config)))).flat().map((rule) => rule.id);
  return {
    only: flags.only ? ruleIds('--only', flags.only, known) : null,
    skip: ruleIds('--skip', flags.skip ?? [], known),
    inlineConfig: !flags.noInlineConfig,
  };
}

/** What is staged, as a project sees it. A file that goes counts where its inventory governed it. */
function stagedIn({ project, whole, scopes }: Opened, world: World): StagedChanges {
  const { changed, removed } = stagedChanges(whole.tree.root, world);
  if (scopes === null) return { changed, removed };
  const home = project.tree.home ?? '';
  const seen = (path: string) => pathFrom(home, path);
  return { changed: changed.map(seen), removed: removed.filter(scopes.of(home).holds).map(seen) };
}

/** The result of one inventory, limited to what is staged where that is asked for. */
const limitedToStaged = (result: Result, opened: Opened, flags: FindingFlags, world: World): Result =>
  flags.staged ? limitToStaged(result, stagedIn(opened, world)) : result;

/** The findings of one inventory, or of several, as one result. */
async function findAll(opened: Opened, find: Finder, options: LintOptions, flags: FindingFlags, world: World): Promise<Result> {
  const { several, isMeant } = opened;
  const limit = (result: Result, { project }: { readonly project: Project }) =>
    limitedToStaged(result, { ...opened, project }, flags, world);
  const all = several
    ? directed(await find.several(opened, several, options, limit), opened, world)
    : limit(await find.one(opened, options), opened);
  return isMeant ? limitTo(all, isMeant, 'the given paths') : all;
}

/** Whether files that could not be parsed fail the run. */
export function failsOnParse(flags: { readonly strictParse?: boolean }, files: Result['files']): boolean {
  return flags.strictParse === true && (files?.skipped ?? []).some((one) => one.kind !== 'unread');
}

function codeFor({ engine }: Opened, result: Result, flags: FindingFlags): ExitCode {
  const failSeverity = flags.failSeverity === undefined ? undefined : oneOf('--fail-severity', flags.failSeverity, severities);
  const maxWarnings = flags.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', flags.maxWarnings);
  const gate = { ...(failSeverity === undefined ? {} : { failSeverity }), ...(maxWarnings === undefined ? {} : { maxWarnings }) };
  const fails = engine.isFailing(result.findings, gate) || failsOnParse(flags, result.files);
  return fails ? exitCode.findings : exitCode.clean;
}

/** A part of the run with what `--fix` mends, written unless only a diff is wanted. */
async function mendedPart({ engine, project, home }: Part, options: LintOptions, flags: FindingFlags, world: World) {
  if (project.tree.kind !== 'work')
    throw new UsageError('Only files on disk can be mended.', { hint: 'Leave out `--staged` or `--at`.' });
  const { edits, patches, project: after, count: values } = await engine.fix(project, options);
  if (flags.fixDryRun) world.out.write(patches.join(''));
  else writeInside(project.tree.root, edits);
  const told = `Mended ${count(values, 'value')} in ${edits.map(({ path }) => joinPath(home, path)).join(', ')}.`;
  return { after, notes: edits.length === 0 ? [] : [told] };
}

/** What was opened with what `--fix` mends; as it is where nothing was asked. */
async function mended(opened: Opened, options: LintOptions, flags: FindingFlags, world: World) {
  if (!flags.fix && !flags.fixDryRun) return { opened, notes: [] };
  const done: Awaited<ReturnType<typeof mendedPart>>[] = [];
  for (const part of partsOf(opened)) done.push(await mendedPart(part, options, flags, world));
  const notes = done.flatMap((one) => one.notes);
  const [first] = done;
  if (!opened.several) return { opened: { ...opened, project: first?.after ?? opened.project }, notes };
  const products = opened.several.products.map((product, index) => ({
    ...product,
    project: done[index]?.after ?? product.project,
  }));
  return { opened: { ...opened, several: { ...opened.several, products: products as unknown as Several['products'] } }, notes };
}

/** Runs a command that ends in findings: open the project, find, limit what is shown, report, judge. `whenAbsent` has a word before the command fails for want of an inventory. */
export async function runFindings(
  flags: FindingFlags,
  paths: readonly string[],
  world: World,
  find: Finder,
  whenAbsent?: Wants['whenAbsent'],
): Promise<ExitCode> {
  const found = await openProject(flags, world, { inventory: !flags.printConfig, several: true, paths, whenAbsent });
  if (flags.printConfig) {
    const { own, ...config } = found.project.config;
    world.out.write(jsonText(own ? { ...config, own: own.rules.map(({ id }) => id) } : config));
    return exitCode.clean;
  }
  const targets = targetsOf(flags, found.project.config, world);
  const options = await rulesOf(found, flags);
  const { opened, notes } = await mended(found, options, flags, world);
  const { project } = opened;
  const told = await findAll(opened, find, options, flags, world);
  const result = { ...told, notes: [...notes, ...told.notes] };
  const code = codeFor(opened, result, flags);
  project.watcher.stage('report');
  const shown = flags.quiet ? { ...result, findings: result.findings.filter((one) => one.severity === 'error') } : result;
  const at = { root: project.tree.root, folder: opened.folder, prefix: prefixOf(project, world), milliseconds: opened.elapsed() };
  opened.close();
  if (!flags.fixDryRun) writeReports(shown, targets, flags, world, at);
  return code;
}
