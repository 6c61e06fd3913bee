import type { Severity } from '../../core/finding.js';
import type { Result } from '../../core/result.js';
import { UsageError } from '../../core/usage-error.js';
import type { LintOptions } from '../../index.js';
import { jsonText } from '../../report/json.js';
import { count } from '../../report/text.js';
import { stagedChanges } from '../../tree/staged-changes.js';
import { oneOf, ruleIds, wholeNumber } from '../choose.js';
import { type ExitCode, exitCode } from '../exit-codes.js';
import type { findingFlags, Parsed } from '../flags.js';
import { limitTo, limitToStaged } from '../limit.js';
import { type Opened, openProject, prefixOf, type Wants } from '../project.js';
import { targetsOf, writeReports } from '../reports.js';
import type { World } from '../world.js';
import { writeInside } from '../write-file.js';

/** The flags that commands with findings share; those that only some have may be absent. */
export type FindingFlags = Parsed<typeof findingFlags> & {
  readonly staged?: boolean;
  readonly strictParse?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
};

/** How one command gets its findings. */
export type Finder = (opened: Opened, options: LintOptions) => Promise<Result>;

const severities: readonly Severity[] = ['error', 'warn', 'info'];

async function rulesOf({ engine, project }: Opened, flags: FindingFlags): Promise<LintOptions> {
  const known = flags.only || flags.skip ? (await engine.rules(project.config)).map((rule) => rule.id) : [];
  return {
    only: flags.only ? ruleIds('--only', flags.only, known) : null,
    skip: ruleIds('--skip', flags.skip ?? [], known),
    inlineConfig: !flags.noInlineConfig,
  };
}

function limited(result: Result, { project, isMeant }: Opened, flags: FindingFlags, world: World): Result {
  const surroundings = { environment: world.environment, folder: world.folder };
  const staged = flags.staged ? limitToStaged(result, stagedChanges(project.tree.root, surroundings)) : result;
  return isMeant ? limitTo(staged, isMeant, 'the given paths') : staged;
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

/** The project with what `--fix` mends, written unless only a diff is wanted; as it is where nothing was asked. */
async function mended(opened: Opened, options: LintOptions, flags: FindingFlags, world: World) {
  const { engine, project } = opened;
  if (!flags.fix && !flags.fixDryRun) return { opened, notes: [] };
  if (project.tree.kind !== 'work')
    throw new UsageError('Only files on disk can be mended.', { hint: 'Leave out `--staged` or `--at`.' });
  const { edits, patches, project: after, count: values } = await engine.fix(project, options);
  if (flags.fixDryRun) world.out.write(patches.join(''));
  else writeInside(project.tree.root, edits);
  const told = `Mended ${count(values, 'value')} in ${edits.map(({ path }) => path).join(', ')}.`;
  return { opened: { ...opened, project: after }, notes: edits.length === 0 ? [] : [told] };
}

/** Runs a command that ends in findings: open the project, find, limit what is shown, report, judge. `whenAbsent` has a word before the command fails for want of an inventory. */
export async function runFindings(
  flags: FindingFlags,
  paths: readonly string[],
  world: World,
  find: Finder,
  whenAbsent?: Wants['whenAbsent'],
): Promise<ExitCode> {
  const found = await openProject(flags, world, { inventory: !flags.printConfig, paths, whenAbsent });
  if (flags.printConfig) {
    const { own, ...config } = found.project.config;
    world.out.write(jsonText(own ? { ...config, own: own.rules.map(({ id }) => id) } : config));
    return exitCode.clean;
  }
  const targets = targetsOf(flags, found.project.config, world);
  const options = await rulesOf(found, flags);
  const { opened, notes } = await mended(found, options, flags, world);
  const { project } = opened;
  const told = await find(opened, options);
  const result = limited({ ...told, notes: [...notes, ...told.notes] }, opened, flags, world);
  const code = codeFor(opened, result, flags);
  project.watcher.stage('report');
  const shown = flags.quiet ? { ...result, findings: result.findings.filter((one) => one.severity === 'error') } : result;
  const at = { root: project.tree.root, folder: opened.folder, prefix: prefixOf(project, world), milliseconds: opened.elapsed() };
  opened.close();
  if (!flags.fixDryRun) writeReports(shown, targets, flags, world, at);
  return code;
}
